import { simplified, traditional } from './simplified-characters.ts'

/**
 * A text as the matcher sees it: without spaces and punctuation, in half width and lower case, in simplified
 * characters, runs of one character cut to two. Every position leads back to the characters it came from.
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

/** What a UTF-16 unit is worth where it is not kept; one that is kept is worth the code of its folded form. */
const unseen = 0
const dropped = -1
const clauseMark = -2
const sentenceMark = -3
const questionMark = -4
const half = -5

const sentenceMarks = new Set('。！？!?；;\n\r')
const clauseMarks = new Set('，,、：:…—“”"‘’\'（）()《》〈〉【】[]「」『』{}')
const ignored = /[\s\p{P}\p{S}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u
/** Some emoji would fold to the character that they show. */
const picture = /\p{Extended_Pictographic}/u
const simpler = new Map(Array.from(traditional, (character, index) => [character, simplified.charAt(index)]))

/**
 * The form in which a character is compared: half width, lower case, without accents, simplified. A character whose
 * form would be longer than one UTF-16 unit stays as it is.
 */
export function fold(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const one = plain.length === 1 ? plain : character
  return simpler.get(one) ?? one
}

/** Whether the character takes part in matching; punctuation, spaces, symbols and invisible characters do not. */
export const isKept = (character: string): boolean => worthOf(character) > 0

/** Stands for every letter beyond the basic plane that has no form inside it; no pattern asks for one. */
const rare = 0x9fff

function worthOf(character: string): number {
  const folded = fold(character)
  if (folded === '?') return questionMark
  if (sentenceMarks.has(folded) || sentenceMarks.has(character)) return sentenceMark
  if (clauseMarks.has(folded) || clauseMarks.has(character)) return clauseMark
  if (ignored.test(folded) || picture.test(character)) return dropped
  return folded.length === 1 ? folded.charCodeAt(0) : rare
}

const worths = new Int32Array(0x1_0000)

function worthOfUnit(unit: number): number {
  const known = worths[unit] ?? unseen
  if (known !== unseen) return known
  const worth = unit >= 0xd800 && unit <= 0xdfff ? half : worthOf(String.fromCharCode(unit))
  worths[unit] = worth
  return worth
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Prepares a text for matching, in time linear in its length. */
export function normalise(original: string): NormalText {
  const { length } = original
  const kept = new Uint16Array(length)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const clauses = new Int32Array(length)
  const sentences = new Int32Array(length)
  const questions = new Set<number>()
  let clause = 0
  let sentence = 0
  let pending = dropped
  let count = 0
  for (let index = 0, next = 1; index < length; index = next, next += 1) {
    let worth = worthOfUnit(original.charCodeAt(index))
    if (worth === half) {
      const character = String.fromCodePoint(original.codePointAt(index) ?? 0)
      next = index + character.length
      worth = worthOf(character)
    }
    if (worth < 0) {
      if (worth === dropped || count === 0) continue
      if (worth === questionMark) questions.add(sentence)
      if (pending !== sentenceMark) pending = worth === clauseMark ? clauseMark : sentenceMark
      continue
    }
    if (pending !== dropped) {
      clause += 1
      if (pending === sentenceMark) sentence += 1
      pending = dropped
    } else if (count > 1 && worth === kept[count - 1] && worth === kept[count - 2] && !isDigit(worth)) {
      ends[count - 1] = next
      continue
    }
    kept[count] = worth
    starts[count] = index
    ends[count] = next
    clauses[count] = clause
    sentences[count] = sentence
    count += 1
  }
  return { text: textOf(kept.subarray(0, count)), starts, ends, clauses, sentences, questions }
}

function textOf(codes: Uint16Array): string {
  let text = ''
  // A call takes only so many arguments.
  for (let from = 0; from < codes.length; from += 0x2000)
    text += String.fromCharCode(...codes.subarray(from, from + 0x2000))
  return text
}
