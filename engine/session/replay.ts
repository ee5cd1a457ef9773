import { fail, ok, type Result } from '../result.ts'

/** An input of a recorded attempt that its scenario does not allow: its place, from 0, and the reason. */
export type BadInput = { readonly index: number; readonly reason: string }

/** Gives recorded inputs, one after the other, to whatever moves an attempt on. */
export function replayed<State, Input>(
  first: State,
  inputs: readonly Input[],
  step: (state: State, input: Input) => State,
): Result<State, BadInput> {
  let state = first
  for (const [index, input] of inputs.entries()) {
    try {
      state = step(state, input)
    } catch (error) {
      if (error instanceof RangeError) return fail({ index, reason: error.message })
      throw error
    }
  }
  return ok(state)
}
