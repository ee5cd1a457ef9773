import { open, rename, rm } from 'node:fs/promises'

/**
 * Writes a file so that `place` holds all of it or what it held before: beside it first, flushed to the disk, then
 * renamed. Rejects with the system's error.
 */
export async function writeWhole(
  place: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const unfinished = `${place}.tmp`
  try {
    const handle = await open(unfinished, 'w')
    try {
      for await (const part of parts) await handle.appendFile(part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
