import type { Dimension } from '../dimension.ts'
import type { Gesture } from '../gesture.ts'
import type { Channel } from '../channel.ts'

/**
 * What a rule is about: words never said, words due here, words good anywhere, the body, how long a reply took, the
 * voice, or the reply's place in the whole conversation.
 */
export const ruleKinds = ['taboo', 'expect', 'credit', 'gesture', 'timing', 'voice', 'dialogue'] as const
/** One of the kinds of rule. */
export type RuleKind = (typeof ruleKinds)[number]

/** How much a rule weighs; `veto` fails the whole attempt. */
export type Severity = 1 | 2 | 3 | 'veto'

/** Start and end (exclusive) in the reply's own UTF-16 units. */
export type Span = readonly [start: number, end: number]

/** What of a voice is measured; a rule looks at those that it names. */
export const voiceMeasures = ['pace', 'loudness', 'pause', 'melody'] as const

/**
 * How a reply sounded: `pace` in characters a minute, `loudness` in decibels above the customer's, the longest
 * `pause` in seconds, `melody` as the movement of the pitch in semitones.
 */
export type Voice = Readonly<Partial<Record<(typeof voiceMeasures)[number], number>>>

/** What was said and done in one reply. */
export type Utterance = {
  readonly text: string
  readonly gestures: readonly Gesture[]
  /** Seconds from the customer's last word to the reply, where known. */
  readonly after?: number
  readonly voice?: Voice
}

/** What the judge knows about the moment of a reply. */
export type Setting = {
  readonly stage: string
  readonly channel: Channel
  /** The customer's mood before the reply, -3 to 3. */
  readonly mood: number
  readonly traits: readonly string[]
  /** Whether this is the clerk's first reply in the conversation. */
  readonly first: boolean
  /** Rules and classes whose merit was found earlier in the conversation, and `*-fault` classes of faults. */
  readonly said: readonly string[]
  /** Stages of the scenario that were passed over on the way here. */
  readonly skipped: readonly string[]
  /** The clerk's replies so far. */
  readonly earlier: readonly string[]
}

/** A rule that held, or an expectation that was not met, with what made it so. */
export type Finding = {
  readonly rule: string
  readonly kind: RuleKind
  readonly class: string
  readonly dimension: Dimension
  readonly severity: Severity
  /** `missed` is an expected thing that the reply lacks; it has no evidence to show. */
  readonly verdict: 'fault' | 'merit' | 'missed'
  readonly spans: readonly Span[]
  readonly gestures: readonly Gesture[]
  /** How far the customer's mood moves because of it. */
  readonly mood: number
}
