import type { PlayOf } from './activity.ts'
import { activityOf, type Scenario, type Session } from './kinds.ts'
import type { Result } from './result.ts'
import { scorecardOf, type Reach, type Scorecard } from './scoring/score.ts'
import type { Input } from './session/event.ts'
import { replayed, type BadInput } from './session/replay.ts'
import type { Start } from './session/start.ts'

/** What is played: a scenario of any kind and the rules it is judged by. */
export type Play = PlayOf<Scenario>

/** An attempt before its first input. */
export const begin = (play: Play, start: Start): Session => activityOf(play.scenario).begin(play, start)

/**
 * Moves an attempt on. Same session and input, same result, always. Throws `RangeError` for an input that is not
 * possible now.
 */
export function step(play: Play, session: Session, input: Input): Session {
  const activity = activityOf(play.scenario)
  if (input.type !== 'give-up' && !activity.inputs.includes(input.type))
    throw new RangeError(`"${input.type}" is not an input of a ${play.scenario.kind}`)
  return activity.step(play, session, input)
}

/** Plays recorded inputs again. The result is the session as it was, event by event. */
export const replay = (play: Play, start: Start, inputs: readonly Input[]): Result<Session, BadInput> =>
  replayed(begin(play, start), inputs, (session, input) => step(play, session, input))

/** The most that an attempt that starts so can earn. */
export const reachFor = (play: Play, start: Start): Reach => activityOf(play.scenario).reach(play, start)

/** Scores an attempt that has ended; throws `RangeError` for one that has not. */
export function score(play: Play, session: Session): Scorecard {
  const end = session.events.at(-1)
  if (end?.type !== 'ended') throw new RangeError('Only an attempt that has ended can be scored')
  const marks = activityOf(play.scenario).marks(play, session.events)
  return scorecardOf(play.ruleSet.weights, reachFor(play, session), marks, end.outcome)
}
