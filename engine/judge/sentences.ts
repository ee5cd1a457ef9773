import type { Span } from './finding.ts'
import { normalise } from './normalise.ts'

/** A sentence as the matcher sees it, and where it stands in the original. */
export type Sentence = { readonly text: string; readonly span: Span }

/** Sentences of fewer characters than this, punctuation not counted, may be said again. */
export const shortestRepeat = 6

/** Texts of this length and less are remembered: what was said is compared with every later reply. */
const longestRemembered = 400
const mostRemembered = 2000
const remembered = new Map<string, readonly Sentence[]>()

/** The sentences of a text, in order. */
export function sentencesOf(original: string): readonly Sentence[] {
  const known = remembered.get(original)
  if (known) return known
  const found = sentencesIn(original)
  if (original.length <= longestRemembered) {
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(original, found)
  }
  return found
}

function sentencesIn(original: string): Sentence[] {
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
