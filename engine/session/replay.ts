import { fail, ok, type Result } from '../result.ts'
import type { Input, Mode } from './event.ts'
import { startSession, step, type Play, type Session } from './session.ts'

/** An input of a recorded attempt that its scenario does not allow: its place, from 0, and the reason. */
export type BadInput = { readonly index: number; readonly reason: string }

/** Plays recorded inputs again. The result is the session as it was, event by event. */
export function replay(play: Play, mode: Mode, inputs: readonly Input[]): Result<Session, BadInput> {
  let session = startSession(play, mode)
  for (const [index, input] of inputs.entries()) {
    try {
      session = step(play, session, input)
    } catch (error) {
      if (error instanceof RangeError) return fail({ index, reason: error.message })
      throw error
    }
  }
  return ok(session)
}
