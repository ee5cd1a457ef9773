import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { ending } from './ending.ts'

/**
 * Unpacks a zip file, streaming: each entry goes where `place` says, or nowhere for `undefined`.
 * Rights are kept; an entry of a wrong size or with a path that leads elsewhere is an error.
 */
export async function unzip(file: string, place: (entry: string) => string | undefined): Promise<void> {
  const zip = await openPromise(file, { strictFileNames: true, autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      ending.throwIfAborted()
      const target = place(entry.fileName)
      if (target === undefined) continue
      if (entry.fileName.endsWith('/')) {
        await mkdir(target, { recursive: true })
        continue
      }
      await mkdir(path.dirname(target), { recursive: true })
      const rights = (entry.externalFileAttributes >>> 16) & 0o777
      const content = await zip.openReadStreamPromise(entry)
      await pipeline(content, createWriteStream(target, { mode: rights || 0o644 }), { signal: ending })
    }
  } finally {
    zip.close()
  }
}
