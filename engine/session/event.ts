import type { Fact } from '../condition.ts'
import type { Finding, Utterance } from '../judge/finding.ts'
import type { Outcome } from '../scenario/shape.ts'

/** What a trainee can do. `at` is in milliseconds since the attempt began. */
export type Input =
  | { readonly type: 'choose'; readonly choice: string; readonly at: number }
  | { readonly type: 'time-out'; readonly at: number }
  | { readonly type: 'step-back'; readonly at: number }
  | { readonly type: 'give-up'; readonly at: number }

/**
 * What has happened. Captions, sound, score, debrief and export read this list and nothing else.
 * `decision` counts the replies of the attempt from 0.
 */
export type SessionEvent =
  | { readonly type: 'scene-entered'; readonly at: number; readonly scene: string; readonly stage: string }
  | { readonly type: 'line-heard'; readonly at: number; readonly scene: string; readonly line: string }
  | {
      readonly type: 'reply-given'
      readonly at: number
      readonly scene: string
      readonly stage: string
      readonly decision: number
      readonly choice: string
      readonly utterance: Utterance
    }
  | {
      readonly type: 'reply-judged'
      readonly at: number
      readonly scene: string
      readonly stage: string
      readonly decision: number
      /** False where the scene was answered before and stepped back to: such a reply earns nothing. */
      readonly counts: boolean
      readonly findings: readonly Finding[]
    }
  | {
      readonly type: 'mood-moved'
      readonly at: number
      readonly from: number
      readonly to: number
      readonly because: 'reply' | 'author'
    }
  | { readonly type: 'fact-set'; readonly at: number; readonly fact: string; readonly value: Fact }
  | { readonly type: 'timed-out'; readonly at: number; readonly scene: string }
  | { readonly type: 'stepped-back'; readonly at: number; readonly scene: string; readonly decision: number }
  | { readonly type: 'gave-up'; readonly at: number; readonly scene: string }
  | {
      readonly type: 'ended'
      readonly at: number
      readonly scene: string
      readonly outcome: Outcome | 'given-up'
    }

/** How feedback is given: at once, after the end, or after the end with one go only. */
export const modes = ['explore', 'practice', 'exam'] as const
/** One of the modes. */
export type Mode = (typeof modes)[number]
