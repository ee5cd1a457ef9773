/** How feedback is given: at once, after the end, or after the end with one go only. */
export const modes = ['explore', 'practice', 'exam'] as const

/** One of the modes. */
export type Mode = (typeof modes)[number]

/** How an attempt begins. All that comes from outside and is not an input is here, so that a replay has it too. */
export type Start = {
  readonly mode: Mode
  /** What chance is drawn from, 0 to 2^31 - 1. */
  readonly seed: number
  /** 1 for this trainee's first attempt at the scenario, 2 for the second. */
  readonly ordinal: number
}

/** A first attempt of no particular chance, as used to explore and to explain. */
export const plainStart = (mode: Mode): Start => ({ mode, seed: 0, ordinal: 1 })
