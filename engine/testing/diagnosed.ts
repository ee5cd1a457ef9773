import { contentComplaints } from '../analysis/content-checks.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import { parseWithWarnings } from '../scenario/parse.ts'
import { tinyPlay } from './fixture.ts'

const { ruleSet } = tinyPlay()

/** Everything that is wrong with a scenario of any kind: its errors, or else all that its author should look at. */
export function diagnosed(file: string, text: string): readonly Diagnostic[] {
  const parsed = parseWithWarnings(file, text)
  if (!parsed.ok) return parsed.error
  const { scenario, warnings } = parsed.value
  return [...warnings, ...contentComplaints({ file, text }, { scenario, ruleSet })]
}

const mark = ' # <- here: '

/**
 * The line and column, from 1, of what a file says of itself to be wrong: the last of its line that reads as the comment
 * `# <- here: …` ends. Throws `RangeError` for a file without exactly one such comment about words of its line.
 */
export function markedPlace(text: string): { readonly line: number; readonly column: number } {
  const marked = text.split('\n').flatMap((line, index) => {
    const [content, words, ...more] = line.split(mark)
    return content === undefined || words === undefined || more.length > 0
      ? []
      : [{ line: index + 1, column: content.lastIndexOf(words) + 1 }]
  })
  const [place] = marked
  if (!place || marked.length !== 1 || place.column === 0)
    throw new RangeError(`${String(marked.length)} marks, or words that do not stand before their mark`)
  return place
}
