import * as disk from 'node:fs'
import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'

/**
 * Replaces what a file holds, wholly or not at all: the new text is on the disk before it takes the old one's
 * place. Throws `CommandFailure` when that cannot be done; then the file is as it was.
 */
export function saveText(file: string, text: string, words: Words): void {
  try {
    replace(file, text)
  } catch (error) {
    throw new CommandFailure(words('unsaved', { file, reason: String(error) }))
  }
}

function replace(file: string, text: string): void {
  // A link stays a link: what it points to is replaced.
  const place = disk.realpathSync(file)
  // Renaming over a write-protected file would succeed.
  disk.accessSync(place, disk.constants.W_OK)
  const draft = `${place}.${String(process.pid)}.tmp`
  const handle = disk.openSync(draft, 'wx', disk.statSync(place).mode)
  try {
    try {
      disk.writeFileSync(handle, text)
      disk.fsyncSync(handle)
    } finally {
      disk.closeSync(handle)
    }
    disk.renameSync(draft, place)
  } catch (error) {
    disk.rmSync(draft, { force: true })
    throw error
  }
}
