import type { Finding, Utterance } from '../judge/finding.ts'
import type { Input } from '../session/event.ts'
import type { Start } from '../session/start.ts'
import { beginRoleplay, stepRoleplay, type RoleplayPlay, type RoleplaySession } from '../roleplay/session.ts'
import { isRoleplayInput } from '../roleplay/event.ts'
import { marksOf, pointsOf, type Mark } from '../scoring/mark.ts'
import { counterfactualsOf, linesSince, meritsOf, type Counterfactual } from './counterfactual.ts'

/** One reply of an attempt, looked at again. */
export type Decision = {
  readonly decision: number
  readonly at: number
  readonly scene: string
  readonly stage: string
  /** Absent where the reply was in the trainee's own words. */
  readonly choice?: string
  readonly utterance: Utterance
  /** The customer's lines that it answered. */
  readonly heard: readonly string[]
  /** What was missed is among them only where another reply had it and no reply in the stage made up for it. */
  readonly findings: readonly Finding[]
  readonly marks: readonly Mark[]
  readonly points: number
  readonly moodBefore: number
  readonly moodAfter: number
  /** Whether it was taken back later. */
  readonly takenBack: boolean
  readonly others: readonly Counterfactual[]
  /** The other reply that would have earned most, if it earns more than this one did. */
  readonly better: Counterfactual | undefined
}

/**
 * Goes through the replies of an attempt, each beside what the others would have done. Throws `RangeError` for inputs
 * that do not fit.
 */
export function debriefOf(play: RoleplayPlay, start: Start, inputs: readonly Input[]): Decision[] {
  const decisions: Omit<Decision, 'marks' | 'takenBack'>[] = []
  let session = beginRoleplay(play, start)
  for (const input of inputs) {
    if (!isRoleplayInput(input)) throw new RangeError(`"${input.type}" is not an input of a roleplay`)
    const before = session
    session = stepRoleplay(play, before, input)
    if (input.type === 'choose' || input.type === 'say') decisions.push(lookAt(play, before, session, input))
  }
  const marks = marksOf(play.ruleSet.weights, session.events)
  const takenBack = new Set(
    session.events.flatMap((event) => (event.type === 'stepped-back' ? [event.decision] : [])),
  )
  const done = new Set(
    decisions.flatMap(({ stage, findings }) => meritsOf(findings).map((rule) => `${rule}@${stage}`)),
  )
  const worthSaying = (
    { stage, others }: Pick<Decision, 'stage' | 'others'>,
    { rule, verdict }: Finding,
  ): boolean =>
    verdict !== 'missed' ||
    (!done.has(`${rule}@${stage}`) && others.some(({ merits }) => merits.includes(rule)))
  return decisions.map((made) => ({
    ...made,
    findings: made.findings.filter((finding) => worthSaying(made, finding)),
    marks: marks.filter(({ decision }) => decision === made.decision),
    takenBack: takenBack.has(made.decision),
  }))
}

function lookAt(
  play: RoleplayPlay,
  before: RoleplaySession,
  after: RoleplaySession,
  input: Extract<Input, { type: 'choose' | 'say' }>,
): Omit<Decision, 'marks' | 'takenBack'> {
  const news = after.events.slice(before.events.length)
  const given = news.find((event) => event.type === 'reply-given')
  const judged = news.find((event) => event.type === 'reply-judged')
  if (!given || !judged) throw new RangeError(`The reply in scene "${before.scene}" was not judged`)
  const points = judged.findings.reduce((sum, one) => sum + pointsOf(play.ruleSet.weights, one), 0)
  const others = counterfactualsOf(play, before, input)
  const better = others.reduce<Counterfactual | undefined>(
    (top, other) => (other.points > (top?.points ?? points) ? other : top),
    undefined,
  )
  const { scene, stage, decision, utterance, at, choice } = given
  return {
    ...{ decision, at, scene, stage, utterance, ...(choice !== undefined && { choice }) },
    heard: linesSince(before.events),
    findings: judged.findings,
    points,
    moodBefore: before.mood,
    moodAfter: after.mood,
    others,
    better,
  }
}
