import { statSync } from 'node:fs'
import type { Diagnostic } from '../../engine/index.ts'
import { checkPack, hasErrors } from './check-pack.ts'
import { installedKey, installPack } from './install-pack.ts'
import type { PackFile } from './pack.ts'
import { readPackFolder, readPackZip } from './whole-pack.ts'

/** What is done with a pack away from the main thread. `place` is a `.yingke` file or a folder. */
export type PackTask =
  | { readonly is: 'check'; readonly place: string }
  /** Installs what has this digest and nothing else: what was checked is what is installed. */
  | { readonly is: 'install'; readonly place: string; readonly digest: string; readonly packs: string }

/** What came of it. `about` is missing where the pack cannot be read at all. */
export type PackAnswer =
  | {
      readonly is: 'checked'
      readonly about?: PackFile
      readonly key?: string
      readonly digest?: string
      readonly kinds: Readonly<Record<string, number>>
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly is: 'installed'; readonly key: string }
  | { readonly is: 'changed' }
  /** The system refused; its code. */
  | { readonly is: 'not-written'; readonly reason: string }

/** Does one task. */
export async function perform(task: PackTask): Promise<PackAnswer> {
  const { place } = task
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false
  const pack = isFolder ? readPackFolder(place) : await readPackZip(place)
  if (task.is === 'check') {
    if (!pack.ok) return { is: 'checked', kinds: {}, diagnostics: pack.error }
    const { about, digest } = pack.value
    return { is: 'checked', about, digest, key: installedKey(pack.value), ...checkPack(pack.value) }
  }
  if (!pack.ok || pack.value.digest !== task.digest || hasErrors(checkPack(pack.value).diagnostics))
    return { is: 'changed' }
  try {
    return { is: 'installed', key: await installPack(pack.value, task.packs) }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { is: 'not-written', reason: String(error.code) }
    throw error
  }
}
