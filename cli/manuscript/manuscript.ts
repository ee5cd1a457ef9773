import { readFileSync } from 'node:fs'
import { isMap, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml'
import { readSource } from '../../engine/index.ts'
import { CommandFailure, ContentFailure } from '../outcome.ts'
import type { Words } from '../words.ts'

/** A content file as its author wrote it, with the tree whose nodes know their offsets in `text`. */
export type Manuscript = {
  readonly file: string
  /** All of the file, with its byte order mark and its line ends. */
  readonly text: string
  readonly document: Document.Parsed
  /** The way from an offset to a line. */
  readonly lines: LineCounter
  /** What the text means. */
  readonly content: unknown
  /** What `kind` at the top says. */
  readonly kind: string | undefined
}

/**
 * Reads a content file for editing. Throws `CommandFailure` when it cannot be read or is not UTF-8, and
 * `ContentFailure` when it is not the YAML of content files.
 */
export function openManuscript(file: string, words: Words): Manuscript {
  const text = decoded(file, words)
  const source = readSource(file, plainText(text))
  if (!source.ok) throw new ContentFailure(source.error)
  const lines = new LineCounter()
  const document = parseDocument(text, { ...reading, lineCounter: lines })
  const { contents } = document
  const kind = isMap<ParsedNode>(contents) ? contents.get('kind') : undefined
  return {
    file,
    text,
    document,
    lines,
    content: source.value.content,
    kind: typeof kind === 'string' ? kind : undefined,
  }
}

/** Reads as the engine reads: no merge keys, and no check for duplicate keys, which the engine makes itself. */
export const reading = { keepSourceTokens: true, uniqueKeys: false, merge: false, schema: 'core' } as const

/** What a text means, as plain values. */
export const meaningOf = (text: string): unknown => parseDocument(text, reading).toJS({ maxAliasCount: 0 })

/** The text without byte order mark and with plain line ends, as the engine takes it. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

function decoded(file: string, words: Words): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new CommandFailure(words('unreadable', { file, reason: String(error) }))
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new CommandFailure(words('notUtf8', { file }))
  }
}
