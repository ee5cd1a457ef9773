import { fold } from '../../engine/index.ts'

/** A stretch of a text, from its first character to the one after its last. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * Finds a stretch of a text in another wording of it, in another script or with some words replaced. A word that was
 * replaced by a longer or shorter one is found as a whole. What reaches outside the text is cut off.
 */
export function placesIn(original: string, shown: string): (stretch: Stretch) => Stretch {
  const { starts, ends } = aligned(Array.from(original.split(''), fold), Array.from(shown.split(''), fold))
  const within = (place: number) => Math.max(0, Math.min(original.length, place))
  return (stretch) => {
    const [start, end] = [within(stretch.start), within(stretch.end)]
    if (end <= start) return { start: 0, end: 0 }
    return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
  }
}

type Aligned = { readonly starts: readonly number[]; readonly ends: readonly number[] }

/** For each character of `one`, the stretch of `other` that stands for it. */
function aligned(one: readonly string[], other: readonly string[]): Aligned {
  const starts: number[] = []
  const ends: number[] = []
  let passed = 0
  const replace = (until: number, otherUntil: number): void => {
    const [from, length] = [starts.length, until - starts.length]
    const sameLength = length === otherUntil - passed
    for (let place = from; place < until; place += 1) {
      starts.push(sameLength ? passed + place - from : passed)
      ends.push(sameLength ? passed + place - from + 1 : otherUntil)
    }
    passed = otherUntil
  }
  for (const [place, otherPlace] of commonPlaces(one, other)) {
    // Where nothing stood before, what stands there now belongs to what follows.
    if (place > starts.length) replace(place, otherPlace)
    replace(place + 1, otherPlace + 1)
  }
  if (starts.length < one.length) replace(one.length, other.length)
  else if (ends.length > 0) ends[ends.length - 1] = other.length
  return { starts, ends }
}

/** The places of a longest common subsequence, in both. */
function commonPlaces(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const wide = other.length + 1
  const longest = new Uint16Array((one.length + 1) * wide)
  const at = (row: number, column: number) => longest[row * wide + column] ?? 0
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      longest[row * wide + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const places: (readonly [number, number])[] = []
  for (let [row, column] = [0, 0]; row < one.length && column < other.length;) {
    if (one[row] === other[column]) {
      places.push([row, column])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return places
}
