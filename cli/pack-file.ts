import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readPackZip, type Pack } from '../electron/packs/whole-pack.ts'
import { writePack, type WrittenPack } from '../electron/packs/write-pack.ts'
import { writeWhole } from '../electron/whole-file.ts'
import { CommandFailure, ContentFailure } from './outcome.ts'
import type { Words } from './words.ts'

/** A file of a pack with its size in bytes. */
export type PackedFile = { readonly file: string; readonly bytes: Uint8Array }

/** All files of a pack, as they are written, by name. */
export const filesOf = ({ texts, media }: Pack): PackedFile[] =>
  [...texts.map(({ file, text }) => ({ file, bytes: Buffer.from(text) })), ...media].sort((one, other) =>
    one.file < other.file ? -1 : 1,
  )

/** Reads a pack in one file; throws `ContentFailure` with all that is wrong with it. */
export async function openPackFile(file: string): Promise<Pack> {
  const read = await readPackZip(file)
  if (read.ok) return read.value
  throw new ContentFailure(read.error.map((one) => ({ ...one, file: path.join(file, one.file) })))
}

/** Writes the pack in a folder to one file, whole or not at all; resolves with its name and what was written. */
export async function packFolder(
  folder: string,
  out: string | undefined,
  words: Words,
): Promise<WrittenPack & { readonly file: string }> {
  const written = await writePack(folder)
  if (!written.ok)
    throw new ContentFailure(written.error.map((one) => ({ ...one, file: path.join(folder, one.file) })))
  const { id, version } = written.value.pack.about
  const file = out ?? `${id}-${version}.yingke`
  try {
    await writeWhole(file, [written.value.bytes])
  } catch (error) {
    throw new CommandFailure(words('unwritten', { file, reason: String(error) }))
  }
  return { ...written.value, file }
}

/** Writes all files of a pack into a folder that is empty or not there yet. */
export function unpackInto(folder: string, pack: Pack, words: Words): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CommandFailure(words('folderNotEmpty', { folder }))
  for (const { file, bytes } of filesOf(pack)) {
    const place = path.join(folder, file)
    try {
      mkdirSync(path.dirname(place), { recursive: true })
      // Never over something that is there: two names that are one on this disk are an error.
      writeFileSync(place, bytes, { flag: 'wx' })
    } catch (error) {
      throw new CommandFailure(words('unwritten', { file: place, reason: String(error) }))
    }
  }
}
