import { existsSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileTime } from './backups.ts'

const name = /^coach\.damaged-.+Z\.db$/

/** Renames a damaged file of results and its journal; nothing is ever deleted. Returns the new place. */
export function setAside(place: string, now: Date): string {
  const folder = path.dirname(place)
  const aside = path.join(folder, `coach.damaged-${fileTime(now)}.db`)
  renameSync(place, aside)
  // With its journal a part of the file may still be saved by hand.
  if (existsSync(`${place}-journal`)) renameSync(`${place}-journal`, `${aside}-journal`)
  return aside
}

/** The file that was set aside last, if any was. */
export function lastSetAside(folder: string): string | undefined {
  const found = readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .at(-1)
  return found === undefined ? undefined : path.join(folder, found)
}
