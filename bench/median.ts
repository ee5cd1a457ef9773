/** The middle value; of an even number the upper of the two. Throws `RangeError` for none. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new RangeError('No values')
  return middle
}
