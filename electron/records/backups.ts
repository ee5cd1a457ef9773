import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { openDatabase, type Database } from './database.ts'
import { readHeader } from './file-header.ts'
import { countAttempts, hasTables, isSound } from './integrity.ts'
import { supportedVersion } from './migrate.ts'

/** A backup that was opened and found good. `savedAt` is ISO 8601 in UTC. */
export type Backup = { readonly file: string; readonly savedAt: string; readonly attempts: number }

const kept = 10
const day = 24 * 60 * 60 * 1000
const name = /^coach-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/

/** A time as it can stand in a file name on every system. */
export const fileTime = (time: Date): string => time.toISOString().replaceAll(/[:.]/g, '-')

const folderOf = (dataFolder: string): string => path.join(dataFolder, 'backups')

/** The backups in a data folder, newest first, not looked into. */
function backupFiles(dataFolder: string): { readonly file: string; readonly savedAt: string }[] {
  const folder = folderOf(dataFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .reverse()
    .flatMap((file) => {
      const parts = name.exec(file)
      if (!parts) return []
      const [, date = '', hours = '', minutes = '', seconds = '', fraction = ''] = parts
      const savedAt = `${date}${hours}:${minutes}:${seconds}.${fraction}Z`
      return [{ file: path.join(folder, file), savedAt }]
    })
}

/** Whether there are backups at all, good or not. */
export const hasBackups = (dataFolder: string): boolean => backupFiles(dataFolder).length > 0

/** Whether the newest backup is a day old, or there is none, or the clock was set back behind it. */
export function backupIsDue(dataFolder: string, now: Date): boolean {
  const newest = backupFiles(dataFolder)[0]
  if (!newest) return true
  const age = now.getTime() - Date.parse(newest.savedAt)
  return age >= day || age < -day
}

/**
 * Copies an open file of results into the folder of backups and keeps the newest ten. A backup gets its name only
 * after it was opened, checked and flushed to the disk, and older ones are removed only after that.
 */
export async function saveBackup(database: Database, dataFolder: string, now: Date): Promise<string> {
  const folder = folderOf(dataFolder)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `coach-${fileTime(now)}.db`)
  const unfinished = `${file}.tmp`
  rmSync(unfinished, { force: true })
  database.run('VACUUM INTO ?', unfinished)
  const attempts = countAttempts(database)
  const copied = await attemptsIn(unfinished)
  if (copied !== attempts) {
    rmSync(unfinished, { force: true })
    throw new Error(`A backup of ${String(attempts)} attempts held ${String(copied)}`)
  }
  settleOnDisk(unfinished, file)
  for (const { file: old } of backupFiles(dataFolder).slice(kept)) rmSync(old, { force: true })
  return file
}

/** The newest backup that is whole. Each is opened and checked before it is offered. */
export async function newestGoodBackup(dataFolder: string): Promise<Backup | undefined> {
  for (const { file, savedAt } of backupFiles(dataFolder)) {
    const attempts = await attemptsIn(file)
    if (attempts !== undefined) return { file, savedAt, attempts }
  }
  return undefined
}

/** Puts a copy of a backup at `place`, where no file may be. The backup itself stays. */
export function restoreBackup(backup: string, place: string): void {
  const unfinished = `${place}.restoring`
  copyFileSync(backup, unfinished)
  settleOnDisk(unfinished, place)
}

/** How many attempts a file holds; `undefined` when it is not a sound file of results that this program knows. */
async function attemptsIn(file: string): Promise<number | undefined> {
  let database: Database | undefined
  try {
    const header = readHeader(file)
    if (header.is !== 'results' || header.version > supportedVersion) return undefined
    database = openDatabase(file)
    return isSound(database) && hasTables(database) ? countAttempts(database) : undefined
  } catch {
    // Whatever keeps it from being read, it is not a backup to go on from; the next older one may be.
    return undefined
  } finally {
    await database?.close()
  }
}

function settleOnDisk(from: string, to: string): void {
  const handle = openSync(from, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(from, to)
  if (process.platform === 'win32') return
  const folder = openSync(path.dirname(to), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
