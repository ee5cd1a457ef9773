import { closeSync, openSync, readSync } from 'node:fs'
import { applicationId } from './database.ts'

/** What the first bytes of a file say, read without SQLite so that nothing in it can change. */
export type FileHeader =
  | { readonly is: 'missing' }
  | { readonly is: 'empty' }
  | { readonly is: 'strange' }
  | { readonly is: 'results'; readonly version: number }

const magic = 'SQLite format 3\0'

/** Looks at the file at `place`. Throws what the system throws when it is there and cannot be read. */
export function readHeader(place: string): FileHeader {
  const bytes = Buffer.alloc(100)
  const length = readStart(place, bytes)
  if (length === undefined) return { is: 'missing' }
  if (length === 0) return { is: 'empty' }
  if (length < bytes.length || bytes.toString('latin1', 0, magic.length) !== magic) return { is: 'strange' }
  if (bytes.readUInt32BE(68) !== applicationId) return { is: 'strange' }
  return { is: 'results', version: bytes.readUInt32BE(60) }
}

function readStart(place: string, bytes: Buffer): number | undefined {
  let handle
  try {
    handle = openSync(place, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    return readSync(handle, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(handle)
  }
}
