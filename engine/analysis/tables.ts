import type { Dimension } from '../dimension.ts'
import type { Input, Mode } from '../session/event.ts'
import type { Play } from '../session/session.ts'
import type { Scorecard } from '../scoring/score.ts'
import { debriefOf, type Decision } from './debrief.ts'

/** An attempt as it was recorded, with what is needed to look at its decisions. Times are ISO 8601 in UTC. */
export type RecordedAttempt = {
  readonly id: string
  readonly trainee: { readonly id: string; readonly name: string }
  readonly scenario: string
  readonly title: string
  readonly mode: Mode
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
    decisions: count('choose'),
    'time-outs': count('time-out'),
    'steps-back': count('step-back'),
    'scenario-digest': attempt.scenarioDigest,
    'rules-digest': attempt.rulesDigest,
    'app-version': attempt.appVersion,
  }
}

/**
 * The replies of one attempt, one row each, judged anew from its inputs. Points are those that count. Throws
 * `RangeError` when the inputs do not fit the content.
 */
export function decisionRows(attempt: RecordedAttempt): DecisionRow[] {
  const { play, mode, inputs } = attempt
  if (!play) return []
  const given = inputs.filter(({ type }) => type === 'choose')
  return debriefOf(play, mode, inputs).map((decision, index) =>
    decisionRow(attempt, decision, given[index]?.at ?? 0),
  )
}

function decisionRow(
  { id, trainee, scenario }: RecordedAttempt,
  decision: Decision,
  at: number,
): DecisionRow {
  const { utterance, findings, marks } = decision
  const found = findings.filter(({ verdict }) => verdict !== 'missed')
  const points = (dimension: Dimension) =>
    marks.reduce((sum, mark) => (mark.counts && mark.dimension === dimension ? sum + mark.points : sum), 0)
  return {
    attempt: id,
    trainee: trainee.name,
    scenario,
    number: decision.decision + 1,
    'at-seconds': seconds(at),
    scene: decision.scene,
    stage: decision.stage,
    choice: decision.choice,
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
