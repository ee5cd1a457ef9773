/**
 * A throw of a hundred-sided die, 0 to 99, that depends on the seed and on `turn` alone: the same attempt has the same
 * luck on every machine. Mixing as in the finaliser of MurmurHash3, which spreads neighbouring numbers evenly.
 */
export function thrown(seed: number, turn: number): number {
  let mixed = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(turn + 1, 0xc2b2ae35)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0
  mixed = (mixed ^ (mixed >>> 16)) >>> 0
  return Math.floor((mixed / 2 ** 32) * 100)
}

/** The items in an order that the seed decides; every order can come. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    // A throw has only a hundred sides, so two make one number below ten thousand.
    const wide = thrown(seed, 2 * last) * 100 + thrown(seed, 2 * last + 1)
    const other = Math.floor((wide / 10_000) * (last + 1))
    const [one, two] = [order[last], order[other]]
    if (one === undefined || two === undefined) continue
    order[last] = two
    order[other] = one
  }
  return order
}
