import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Written } from './table.ts'

/** Digits that a spreadsheet would take for a number and round, such as an identity card's. */
const longNumber = /^\d{12,}$/

/**
 * Writes rows as CSV that Excel reads as it is meant: UTF-8 with a mark, CRLF. Text that a spreadsheet would take for
 * a formula, or round as a number, gets an apostrophe before it; numbers stay numbers.
 */
export async function* csvText(
  heading: readonly string[],
  rows: AsyncIterable<readonly Written[]>,
): AsyncGenerator<string> {
  yield '\uFEFF'
  async function* all(): AsyncGenerator<readonly Written[]> {
    yield heading
    yield* rows
  }
  const written = Readable.from(all()).pipe(
    stringify({
      record_delimiter: 'windows',
      escape_formulas: true,
      // Left to itself it quotes only where a whole CRLF is in the text.
      quoted_match: /[\r\n\t]/,
      cast: { string: (value) => (longNumber.test(value) ? `'${value}` : value.replaceAll('\0', '')) },
    }),
  )
  for await (const part of written) yield String(part)
}
