import type { OpenedAttempt, OpenedRoleplay, Trainee } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import {
  fail,
  ok,
  plainStart,
  replayRoleplay,
  score,
  type Input,
  type Mode,
  type Result,
  type Scorecard,
} from '../../engine/index.ts'
import { asRoleplay } from '../play/opened-roleplay.ts'
import { playOf } from '../play/play-of.ts'
import type { Recorder } from './roleplay-store.ts'

/** An attempt that is about to be played, and whether it is kept on disk. */
export type Run = { readonly opened: OpenedRoleplay; readonly kept: boolean }

/**
 * Begins an attempt at a conversation. Where nothing can be written it is played all the same, and not kept. Throws
 * `RangeError` for a scenario of another kind.
 */
export async function beginRun(
  trainee: Trainee,
  scenario: string,
  mode: Mode,
): Promise<Result<Run, Refusal>> {
  const started = await window.coach.attempts.start(trainee.id, scenario, mode)
  if (started.ok) return ok({ opened: conversation(started.value), kept: true })
  if (started.error.code !== 'read-only') return started
  const content = await window.coach.scenarios.open(scenario)
  if (!content.ok) return fail({ code: 'broken-scenario' })
  const opened = { id: '', scenario, trainee, ...plainStart(mode), content: content.value, inputs: [] }
  return ok({ opened: conversation(opened), kept: false })
}

/** Opens an attempt that was left, exactly where it was left. Throws `RangeError` for one of another kind. */
export async function resumeRun(attempt: string): Promise<Result<Run, Refusal>> {
  const opened = await window.coach.attempts.open(attempt)
  return opened.ok ? ok({ opened: conversation(opened.value), kept: true }) : opened
}

function conversation(opened: OpenedAttempt): OpenedRoleplay {
  const roleplay = asRoleplay(opened)
  if (!roleplay) throw new RangeError(`A ${opened.content.scenario.kind} is not a conversation`)
  return roleplay
}

/** Where the inputs of a run go: to main, or nowhere. */
export const recorderOf = ({ opened, kept }: Run): Recorder =>
  kept
    ? (index, input) => window.coach.attempts.record(opened.id, index, input)
    : () => Promise.resolve(ok(null))

/** The score of a run that has ended: main's where it was kept, worked out here where it was not. */
export async function scoreRun(
  { opened }: Run,
  inputs: readonly Input[],
  recorded: boolean,
): Promise<Result<Scorecard, Refusal>> {
  if (recorded) return window.coach.attempts.finish(opened.id)
  const play = playOf(opened.content)
  const played = replayRoleplay(play, opened, inputs)
  return played.ok ? ok(score(play, played.value)) : fail({ code: 'bad-input' })
}
