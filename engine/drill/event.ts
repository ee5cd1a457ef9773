import type * as z from 'zod'
import type { Ended, GaveUp, ReplyGiven, ReplyJudged } from '../session/reply-event.ts'
import {
  chooseShape,
  sayShape,
  timeOutShape,
  type Choose,
  type Say,
  type TimeOut,
} from '../session/reply-input.ts'

/** What a trainee can do in a drill, but for giving up. */
export type DrillInput = Choose | Say | TimeOut

/** The shapes of those inputs. */
export const drillInputShapes = [
  chooseShape,
  sayShape,
  timeOutShape,
] as const satisfies readonly z.ZodType<DrillInput>[]

/** What has happened in a drill. Of replies, `scene` is the prompt. */
export type DrillEvent =
  | {
      readonly type: 'prompt-shown'
      readonly at: number
      readonly prompt: string
      readonly stage: string
      /** Counts from 1; a prompt that comes back is shown for the second time. */
      readonly time: number
      /** The options in the order in which they are shown; none where the trainee answers in their own words. */
      readonly options: readonly string[]
    }
  | ReplyGiven
  | ReplyJudged
  | { readonly type: 'timed-out'; readonly at: number; readonly scene: string }
  | {
      readonly type: 'prompt-settled'
      readonly at: number
      readonly prompt: string
      readonly right: boolean
      /** Right replies to it in a row, with this one. */
      readonly streak: number
      /** Whether it comes back. */
      readonly again: boolean
    }
  | GaveUp
  | Ended
