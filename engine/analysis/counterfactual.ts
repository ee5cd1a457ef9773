import type { Finding } from '../judge/finding.ts'
import { pointsOf } from '../scoring/mark.ts'
import type { RoleplayEvent, RoleplayInput } from '../roleplay/event.ts'
import {
  openChoices,
  sceneOf,
  stepRoleplay,
  type RoleplayPlay,
  type RoleplaySession,
} from '../roleplay/session.ts'

/** What another reply would have done in the same place. */
export type Counterfactual = {
  /** Absent for the model of a scene that takes the trainee's own words. */
  readonly choice?: string
  readonly says: string
  readonly findings: readonly Finding[]
  /** The customer's mood after it. */
  readonly mood: number
  /** Points of its findings, all dimensions together. */
  readonly points: number
  /** Rules that it would have done well by. */
  readonly merits: readonly string[]
  /** The lines that would have been heard next. */
  readonly lines: readonly string[]
}

/** What everything else that could have been said instead of this input would have done, with the same luck. */
export function counterfactualsOf(
  play: RoleplayPlay,
  before: RoleplaySession,
  given: RoleplayInput,
): Counterfactual[] {
  const { listen } = sceneOf(play.scenario, before.scene)
  const picked = openChoices(play.scenario, before).filter(
    ({ id }) => given.type !== 'choose' || id !== given.choice,
  )
  return [
    ...picked.map(({ id, says }) => ({
      choice: id,
      ...tried(play, before, says, { type: 'choose', choice: id, at: 0 }),
    })),
    ...(listen && !(given.type === 'say' && given.text === listen.model.says)
      ? [
          tried(play, before, listen.model.says, {
            type: 'say',
            text: listen.model.says,
            gestures: listen.model.gestures,
            at: 0,
          }),
        ]
      : []),
  ]
}

function tried(
  play: RoleplayPlay,
  before: RoleplaySession,
  says: string,
  input: RoleplayInput,
): Omit<Counterfactual, 'choice'> {
  const after = stepRoleplay(play, { ...before, events: [] }, input)
  const findings = after.events.flatMap((event) => (event.type === 'reply-judged' ? event.findings : []))
  return {
    says,
    findings,
    mood: after.mood,
    points: findings.reduce((sum, finding) => sum + pointsOf(play.ruleSet.weights, finding), 0),
    merits: meritsOf(findings),
    lines: linesSince(after.events),
  }
}

/** The rules that were done well by. */
export const meritsOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ rule, verdict }) => (verdict === 'merit' ? [rule] : []))

/** The lines heard since the last reply; before any reply, all; after a step back, those that were answered then. */
export function linesSince(events: readonly RoleplayEvent[]): string[] {
  const moved = events.findLastIndex(({ type }) => moves.has(type))
  const move = events[moved]
  if (move?.type === 'stepped-back') {
    const { decision } = move
    const given = events.findLastIndex((event) => event.type === 'reply-given' && event.decision === decision)
    return linesSince(events.slice(0, given))
  }
  return events.slice(moved + 1).flatMap((event) => (event.type === 'line-heard' ? [event.line] : []))
}

const moves: ReadonlySet<RoleplayEvent['type']> = new Set(['reply-given', 'timed-out', 'stepped-back'])
