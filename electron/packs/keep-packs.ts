import { mkdir } from 'node:fs/promises'
import { sweepPacks } from './installed-packs.ts'
import { watchFolders } from './watch-folders.ts'

/** The folders of packs; `own` is missing where it does not change. */
export type WatchedFolders = { readonly own: string | undefined; readonly installed: string }

/**
 * Clears away what was left unfinished among the installed packs, and from then on tells when a pack has changed.
 * Resolves with the end of it.
 */
export async function keepPacks(
  { own, installed }: WatchedFolders,
  changed: () => void,
): Promise<() => void> {
  await sweepPacks(installed).catch(() => undefined)
  // Where nothing can be written nothing is installed, and there is nothing to watch.
  const folder = await mkdir(installed, { recursive: true }).then(
    () => [installed],
    () => [],
  )
  return watchFolders([...folder, ...(own === undefined ? [] : [own])], changed)
}
