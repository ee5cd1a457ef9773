/** Ends every `switch` over a union: a forgotten case does not compile, and throws `RangeError` if it ever runs. */
export function unreachable(value: never): never {
  throw new RangeError(`Unexpected value ${JSON.stringify(value)}`)
}
