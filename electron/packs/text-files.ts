import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Diagnostic, type Result, type TextFile } from '../../engine/index.ts'
import { complaint } from './complaint.ts'

/**
 * Reads a text of a pack; `file` is relative to `folder` and may not lead out of it. Line ends become LF and a byte
 * order mark is dropped, so that a checkout on another system has the same digest.
 */
export function readTextFile(folder: string, file: string): Result<TextFile, Diagnostic[]> {
  try {
    const root = realpathSync(folder)
    const place = realpathSync(path.join(folder, file))
    if (!place.startsWith(root + path.sep)) return fail([complaint('P007-link', file, { name: file })])
    return ok({ file, text: plainText(readFileSync(place, 'utf8')) })
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      const isGone = error.code === 'ENOENT'
      const code = isGone ? 'P014-missing-file' : 'P022-unreadable'
      return fail([complaint(code, file, { name: file, reason: String(error.code) })])
    }
    throw error
  }
}

/** The name of a set of texts: SHA-256 over their names and contents, as `sha256:<hex>`. Their order does not matter. */
export function digestOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256')
  for (const { file, text } of [...files].sort(byName)) hash.update(`${file}\0${plainText(text)}\0`)
  return `sha256:${hash.digest('hex')}`
}

/** The order of files that is the same on every system. */
export const byName = (one: { readonly file: string }, other: { readonly file: string }): number =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : 0

/** A text as it counts: with LF at the ends of lines and no mark at its start. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
