import type { Gesture } from '../gesture.ts'
import type { Finding } from '../judge/finding.ts'
import { judge } from '../judge/judge.ts'
import { dueOf } from '../scoring/mark.ts'
import { remembered } from './asked.ts'
import { addPoints, asksForPoints } from './points.ts'
import type { RoleplayPlay, Standing } from './session.ts'
import { settingOf } from './setting.ts'
import type { Scene } from './shape.ts'
import { happen, type Draft } from './turn.ts'

/** Something said by the trainee; words of their own have no `choice`. */
type Given = {
  readonly at: number
  readonly text: string
  readonly gestures: readonly Gesture[]
  readonly choice?: string
}

/**
 * Judges a reply where the conversation stands and keeps what follows for later replies: the marks made, what was
 * said, and the way back.
 */
export function judgeReply(
  play: RoleplayPlay,
  draft: Draft,
  { at, text, gestures, choice }: Given,
): readonly Finding[] {
  const { scenario, ruleSet } = play
  const { scene, decisions: decision } = draft
  const content = scenario.scenes[scene]
  const stage = content?.stage ?? ''
  const setting = settingOf(scenario, draft)
  const utterance = { text, gestures }
  const findings = judge(ruleSet, utterance, setting)
  const counts = !draft.retaken.includes(scene)
  const due =
    choice === undefined && content?.listen
      ? dueOf(ruleSet.weights, judge(ruleSet, modelOf(content.listen), setting))
      : undefined
  const given = { type: 'reply-given' as const, at, scene, stage, decision, utterance }
  const judged = { type: 'reply-judged' as const, at, scene, stage, decision, counts, findings }
  const event = due ? { ...judged, due } : judged
  happen(draft, choice === undefined ? given : { ...given, choice })
  happen(draft, event)
  if (draft.mode === 'explore') draft.trail = [...draft.trail, { decision, ...standingOf(draft) }]
  if (asksForPoints(scenario)) addPoints(ruleSet.weights, draft, event)
  draft.replies = [...draft.replies, text]
  draft.said = remembered(play, draft.said, findings)
  draft.decisions += 1
  return findings
}

function standingOf(draft: Draft): Standing {
  const { scene, mood, facts, visited, chosen, replies, said, stack, patience, turn, luck } = draft
  return { scene, mood, facts, visited, chosen, replies, said, stack, patience, turn, luck }
}

/** The model of a scene that listens, as somebody would say it. */
const modelOf = ({ model: { says, gestures } }: NonNullable<Scene['listen']>) => ({ text: says, gestures })
