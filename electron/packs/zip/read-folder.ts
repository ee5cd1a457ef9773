import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Diagnostic, type Result } from '../../../engine/index.ts'
import { complaint } from '../complaint.ts'
import { openAdmission, type Admission } from './admission.ts'
import { contentFault } from './file-content.ts'
import type { PackFiles } from './read-zip.ts'

/** Reads the files of a pack in a folder into memory; they come through the same door as those of a zip file. */
export function readFolder(folder: string): Result<PackFiles, Diagnostic[]> {
  const source = path.basename(folder)
  const door = openAdmission(source)
  const files = new Map<string, Uint8Array>()
  try {
    for (const name of namesIn(folder, '', door)) files.set(name, readFileSync(path.join(folder, name)))
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return fail([complaint('P022-unreadable', source, { name: source, reason: String(error.code) })])
    throw error
  }
  const faults = [
    ...door.complaints(),
    ...[...files].flatMap(([name, bytes]) => contentFault(name, bytes) ?? []),
  ]
  if (faults.length > 0) return fail(faults)
  return files.has('pack.yaml') ? ok(files) : fail([complaint('P011-no-pack-file', source)])
}

/** The files that were let in, as they come; links are never followed. */
function* namesIn(folder: string, within: string, door: Admission): Generator<string> {
  const entries = readdirSync(path.join(folder, within), { withFileTypes: true })
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (door.full()) return
    const name = within + entry.name
    const is = natureOf(entry)
    const { size } = lstatSync(path.join(folder, name))
    const admitted = door.admit({ name, is, size: is === 'file' ? size : 0 })
    if (admitted === 'read') yield name
    if (admitted === 'enter') yield* namesIn(folder, `${name}/`, door)
  }
}

const natureOf = (entry: Dirent): 'file' | 'folder' | 'link' =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'link'
