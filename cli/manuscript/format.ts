import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'
import { keyOrder, type Alternatives } from './key-order.ts'
import { laidOut } from './layout.ts'
import { plainText, type Manuscript } from './manuscript.ts'

/**
 * The text of a content file in the canonical layout, with the byte order mark and the line ends that it had. A file
 * that is none of the language's stays as it is. Throws `CommandFailure` where a layout would change what the
 * file means.
 */
export function formatted({ file, text, content }: Manuscript, language: Alternatives, words: Words): string {
  if (!isOf(language, content)) return text
  const laid = laidOut(plainText(text), language)
  if (laid === undefined) throw new CommandFailure(words('fmtRefused', { file }))
  const crlf = text.split('\r\n').length - 1
  const ended = crlf * 2 > text.split('\n').length - 1 ? laid.replaceAll('\n', '\r\n') : laid
  return text.startsWith('\uFEFF') ? `\uFEFF${ended}` : ended
}

const isOf = (language: Alternatives, content: unknown): boolean =>
  typeof content === 'object' &&
  content !== null &&
  'kind' in content &&
  keyOrder(language, new Map(Object.entries(content))).length > 0
