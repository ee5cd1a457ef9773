import {
  fail,
  ok,
  replay,
  step,
  type Input,
  type Play,
  type Result,
  type Session,
} from '../../engine/index.ts'
import { inputsOf, type AttemptRow } from './attempt-rows.ts'
import type { Database } from './database.ts'

/** An attempt under way: its inputs so far, and what one more would lead to or why it is not possible. */
type Running = {
  readonly inputs: readonly Input[]
  after(input: Input): Result<Running, string>
}

/** The attempts under way, so that each input is checked without playing all earlier ones again. */
export type RunningSessions = {
  /** Rebuilt from the stored inputs where it is not known, as after a restart. */
  of(database: Database, row: AttemptRow, play: Play): Running
  keep(attempt: string, running: Running): void
  forget(attempt: string): void
}

const most = 50

/** Keeps the attempts that were used last. */
export function runningSessions(): RunningSessions {
  const known = new Map<string, Running>()
  return {
    of: (database, row, play) => known.get(row.id) ?? rebuilt(row, play, inputsOf(database, row.id)),
    keep(attempt, running) {
      known.delete(attempt)
      known.set(attempt, running)
      for (const old of [...known.keys()].slice(0, -most)) known.delete(old)
    },
    forget: (attempt) => void known.delete(attempt),
  }
}

function rebuilt(row: AttemptRow, play: Play, inputs: readonly Input[]): Running {
  const session = replay(play, row, inputs)
  if (!session.ok)
    throw new RangeError(`Input ${String(session.error.index)} of ${row.id}: ${session.error.reason}`)
  return running(play, session.value, inputs)
}

function running(play: Play, session: Session, inputs: readonly Input[]): Running {
  return {
    inputs,
    after(input) {
      try {
        return ok(running(play, step(play, session, input), [...inputs, input]))
      } catch (error) {
        if (error instanceof RangeError) return fail(error.message)
        throw error
      }
    },
  }
}
