import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Where the program writes down what nobody can do anything about here and now. */
export type Log = {
  /** Writes what was thrown with its stack. `where` says what was being done. Never throws. */
  error(where: string, thrown: unknown): void
}

const largest = 1_000_000
const kept = 3

/**
 * A log in `folder/logs`, in a few files of limited size. It names no person: home folders are shortened to `~`, and
 * callers pass ids, not names. Where it cannot be written, it goes to the error output.
 */
export function openLog(folder: string, now: () => Date): Log {
  const place = path.join(folder, 'logs', 'yingke.log')
  return {
    error(where, thrown) {
      const line = `${now().toISOString()} ${where}: ${withoutPeople(describe(thrown))}\n`
      try {
        mkdirSync(path.dirname(place), { recursive: true })
        rotate(place)
        appendFileSync(place, line)
      } catch {
        process.stderr.write(line)
      }
    },
  }
}

function rotate(place: string): void {
  const size = statSync(place, { throwIfNoEntry: false })?.size ?? 0
  if (size < largest) return
  for (let number = kept - 1; number >= 1; number -= 1) {
    const from = number === 1 ? place : `${place}.${String(number - 1)}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${place}.${String(number)}`)
  }
}

const describe = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? `${thrown.name}: ${thrown.message}`) : String(thrown)

const withoutPeople = (text: string): string => text.replaceAll(homedir(), '~')
