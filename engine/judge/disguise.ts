import type { NodeId } from './grammar.ts'
import type { Reading } from './matcher.ts'
import { normalise, type NormalText } from './normalise.ts'

/** Ways to write a word that are meant to get past a list of words, as one node of the grammar. */
export type Disguise = { readonly node: NodeId; readonly plain: string }

const prefix = '变体-'

/** The word for which the patterns of a class stand, or `undefined` where it is an ordinary class. */
export const plainOf = (className: string): string | undefined =>
  className.startsWith(prefix) ? normalise(className.slice(prefix.length)).text : undefined

type Place = { readonly start: number; readonly end: number; readonly plain: string }

/**
 * The text with every disguise replaced by the plain word, each character of which leads back to the whole of what
 * was written; `undefined` where nothing is disguised. Of disguises that overlap the first and longest counts.
 */
export function undisguised(
  disguises: readonly Disguise[],
  text: NormalText,
  reading: Reading,
): NormalText | undefined {
  const used = disguises.filter(({ node }) => reading.has(node))
  if (used.length === 0) return undefined
  const places = used.flatMap(({ node, plain }): Place[] => {
    const { starts, ends } = reading.placesOf(node)
    return Array.from(starts, (start, index) => ({ start, end: ends[index] ?? 0, plain }))
  })
  places.sort((one, other) => one.start - other.start || other.end - one.end)

  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const clauses: number[] = []
  const sentences: number[] = []
  let at = 0
  const push = (characters: string, from: number, to: number) => {
    parts.push(characters)
    for (let index = 0; index < characters.length; index += 1) {
      starts.push(text.starts[from] ?? 0)
      ends.push(text.ends[to - 1] ?? 0)
      clauses.push(text.clauses[from] ?? 0)
      sentences.push(text.sentences[from] ?? 0)
    }
  }
  const copyTo = (end: number) => {
    for (; at < end; at += 1) push(text.text.charAt(at), at, at + 1)
  }
  for (const { start, end, plain } of places) {
    if (start < at) continue
    copyTo(start)
    push(plain, start, end)
    at = end
  }
  copyTo(text.text.length)
  return {
    text: parts.join(''),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    clauses: Int32Array.from(clauses),
    sentences: Int32Array.from(sentences),
    questions: text.questions,
  }
}
