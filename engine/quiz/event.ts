import * as z from 'zod'
import { idShape } from '../scenario/condition-shape.ts'
import { atShape } from '../session/at-shape.ts'
import type { Ended, GaveUp } from '../session/reply-event.ts'
import { timeOutShape, type TimeOut } from '../session/reply-input.ts'

/** What a trainee can do in a quiz, but for giving up. `at` is in milliseconds since the attempt began. */
export type QuizInput =
  | { readonly type: 'take'; readonly paper: string; readonly at: number }
  | {
      readonly type: 'answer'
      readonly question: string
      /**
       * The ids of options: one (`single`), a set (`multiple`) or all of them in order (`order`); `true` or `false`;
       * or, for pairs, `left=right` with the pair whose left side it is and the pair whose right side was put to it.
       * Empty where an answer is taken back.
       */
      readonly answer: readonly string[]
      readonly at: number
    }
  | { readonly type: 'hand-in'; readonly at: number }
  | TimeOut

/** The shapes of those inputs. */
export const quizInputShapes = [
  z.strictObject({ type: z.literal('take'), paper: idShape, at: atShape }),
  z.strictObject({
    type: z.literal('answer'),
    question: idShape,
    answer: z.array(z.string().max(129)).max(9),
    at: atShape,
  }),
  z.strictObject({ type: z.literal('hand-in'), at: atShape }),
  timeOutShape,
] as const satisfies readonly z.ZodType<QuizInput>[]

/**
 * A question of a paper with the order in which its options are shown; those of pairs are their right sides, by the
 * ids of the pairs.
 */
export type DrawnQuestion = { readonly question: string; readonly options: readonly string[] }

/** What has happened in a quiz. */
export type QuizEvent =
  | {
      readonly type: 'paper-drawn'
      readonly at: number
      readonly paper: string
      readonly questions: readonly DrawnQuestion[]
    }
  | {
      readonly type: 'question-answered'
      readonly at: number
      readonly question: string
      readonly answer: readonly string[]
    }
  | {
      readonly type: 'question-settled'
      readonly at: number
      readonly question: string
      readonly right: boolean
      /** The part of its points that the answer earned, 0 to 1. */
      readonly share: number
    }
  | { readonly type: 'timed-out'; readonly at: number; readonly scene: string }
  | GaveUp
  | Ended
