import type { Dimension } from '../dimension.ts'
import type { Finding, Utterance } from '../judge/finding.ts'
import type { AttemptOutcome } from '../outcome.ts'

/**
 * What can be earned by a reply in the trainee's own words: so many points for a merit of this class and dimension, as
 * the model reply earned them by this rule.
 */
export type Due = {
  readonly rule: string
  readonly class: string
  readonly dimension: Dimension
  readonly points: number
}

/** A reply was picked, or said in the trainee's own words; then it has no `choice`. */
export type ReplyGiven = {
  readonly type: 'reply-given'
  readonly at: number
  readonly scene: string
  readonly stage: string
  /** Counts the replies of the attempt from 0. */
  readonly decision: number
  readonly choice?: string
  readonly utterance: Utterance
}

/** What the judge found in a reply. */
export type ReplyJudged = {
  readonly type: 'reply-judged'
  readonly at: number
  readonly scene: string
  readonly stage: string
  readonly decision: number
  /** False where the scene was answered before and stepped back to: such a reply earns nothing. */
  readonly counts: boolean
  readonly findings: readonly Finding[]
  /** Where present, merits count only as far as they are due: so the most that can be earned is known beforehand. */
  readonly due?: readonly Due[]
  /** Within what a merit counts once, where that is not the stage. */
  readonly once?: string
}

/** The trainee gave up. */
export type GaveUp = { readonly type: 'gave-up'; readonly at: number; readonly scene: string }

/** The attempt is over. Always the last event. */
export type Ended = {
  readonly type: 'ended'
  readonly at: number
  readonly scene: string
  readonly outcome: AttemptOutcome
}

/** The input that every kind of activity knows. */
export type GiveUp = { readonly type: 'give-up'; readonly at: number }
