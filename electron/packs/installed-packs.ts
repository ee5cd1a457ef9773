import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ListedPack } from '../../contract/packs.ts'
import { packKeyShape } from './id-shapes.ts'
import { readPack } from './pack.ts'

/** Folders that are being written or deleted begin so; nothing reads them. */
const passing = /^\.(incoming|removed)-/

/** The folders of installed packs by name; whatever else lies there is left alone. */
export const installedFolders = (packs: string): string[] =>
  statSync(packs, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(packs, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && isInstalledKey(entry.name))
        .map(({ name }) => path.join(packs, name))
        .sort()
    : []

const isInstalledKey = (name: string): boolean => name.includes('~') && packKeyShape.safeParse(name).success

/** What is installed. A pack whose `pack.yaml` was damaged is listed by what its folder says. */
export const listInstalled = (packs: string): ListedPack[] =>
  installedFolders(packs).map((folder) => {
    const key = path.basename(folder)
    const [, id = '', version = '', digest = ''] = /^(.*)@(.*)~(.*)$/.exec(key) ?? []
    const read = readPack(folder)
    if (!read.ok)
      return { key, id, version, digest, title: id, titles: {}, authors: [], licence: '', scenarios: 0 }
    const { title, titles, authors, licence, scenarios } = read.value
    return { key, id, version, digest, title, titles, authors, licence, scenarios: scenarios.length }
  })

/** Takes an installed pack away, whole and at once. `false` where there is none of that name. */
export async function removePack(key: string, packs: string): Promise<boolean> {
  const place = path.join(packs, key)
  if (!isInstalledKey(key) || !existsSync(place)) return false
  const removed = path.join(packs, `.removed-${randomBytes(6).toString('hex')}`)
  await rename(place, removed)
  await rm(removed, { recursive: true, force: true, maxRetries: 3 })
  return true
}

/** Deletes what an earlier run of the program left unfinished. */
export async function sweepPacks(packs: string): Promise<void> {
  if (!existsSync(packs)) return
  for (const name of readdirSync(packs))
    if (passing.test(name)) await rm(path.join(packs, name), { recursive: true, force: true })
}
