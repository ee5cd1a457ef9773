import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { removePack } from './installed-packs.ts'
import { readPackFolder, type Pack } from './whole-pack.ts'

/** The name of an installed pack, and of its folder: two contents of one version have two names. */
export const installedKey = ({ about, digest }: Pack): string =>
  `${about.id}@${about.version}~${digest.replace('sha256:', '').slice(0, 8)}`

/**
 * Puts a pack into the folder of installed packs: all of it is on the disk before it can be seen, or nothing. A pack
 * with the same content is not touched. Rejects with the system's error.
 */
export async function installPack(pack: Pack, packs: string): Promise<string> {
  const key = installedKey(pack)
  const place = path.join(packs, key)
  if (existsSync(place)) {
    const before = readPackFolder(place)
    if (before.ok && before.value.digest === pack.digest) return key
    await removePack(key, packs)
  }
  const incoming = path.join(packs, `.incoming-${randomBytes(6).toString('hex')}`)
  try {
    await writeFolder(incoming, [
      ...pack.texts.map(({ file, text }) => ({ file, bytes: Buffer.from(text) })),
      ...pack.media,
    ])
    await rename(incoming, place)
    await flushFolder(packs)
  } catch (error) {
    await rm(incoming, { recursive: true, force: true })
    throw error
  }
  return key
}

async function writeFolder(
  folder: string,
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const folders = new Set([folder])
  for (const { file, bytes } of files) {
    const place = path.join(folder, file)
    await mkdir(path.dirname(place), { recursive: true })
    folders.add(path.dirname(place))
    // Never over something that is there: two names that are one on this disk are an error.
    const handle = await open(place, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
  for (const one of folders) await flushFolder(one)
}

/** Makes the names in a folder last; Windows does so by itself and lets nobody ask for it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
