import { twice } from './word-trie.ts'

/** How many places that end alike a list keeps; words without a gap between them have fewer. */
export const mostAlike = 16

/** Places of all lists together for each character of service talk. */
const usualPlaces = 16
const leastRoom = 2 ** 12
const mostKept = 2 ** 22

/**
 * Lists of places in a text, one behind the other in flat arrays. A list is sorted by end, the shortest first, and
 * has no repeats. Of places that end alike it keeps the shortest few, so its length is in proportion to the text.
 */
export class PlaceStore {
  starts = new Int32Array(leastRoom)
  ends = new Int32Array(leastRoom)
  /** Where the next place goes. */
  tail = 0
  /** Where the places begin that end where the last one ends. */
  #alike = 0

  /** Forgets all lists and makes room for those of a text; one of a whole book leaves no memory behind. */
  clear(textLength: number): void {
    this.tail = 0
    const room = Math.max(leastRoom, textLength * usualPlaces)
    if (this.starts.length >= room && this.starts.length <= mostKept) return
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
  }

  /** Opens a list at the tail and says where it begins. */
  open(): number {
    this.#alike = this.tail
    return this.tail
  }

  /** Makes room for a list of known size and says where it begins. */
  reserve(size: number): number {
    const from = this.tail
    while (from + size > this.starts.length) this.#grow()
    this.tail += size
    return from
  }

  /** Adds a place to the open list. Ends must not fall; of those that end alike the shortest `most` stay. */
  put(start: number, end: number, most: number): void {
    let { tail } = this
    if (tail === this.starts.length) this.#grow()
    const { starts, ends } = this
    if (tail > this.#alike && ends[tail - 1] !== end) this.#alike = tail
    let at = tail
    while (at > this.#alike && (starts[at - 1] ?? 0) < start) at -= 1
    if (at > this.#alike && starts[at - 1] === start) return
    if (tail - this.#alike === most) {
      if (at === tail) return
      tail -= 1
    }
    for (let moved = tail; moved > at; moved -= 1) starts[moved] = starts[moved - 1] ?? 0
    starts[at] = start
    ends[tail] = end
    this.tail = tail + 1
  }

  /** Opens a list of all places of two others. */
  merge(left: number, leftEnd: number, right: number, rightEnd: number): void {
    this.open()
    let one = left
    let other = right
    while (one < leftEnd || other < rightEnd) {
      const end = this.ends[one] ?? 0
      if (other === rightEnd || (one < leftEnd && end <= (this.ends[other] ?? 0))) {
        this.put(this.starts[one] ?? 0, end, mostAlike)
        one += 1
      } else {
        this.put(this.starts[other] ?? 0, this.ends[other] ?? 0, mostAlike)
        other += 1
      }
    }
  }

  /** The first place from `from` to `to` (exclusive) that ends behind `position`. */
  firstBehind(position: number, from: number, to: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.ends[middle] ?? 0) <= position) low = middle + 1
      else high = middle
    }
    return low
  }

  #grow(): void {
    this.starts = twice(this.starts)
    this.ends = twice(this.ends)
  }
}
