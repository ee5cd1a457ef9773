import * as z from 'zod'
import { idShape } from '../scenario/condition-shape.ts'
import { atShape } from '../session/at-shape.ts'
import type { Ended, GaveUp } from '../session/reply-event.ts'

/** What a trainee can do while watching, but for giving up. `name` is the id of a fault on offer. */
export type FaultsInput =
  | { readonly type: 'flag'; readonly line: string; readonly name: string; readonly at: number }
  | { readonly type: 'withdraw'; readonly line: string; readonly name: string; readonly at: number }
  | { readonly type: 'answer'; readonly clerk: string; readonly option: string; readonly at: number }
  | { readonly type: 'next'; readonly at: number }
  | { readonly type: 'hand-in'; readonly at: number }

/** The shapes of those inputs. */
export const faultsInputShapes = [
  z.strictObject({ type: z.literal('flag'), line: idShape, name: idShape, at: atShape }),
  z.strictObject({ type: z.literal('withdraw'), line: idShape, name: idShape, at: atShape }),
  z.strictObject({ type: z.literal('answer'), clerk: idShape, option: idShape, at: atShape }),
  z.strictObject({ type: z.literal('next'), at: atShape }),
  z.strictObject({ type: z.literal('hand-in'), at: atShape }),
] as const satisfies readonly z.ZodType<FaultsInput>[]

/** What became of a fault or a flag. */
type Settlement = {
  readonly at: number
  readonly clerk: string
  readonly line: string
  /** Flagged by its name, flagged by another, not flagged, or a flag where there is no such fault. */
  readonly as: 'hit' | 'misnamed' | 'missed' | 'false-flag'
  /** The fault of the line; a false flag has none. */
  readonly fault?: string
  /** What it was flagged as; what was missed has none. */
  readonly name?: string
}

/** At the end of a clerk: what became of a fault or a flag. */
export type FaultSettled = Settlement & { readonly type: 'fault-settled' }

/** At the end of a clerk, or at once where answers are settled at once. */
export type QuestionSettled = {
  readonly type: 'question-settled'
  readonly at: number
  readonly clerk: string
  readonly question: string
  readonly right: boolean
  /** Absent where it was not answered. */
  readonly option?: string
}

/** What has happened. */
export type FaultsEvent =
  | { readonly type: 'clerk-entered'; readonly at: number; readonly clerk: string }
  | { readonly type: 'line-shown'; readonly at: number; readonly clerk: string; readonly line: string }
  | {
      readonly type: 'line-flagged' | 'flag-withdrawn'
      readonly at: number
      readonly clerk: string
      readonly line: string
      readonly name: string
    }
  /** Only while exploring: what the flag turned out to be. It is settled once more at the end of the clerk. */
  | (Settlement & { readonly type: 'flag-settled' })
  | {
      readonly type: 'question-answered'
      readonly at: number
      readonly clerk: string
      readonly question: string
      readonly option: string
    }
  | FaultSettled
  | QuestionSettled
  | GaveUp
  | Ended
