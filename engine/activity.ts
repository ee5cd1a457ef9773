import type * as z from 'zod'
import type { RuleSet } from './judge/rule-set.ts'
import type { Diagnostic } from './scenario/diagnostic.ts'
import type { Head } from './scenario/head.ts'
import type { Complain } from './scenario/source.ts'
import type { Mark } from './scoring/mark.ts'
import type { Reach } from './scoring/score.ts'
import type { Start } from './session/start.ts'

/** What is played: a scenario and the rules it is judged by. */
export type PlayOf<Scenario> = { readonly scenario: Scenario; readonly ruleSet: RuleSet }

/** Where an activity stands, and all that happened in it. Plain data: it can be stored, sent and compared. */
export type Progress<Event> = Start & {
  readonly ended: boolean
  /** Never rewritten, only added to. The last one is `ended` exactly when `ended` is true. */
  readonly events: readonly Event[]
}

/** A text of a scenario that people read or hear, with the id that a translation knows it by. */
export type Text = { readonly id: string; readonly text: string }

/**
 * A kind of activity: how its files look, how it is played and how it is scored. Records, replay, export and checks
 * treat all kinds alike through this. A kind is a folder of `engine/` and its line in `engine/kinds.ts`.
 */
export type Activity<
  Scenario extends Head,
  State extends Progress<Event>,
  Input extends { readonly type: string; readonly at: number },
  Event extends { readonly type: string; readonly at: number },
> = {
  readonly kind: Scenario['kind']
  readonly shape: z.ZodType<Scenario>
  /** The types of its inputs; `give-up` is common to all kinds and not among them. */
  readonly inputs: readonly Input['type'][]
  readonly inputShapes: readonly z.ZodType<Input>[]
  /** Checks what one part of a scenario says about another. Errors keep the scenario from being played. */
  complaints(scenario: Scenario, complain: Complain): Diagnostic[]
  /** Checks what the author says against what the judge says; asked when a scenario is checked, not when it is opened. */
  disagreements(play: PlayOf<Scenario>, complain: Complain): Diagnostic[]
  /** Every text that a translation has to have. */
  texts(scenario: Scenario): readonly Text[]
  begin(play: PlayOf<Scenario>, start: Start): State
  /** Throws `RangeError` for an input that is not possible now. Same state and input, same result. */
  step(play: PlayOf<Scenario>, state: State, input: Input): State
  /** The most that an attempt that starts so can earn, with inputs that earn it. */
  reach(play: PlayOf<Scenario>, start: Start): Reach
  /** All marks, in the order in which they were made. */
  marks(play: PlayOf<Scenario>, events: readonly Event[]): Mark[]
}
