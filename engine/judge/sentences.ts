import type { Span } from './finding.ts'
import { normalise } from './normalise.ts'

/** A sentence as the matcher sees it, and where it stands in the original. */
export type Sentence = { readonly text: string; readonly span: Span }

/** Sentences of fewer characters than this, punctuation not counted, may be said again. */
export const shortestRepeat = 6

/** The sentences of a text, in order. */
export function sentencesOf(original: string): Sentence[] {
  const { text, starts, ends, sentences } = normalise(original)
  const found: Sentence[] = []
  for (let from = 0; from < text.length;) {
    let to = from
    while (to < text.length && sentences[to] === sentences[from]) to += 1
    found.push({ text: text.slice(from, to), span: [starts[from] ?? 0, ends[to - 1] ?? 0] })
    from = to
  }
  return found
}
