import { partsOf } from '../condition.ts'
import { perDimension } from '../dimension.ts'
import type { Weights } from '../judge/rule.ts'
import { countedIn, marksOfReply, type Mark } from '../scoring/mark.ts'
import type { ReplyJudged } from '../session/reply-event.ts'
import { conditionsOf, inAllScenes } from './parts.ts'
import type { Roleplay } from './shape.ts'
import type { Draft } from './turn.ts'

const known = new WeakMap<Roleplay, boolean>()

/** Whether anything in a roleplay depends on the points earned so far. */
export function asksForPoints(scenario: Roleplay): boolean {
  const before = known.get(scenario)
  if (before !== undefined) return before
  const asks = inAllScenes(scenario, conditionsOf).some(({ when }) =>
    partsOf(when).some((part) => 'points' in part),
  )
  known.set(scenario, asks)
  return asks
}

/** Adds the points of a reply to those earned so far. */
export function addPoints(weights: Weights, draft: Draft, judged: ReplyJudged): void {
  const made = new Set<string>(draft.made)
  const marks = marksOfReply(weights, judged, made)
  if (made.size === draft.made.length) return
  draft.made = [...made]
  draft.earned = sumOf(marks, draft.earned)
}

/** Counts the points anew where a reply was taken back. */
export function recountPoints(weights: Weights, draft: Draft): void {
  const { marks, made } = countedIn(weights, draft.events)
  draft.made = made
  draft.earned = sumOf(
    marks,
    perDimension(() => 0),
  )
}

const sumOf = (marks: readonly Mark[], before: Draft['earned']): Draft['earned'] =>
  perDimension((dimension) =>
    marks.reduce(
      (sum, mark) => (mark.counts && mark.dimension === dimension ? sum + mark.points : sum),
      before[dimension],
    ),
  )
