import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import type { StorageState } from '../../contract/records.ts'
import { hasBackups, newestGoodBackup, saveBackup } from './backups.ts'
import { failureOf, openDatabase, type Database } from './database.ts'
import { readHeader, type FileHeader } from './file-header.ts'
import { hasTables, isSound } from './integrity.ts'
import { migrate, supportedVersion, versionOf } from './migrate.ts'
import { openQuietCopy } from './quiet-copy.ts'
import { lastSetAside, setAside } from './set-aside.ts'

/** How it stands with the results, and the open file where there is one. */
export type Opening = { readonly state: StorageState; readonly database?: Database }

/** Where the results of a data folder are. */
export const resultsIn = (folder: string): string => path.join(folder, 'coach.db')

/**
 * Opens the results in a data folder, whatever state they are in: a damaged file is set aside, one of a newer version
 * is not touched, in a folder that cannot be written to they can be read.
 */
export async function openStorage(folder: string, writable: boolean, now: Date): Promise<Opening> {
  const place = resultsIn(folder)
  const header = tryHeader(place)
  if (!header) return { state: { is: 'locked', file: place } }
  if (header.is === 'results' && header.version > supportedVersion)
    return { state: { is: 'newer', version: header.version, supported: supportedVersion } }
  if (!writable || !canWrite(place)) return openForReading(folder, place, header)
  switch (header.is) {
    case 'missing': {
      // Set aside earlier, and nobody has said yet how to go on.
      const aside = lastSetAside(folder)
      return aside === undefined ? openNew(place) : damaged(folder, aside)
    }
    case 'empty':
      return hasBackups(folder) ? damaged(folder, setAside(place, now)) : openNew(place)
    case 'strange':
      return damaged(folder, setAside(place, now))
    case 'results':
      return openKnown(folder, place, now)
  }
}

/** Makes and opens a new, empty file of results at `place`. */
export function openNew(place: string): Opening {
  const database = openDatabase(place)
  migrate(database)
  return { state: { is: 'ready' }, database }
}

async function openKnown(folder: string, place: string, now: Date): Promise<Opening> {
  let database: Database | undefined
  try {
    database = openDatabase(place)
    if (isSound(database) && hasTables(database)) {
      if (versionOf(database) < supportedVersion) await saveBackup(database, folder, now)
      migrate(database)
      return { state: { is: 'ready' }, database }
    }
  } catch (error) {
    await database?.close()
    const failure = failureOf(error)
    if (failure === 'locked') return { state: { is: 'locked', file: place } }
    if (failure !== 'damaged') throw error
    return damaged(folder, setAside(place, now))
  }
  await database.close()
  return damaged(folder, setAside(place, now))
}

async function damaged(folder: string, aside: string): Promise<Opening> {
  const backup = await newestGoodBackup(folder)
  return { state: { is: 'damaged', setAside: aside, ...(backup && { backup }) } }
}

async function openForReading(folder: string, place: string, header: FileHeader): Promise<Opening> {
  const state = { is: 'read-only', folder } as const
  if (header.is === 'missing' || header.is === 'empty') {
    const nothing = openDatabase(':memory:')
    migrate(nothing)
    return { state, database: nothing }
  }
  try {
    return { state, database: await openQuietCopy(place) }
  } catch {
    // It cannot be renamed here, so it keeps its name.
    return { state: { is: 'damaged', setAside: place } }
  }
}

function tryHeader(place: string): FileHeader | undefined {
  try {
    return readHeader(place)
  } catch (error) {
    // Some systems do not let a file be read that another program holds.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function canWrite(place: string): boolean {
  if (!existsSync(place)) return true
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}
