import * as z from 'zod'
import type { Fact } from '../condition.ts'
import { atShape } from '../session/at-shape.ts'
import type { Ended, GaveUp, GiveUp, ReplyGiven, ReplyJudged } from '../session/reply-event.ts'
import {
  chooseShape,
  sayShape,
  timeOutShape,
  type Choose,
  type Say,
  type TimeOut,
} from '../session/reply-input.ts'

/** What a trainee can do in a conversation, but for giving up. `at` is in milliseconds since the attempt began. */
export type RoleplayInput = Choose | Say | TimeOut | { readonly type: 'step-back'; readonly at: number }

/** The shapes of those inputs. */
export const roleplayInputShapes = [
  chooseShape,
  sayShape,
  timeOutShape,
  z.strictObject({ type: z.literal('step-back'), at: atShape }),
] as const satisfies readonly z.ZodType<RoleplayInput>[]

/** The types of those inputs. */
export const roleplayInputs = ['choose', 'say', 'time-out', 'step-back'] as const

/** Whether an input is one that a conversation knows. */
export const isRoleplayInput = (input: { readonly type: string }): input is RoleplayInput | GiveUp =>
  input.type === 'give-up' || roleplayInputs.some((type) => type === input.type)

/** What has happened in a conversation. `decision` counts the replies of the attempt from 0. */
export type RoleplayEvent =
  | { readonly type: 'scene-entered'; readonly at: number; readonly scene: string; readonly stage: string }
  | { readonly type: 'line-heard'; readonly at: number; readonly scene: string; readonly line: string }
  | ReplyGiven
  | ReplyJudged
  | {
      readonly type: 'mood-moved'
      readonly at: number
      readonly from: number
      readonly to: number
      readonly because: 'reply' | 'author'
    }
  | { readonly type: 'fact-set'; readonly at: number; readonly fact: string; readonly value: Fact }
  | { readonly type: 'patience-lost'; readonly at: number; readonly left: number }
  | { readonly type: 'timed-out'; readonly at: number; readonly scene: string }
  | { readonly type: 'stepped-back'; readonly at: number; readonly scene: string; readonly decision: number }
  | GaveUp
  | Ended
