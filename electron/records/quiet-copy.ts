import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, type Database } from './database.ts'
import { readHeader } from './file-header.ts'
import { hasTables, isSound } from './integrity.ts'
import { supportedVersion } from './migrate.ts'

const patience = 40

/** Why a file of results could not be read. */
type Unreadable = 'missing' | 'not-results' | 'newer' | 'damaged' | 'busy'

/**
 * Opens a copy of somebody's file of results, which may be in use: nothing is locked, nothing is written beside it.
 * The copy goes away when it is closed. Rejects with an `Error` whose message is why (`missing`, `not-results`, `newer`, `damaged`, `busy`) and the file.
 */
export async function openQuietCopy(file: string): Promise<Database> {
  const header = readHeader(file)
  if (header.is === 'missing') throw unreadable('missing', file)
  if (header.is !== 'results') throw unreadable('not-results', file)
  if (header.version > supportedVersion) throw unreadable('newer', file)
  for (let attempt = 0; attempt < patience; attempt += 1) {
    const copy = copyBetweenWrites(file, attempt === patience - 1)
    if (copy) return await openCopy(copy, file)
    await pause(50)
  }
  throw unreadable('busy', file)
}

const unreadable = (why: Unreadable, file: string): Error => new Error(`${why}: ${file}`)

/**
 * Copies the file while nobody writes to it. A journal with a header belongs to a change that is under way or, if
 * it stays, to one that was broken off: then it is copied too and SQLite takes the change back in the copy.
 */
function copyBetweenWrites(file: string, anyway: boolean): string | undefined {
  if (isHot(`${file}-journal`) && !anyway) return undefined
  const before = statSync(file)
  const folder = mkdtempSync(path.join(tmpdir(), 'yingke-copy-'))
  const copy = path.join(folder, 'coach.db')
  copyFileSync(file, copy)
  if (anyway && isHot(`${file}-journal`)) copyFileSync(`${file}-journal`, `${copy}-journal`)
  const after = statSync(file)
  const same = before.mtimeMs === after.mtimeMs && before.size === after.size
  if (same && (anyway || !isHot(`${file}-journal`))) return copy
  rmSync(folder, { recursive: true, force: true })
  return undefined
}

/** The header is zeroed when a change is complete. */
const isHot = (journal: string): boolean =>
  existsSync(journal) &&
  readFileSync(journal)
    .subarray(0, 8)
    .some((byte) => byte !== 0)

async function openCopy(copy: string, file: string): Promise<Database> {
  const remove = (): void => {
    rmSync(path.dirname(copy), { recursive: true, force: true })
  }
  let database: Database | undefined
  try {
    database = openDatabase(copy)
    if (!isSound(database) || !hasTables(database)) throw unreadable('damaged', file)
  } catch (error) {
    await database?.close()
    remove()
    throw unreadable('damaged', error instanceof Error ? `${file} (${error.message})` : file)
  }
  const opened = database
  return {
    ...opened,
    async close() {
      await opened.close()
      remove()
    },
  }
}
