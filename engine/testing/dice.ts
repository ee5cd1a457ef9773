/** A source of numbers that look random and are always the same ones. */
export type Dice = {
  /** A whole number from 0 to `sides` - 1; 0 where there are no sides. */
  readonly below: (sides: number) => number
  /** One of the items. Throws `RangeError` where there are none. */
  readonly pick: <T>(items: readonly T[]) => T
  /** Whether something happens that does so that many times of a hundred. */
  readonly happens: (percent: number) => boolean
}

const diceBy = (below: Dice['below']): Dice => ({
  below,
  pick: <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('Nothing to pick from')
    // The index is within the list, which the compiler cannot know.
    return items[below(items.length)] as T
  },
  happens: (percent) => below(100) < percent,
})

/** Numbers without an end, by the seed; the generator is Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return diceBy((sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  })
}

/** Numbers from a list, each taken once, then zeros; so a shorter list with smaller numbers makes something simpler. */
export function diceFrom(numbers: readonly number[]): Dice {
  let next = 0
  return diceBy((sides) => {
    const number = numbers[next] ?? 0
    next += 1
    return sides > 0 ? number % sides : 0
  })
}
