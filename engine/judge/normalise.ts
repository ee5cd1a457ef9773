/** A break before a character: none, between clauses (，), or between sentences (。！？). */
const clauseBreak = 1
const sentenceBreak = 2

/**
 * A text as the matcher sees it: without spaces and punctuation, in half width and lower case, runs of one
 * character cut to two. Every position leads back to the characters it came from.
 */
export type NormalText = {
  readonly text: string
  /** For each character: where it starts and ends (exclusive) in the original. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** For each character: the number of its clause and of its sentence, from 0. */
  readonly clauses: Int32Array
  readonly sentences: Int32Array
  /** Numbers of the sentences that end with a question mark. */
  readonly questions: ReadonlySet<number>
}

const sentenceMarks = new Set('。！？!?；;\n\r')
const clauseMarks = new Set('，,、：:…—“”"‘’\'（）()《》〈〉【】[]「」『』{}')
const ignored = /[\s\p{P}\p{S}\p{Cf}\p{Cc}]/u
const ignoredCache = new Map<string, boolean>()

function isIgnored(character: string): boolean {
  let known = ignoredCache.get(character)
  if (known === undefined) {
    known = ignored.test(character)
    // The cache holds single UTF-16 units, so it cannot outgrow 65,536 entries.
    ignoredCache.set(character, known)
  }
  return known
}

/** Half-width, lower-case form of one UTF-16 unit. */
export function fold(character: string): string {
  const code = character.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  const lower = half.toLowerCase()
  return lower.length === 1 ? lower : half
}

/** Whether the character takes part in matching; punctuation, spaces and symbols do not. */
export const isKept = (character: string): boolean => !isIgnored(character)

/** Prepares a text for matching, in time linear in its length. */
export function normalise(original: string): NormalText {
  const { length } = original
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const clauses = new Int32Array(length)
  const sentences = new Int32Array(length)
  const questions = new Set<number>()
  const kept: string[] = []
  let [clause, sentence, pending, count] = [0, 0, 0, 0]
  for (let index = 0; index < length; index += 1) {
    const raw = original.charAt(index)
    const character = fold(raw)
    if (sentenceMarks.has(raw) || sentenceMarks.has(character)) {
      if (count > 0) pending = sentenceBreak
      if (character === '?' && count > 0) questions.add(sentence)
      continue
    }
    if (clauseMarks.has(raw) || clauseMarks.has(character)) {
      if (count > 0) pending = Math.max(pending, clauseBreak)
      continue
    }
    if (isIgnored(character)) continue
    if (pending > 0) {
      clause += 1
      if (pending === sentenceBreak) sentence += 1
      pending = 0
    } else if (
      count > 1 &&
      character === kept[count - 1] &&
      character === kept[count - 2] &&
      !/\d/.test(character)
    ) {
      ends[count - 1] = index + 1
      continue
    }
    kept.push(character)
    starts[count] = index
    ends[count] = index + 1
    clauses[count] = clause
    sentences[count] = sentence
    count += 1
  }
  return { text: kept.join(''), starts, ends, clauses, sentences, questions }
}
