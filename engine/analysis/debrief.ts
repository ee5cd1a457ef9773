import type { Finding, Utterance } from '../judge/finding.ts'
import type { Input, Mode, SessionEvent } from '../session/event.ts'
import { openChoices, startSession, step, type Play, type Session } from '../session/session.ts'
import { marksOf, pointsOf, type Mark } from '../scoring/mark.ts'

/** What another reply would have done in the same place. */
export type Counterfactual = {
  readonly choice: string
  readonly says: string
  /** The customer's mood after it. */
  readonly mood: number
  /** Points of its findings, all dimensions together. */
  readonly points: number
  /** Rules that it would have done well by. */
  readonly merits: readonly string[]
  /** The lines that would have been heard next. */
  readonly lines: readonly string[]
}

/** One reply of an attempt, looked at again. */
export type Decision = {
  readonly decision: number
  readonly scene: string
  readonly stage: string
  readonly choice: string
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

/** Goes through the replies of an attempt, each beside what the others would have done. */
export function debriefOf(play: Play, mode: Mode, inputs: readonly Input[]): Decision[] {
  const decisions: Omit<Decision, 'marks' | 'takenBack'>[] = []
  let session = startSession(play, mode)
  for (const input of inputs) {
    const before = session
    session = step(play, before, input)
    if (input.type === 'choose') decisions.push(lookAt(play, before, session, input.choice))
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
  play: Play,
  before: Session,
  after: Session,
  choice: string,
): Omit<Decision, 'marks' | 'takenBack'> {
  const news = after.events.slice(before.events.length)
  const given = news.find((event) => event.type === 'reply-given')
  const judged = news.find((event) => event.type === 'reply-judged')
  if (!given || !judged) throw new RangeError(`Choice "${choice}" was not judged`)
  const points = worth(play, judged.findings)
  const others = openChoices(play.scenario, before)
    .filter(({ id }) => id !== choice)
    .map(({ id, says }) => counterfactual(play, before, id, says))
  const best = others.reduce<Counterfactual | undefined>(
    (top, other) => (other.points > (top?.points ?? points) ? other : top),
    undefined,
  )
  const { scene, stage, decision, utterance } = given
  return {
    decision,
    scene,
    stage,
    choice,
    utterance,
    heard: lastHeard(before.events),
    findings: judged.findings,
    points,
    moodBefore: before.mood,
    moodAfter: after.mood,
    others,
    better: best,
  }
}

function counterfactual(play: Play, before: Session, choice: string, says: string): Counterfactual {
  const after = step(play, { ...before, events: [] }, { type: 'choose', choice, at: 0 })
  const findings = after.events.flatMap((event) => (event.type === 'reply-judged' ? event.findings : []))
  return {
    choice,
    says,
    mood: after.mood,
    points: worth(play, findings),
    merits: meritsOf(findings),
    lines: lastHeard(after.events),
  }
}

const meritsOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ rule, verdict }) => (verdict === 'merit' ? [rule] : []))

const worth = ({ ruleSet }: Play, findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + pointsOf(ruleSet.weights, finding), 0)

/** The lines of the scene entered last. */
function lastHeard(events: readonly SessionEvent[]): string[] {
  const entered = events.findLastIndex(({ type }) => type === 'scene-entered')
  return events.slice(entered + 1).flatMap((event) => (event.type === 'line-heard' ? [event.line] : []))
}
