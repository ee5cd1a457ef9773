import type { Dimension } from '../dimension.ts'
import type { Input } from '../session/event.ts'
import type { Mode } from '../session/start.ts'
import { activityOf } from '../kinds.ts'
import { replay, type Play } from '../play.ts'
import type { Mark } from '../scoring/mark.ts'
import type { Scorecard } from '../scoring/score.ts'
import { debriefOf, type Decision } from './debrief.ts'

/** An attempt as it was recorded, with what is needed to look at its decisions. Times are ISO 8601 in UTC. */
export type RecordedAttempt = {
  readonly id: string
  readonly trainee: { readonly id: string; readonly name: string }
  readonly scenario: string
  readonly title: string
  readonly mode: Mode
  readonly seed: number
  readonly ordinal: number
  readonly state: 'running' | 'finished' | 'abandoned'
  readonly startedAt: string
  readonly endedAt?: string
  readonly scenarioDigest: string
  readonly rulesDigest: string
  readonly appVersion: string
  readonly inputs: readonly Input[]
  readonly scorecard?: Scorecard
  /** Absent where the content of an old attempt can no longer be read: its decisions are then left out. */
  readonly play?: Play
}

/** What stands in one place of a table; `null` where nothing is known. */
export type Cell = string | number | boolean | null

/** The columns of the table with one row for each attempt, in order. */
export const attemptColumns = [
  'attempt',
  'trainee-id',
  'trainee',
  'scenario',
  'title',
  'mode',
  'state',
  'started',
  'ended',
  'seconds',
  'outcome',
  'total',
  'passed',
  'vetoes',
  'tangibles-percent',
  'empathy-percent',
  'assurance-percent',
  'responsiveness-percent',
  'reliability-percent',
  'decisions',
  'time-outs',
  'steps-back',
  'scenario-digest',
  'rules-digest',
  'app-version',
] as const

/** The columns of the table with one row for each reply, in order. */
export const decisionColumns = [
  'attempt',
  'trainee',
  'scenario',
  'number',
  'at-seconds',
  'scene',
  'stage',
  'choice',
  'said',
  'gestures',
  'rules',
  'words',
  'tangibles-points',
  'empathy-points',
  'assurance-points',
  'responsiveness-points',
  'reliability-points',
  'mood-before',
  'mood-after',
  'taken-back',
  'counted',
] as const

/** A column of one of the two tables. */
export type ColumnId = (typeof attemptColumns)[number] | (typeof decisionColumns)[number]

/** A row of the table of attempts. */
export type AttemptRow = Readonly<Record<(typeof attemptColumns)[number], Cell>>
/** A row of the table of replies. */
export type DecisionRow = Readonly<Record<(typeof decisionColumns)[number], Cell>>

const listed = (parts: readonly string[], between = ' '): string => [...new Set(parts)].join(between)

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10

/** What one attempt was, in one row. Seconds are those of the conversation, not of the clock on the wall. */
export function attemptRow(attempt: RecordedAttempt): AttemptRow {
  const { trainee, inputs, scorecard } = attempt
  const count = (type: Input['type']) => inputs.filter((input) => input.type === type).length
  const percent = (dimension: Dimension) => scorecard?.dimensions[dimension].percent ?? null
  return {
    attempt: attempt.id,
    'trainee-id': trainee.id,
    trainee: trainee.name,
    scenario: attempt.scenario,
    title: attempt.title,
    mode: attempt.mode,
    state: attempt.state,
    started: attempt.startedAt,
    ended: attempt.endedAt ?? null,
    seconds: seconds(Math.max(0, ...inputs.map(({ at }) => at))),
    outcome: scorecard?.outcome ?? null,
    total: scorecard?.total ?? null,
    passed: scorecard?.passed ?? null,
    vetoes: scorecard ? listed(scorecard.vetoes) : null,
    'tangibles-percent': percent('tangibles'),
    'empathy-percent': percent('empathy'),
    'assurance-percent': percent('assurance'),
    'responsiveness-percent': percent('responsiveness'),
    'reliability-percent': percent('reliability'),
    decisions: count('choose') + count('say'),
    'time-outs': count('time-out'),
    'steps-back': count('step-back'),
    'scenario-digest': attempt.scenarioDigest,
    'rules-digest': attempt.rulesDigest,
    'app-version': attempt.appVersion,
  }
}

/**
 * The replies of one attempt, one row each, judged anew from its inputs; in a kind of activity without a conversation
 * a row for each mark. Points are those that count. Throws `RangeError` when the inputs do not fit the content.
 */
export function decisionRows(attempt: RecordedAttempt): DecisionRow[] {
  const { play, inputs } = attempt
  if (!play) return []
  const { scenario, ruleSet } = play
  if (scenario.kind === 'roleplay')
    return debriefOf({ scenario, ruleSet }, attempt, inputs).map((decision) => decisionRow(attempt, decision))
  const session = replay(play, attempt, inputs)
  if (!session.ok) throw new RangeError(session.error.reason)
  return activityOf(scenario)
    .marks(play, session.value.events)
    .map((mark, index) => markRow(attempt, mark, index))
}

const pointsIn = (marks: readonly Mark[]) => (dimension: Dimension) =>
  marks.reduce((sum, mark) => (mark.counts && mark.dimension === dimension ? sum + mark.points : sum), 0)

function markRow({ id, trainee, scenario }: RecordedAttempt, mark: Mark, index: number): DecisionRow {
  const { rule, scene, stage, counts } = mark
  const points = pointsIn([mark])
  return {
    ...{ attempt: id, trainee: trainee.name, scenario, number: index + 1, scene, stage, rules: rule },
    ...{ 'at-seconds': null, choice: null, said: null, gestures: null, words: null },
    'tangibles-points': points('tangibles'),
    'empathy-points': points('empathy'),
    'assurance-points': points('assurance'),
    'responsiveness-points': points('responsiveness'),
    'reliability-points': points('reliability'),
    ...{ 'mood-before': null, 'mood-after': null, 'taken-back': null, counted: counts },
  }
}

function decisionRow({ id, trainee, scenario }: RecordedAttempt, decision: Decision): DecisionRow {
  const { utterance, findings, marks } = decision
  const found = findings.filter(({ verdict }) => verdict !== 'missed')
  const points = pointsIn(marks)
  return {
    attempt: id,
    trainee: trainee.name,
    scenario,
    number: decision.decision + 1,
    'at-seconds': seconds(decision.at),
    scene: decision.scene,
    stage: decision.stage,
    choice: decision.choice ?? null,
    said: utterance.text,
    gestures: listed(utterance.gestures),
    rules: listed(found.map(({ rule }) => rule)),
    words: listed(
      found.flatMap(({ spans }) => spans.map(([start, end]) => utterance.text.slice(start, end))),
      '；',
    ),
    'tangibles-points': points('tangibles'),
    'empathy-points': points('empathy'),
    'assurance-points': points('assurance'),
    'responsiveness-points': points('responsiveness'),
    'reliability-points': points('reliability'),
    'mood-before': decision.moodBefore,
    'mood-after': decision.moodAfter,
    'taken-back': decision.takenBack,
    counted: marks.some(({ counts }) => counts),
  }
}
