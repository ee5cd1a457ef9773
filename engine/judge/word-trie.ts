import type { NormalText } from './normalise.ts'

/** The places of words in a text, in order of end, the shortest first; they hold until the next text is read. */
export type WordHits = {
  readonly count: number
  readonly words: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const none = -1

/**
 * Finds every occurrence of every word of the list inside a clause. A word that begins or ends with a Latin letter
 * counts only where no more letters follow there. The time is linear in the text, times the length of the longest
 * word at the worst.
 */
export function wordFinder(vocabulary: readonly string[]): (text: NormalText) => WordHits {
  const trie = trieOf(vocabulary)
  const lettered = Uint8Array.from(vocabulary, (word) => Number(/^[a-z]|[a-z]$/.test(word)))

  // Kept from text to text: making room for a long one takes longer than filling it.
  let words = new Int32Array(256)
  let starts = new Int32Array(256)
  let ends = new Int32Array(256)

  return (text) => {
    const { text: characters, clauses } = text
    let count = 0
    for (let end = 1; end <= characters.length; end += 1) {
      const clause = clauses[end - 1]
      let state = trie.last[characters.charCodeAt(end - 1)] ?? none
      for (let start = end - 1; state !== none; start -= 1) {
        const word = trie.words[state] ?? none
        if (word !== none && (lettered[word] === 0 || standsAlone(text, start, end))) {
          if (count === words.length) {
            words = twice(words)
            starts = twice(starts)
            ends = twice(ends)
          }
          words[count] = word
          starts[count] = start
          ends[count] = end
          count += 1
        }
        if (start === 0 || clauses[start - 1] !== clause) break
        state = trie.before(state, characters.charCodeAt(start - 1))
      }
    }
    return { count, words, starts, ends }
  }
}

/** The same numbers with as much room again. */
export function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

type Trie = {
  /** The state after the last character of a word, by its code. */
  readonly last: Int32Array
  /** For each state the word that begins there. */
  readonly words: Int32Array
  /** The state after one character more, to the left. */
  readonly before: (state: number, code: number) => number
}

/** A trie of words read backwards, as flat arrays: a table for the last character, a hash table for all others. */
function trieOf(words: readonly string[]): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1)
  const bits = Math.max(4, Math.ceil(Math.log2(most)) + 1)
  const last = new Int32Array(0x1_0000).fill(none)
  const wordAt = new Int32Array(most).fill(none)
  const slotState = new Int32Array(2 ** bits).fill(none)
  const slotCode = new Uint16Array(2 ** bits)
  const slotFound = new Int32Array(2 ** bits)
  let states = 0

  /** The slot of a step, or the free slot in which it belongs; half of all slots stay free. */
  const slotOf = (state: number, code: number): number => {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> (32 - bits)
    while (slotState[slot] !== none && (slotState[slot] !== state || slotCode[slot] !== code))
      slot = (slot + 1) & (2 ** bits - 1)
    return slot
  }
  const before = (state: number, code: number): number => {
    const slot = slotOf(state, code)
    return slotState[slot] === none ? none : (slotFound[slot] ?? none)
  }
  const add = (state: number, code: number): number => {
    const slot = slotOf(state, code)
    slotState[slot] = state
    slotCode[slot] = code
    slotFound[slot] = states
    return states++
  }

  for (const [id, word] of words.entries()) {
    const tail = word.charCodeAt(word.length - 1)
    if (last[tail] === none) last[tail] = states++
    let state = last[tail] ?? none
    for (let index = word.length - 2; index >= 0; index -= 1) {
      const code = word.charCodeAt(index)
      const known = before(state, code)
      state = known === none ? add(state, code) : known
    }
    wordAt[state] = id
  }
  return { last, words: wordAt, before }
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** Whether no letter stands directly before or behind a place that has letters at its edges. */
function standsAlone({ text, starts, ends }: NormalText, start: number, end: number): boolean {
  const joined = (left: number): boolean =>
    isLetter(text.charCodeAt(left)) && isLetter(text.charCodeAt(left + 1)) && ends[left] === starts[left + 1]
  return !(start > 0 && joined(start - 1)) && !(end < text.length && joined(end - 1))
}
