import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs'
import path from 'node:path'

/** How soon a change is told, and how often it is looked for where the system tells nothing; in milliseconds. */
export type WatchTimes = { readonly settle: number; readonly look: number }

/**
 * Tells when something under these folders has changed and no further change follows for a moment. A folder that cannot
 * be watched is looked at again and again instead. Returns its end.
 */
export function watchFolders(
  folders: readonly string[],
  changed: () => void,
  { settle, look }: WatchTimes = { settle: 250, look: 2000 },
): () => void {
  let clock: NodeJS.Timeout | undefined
  const hear = (): void => {
    clearTimeout(clock)
    clock = setTimeout(changed, settle)
  }
  const ends = folders.map((folder) => listen(folder, hear) ?? lookAgain(folder, hear, look))
  return () => {
    clearTimeout(clock)
    for (const end of ends) end()
  }
}

/** Listens to the system; `undefined` where it does not tell. */
function listen(folder: string, hear: () => void): (() => void) | undefined {
  let watcher: FSWatcher
  try {
    watcher = watch(folder, { recursive: true, persistent: false }, hear)
  } catch {
    return undefined
  }
  // A folder that goes away while it is watched is a change like others.
  watcher.on('error', hear)
  return () => {
    watcher.close()
  }
}

function lookAgain(folder: string, hear: () => void, every: number): () => void {
  let before = stateOf(folder)
  const clock = setInterval(() => {
    const now = stateOf(folder)
    if (now !== before) hear()
    before = now
  }, every)
  clock.unref()
  return () => {
    clearInterval(clock)
  }
}

/** Names, sizes and times of all files; empty where there is no folder. */
function stateOf(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const about = statSync(path.join(folder, name), { throwIfNoEntry: false })
        return `${name} ${String(about?.size)} ${String(about?.mtimeMs)}`
      })
      .join('\n')
  } catch {
    return ''
  }
}
