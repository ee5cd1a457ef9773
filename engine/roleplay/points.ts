import { partsOf } from '../condition.ts'
import { perDimension } from '../dimension.ts'
import type { Weights } from '../judge/rule.ts'
import { marksOfReply } from '../scoring/mark.ts'
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
  const { earned } = draft
  draft.made = [...made]
  draft.earned = perDimension((dimension) =>
    marks.reduce(
      (sum, mark) => (mark.counts && mark.dimension === dimension ? sum + mark.points : sum),
      earned[dimension],
    ),
  )
}
