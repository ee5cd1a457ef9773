import type { Diagnostic, DiagnosticCode } from './diagnostic.ts'
import type { Complain } from './source.ts'

/** Something in a scenario file that has an id, and the path of that id. */
export type Named = { readonly id: string; readonly path: readonly PropertyKey[] }

/** Complains of every id that was used before in `named`: translations and records know things by their ids. */
export function repeatedIds(named: readonly Named[], code: DiagnosticCode, complain: Complain): Diagnostic[] {
  const seen = new Set<string>()
  return named.flatMap(({ id, path }) => {
    if (seen.has(id)) return [complain(code, path, { id })]
    seen.add(id)
    return []
  })
}

/** The places in `texts` whose words stand before in it already, whatever the punctuation and the spaces. */
export function repeatedWords(texts: readonly string[]): number[] {
  const seen = new Set<string>()
  return texts.flatMap((text, place) => {
    const words = wordsOf(text)
    if (seen.has(words)) return [place]
    seen.add(words)
    return []
  })
}

/**
 * The words of a text in one form: half width, lower case, without spaces and the marks of sentences. Marks that tell
 * figures apart stay: 10% is not 10, and 3-5 is not 35.
 */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)[.,:]|[.,:](?!\d)|[\s。、!?;…—“”"‘’'《》「」()]/gu, '')
