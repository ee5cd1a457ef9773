import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandFailure } from './outcome.ts'
import type { Words } from './words.ts'

const folder = path.join(import.meta.dirname, 'templates')

/** The kinds of scenario for which there is a template. */
export const templateKinds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => path.basename(name, '.yaml'))

/** The template of a kind: a small whole scenario in which every key is explained. */
const templateOf = (kind: string): string => readFileSync(path.join(folder, `${kind}.yaml`), 'utf8')

/**
 * Writes the template of a kind to a new file, whose name becomes the scenario's id. Throws `CommandFailure` when
 * something is there already, when the name cannot be an id, or when the file cannot be written.
 */
export function writeTemplate(kind: string, file: string, words: Words): void {
  const id = path.basename(file, '.yaml')
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(id) || !file.endsWith('.yaml'))
    throw new CommandFailure(words('newName', { file }))
  try {
    writeFileSync(file, templateOf(kind).replace(/^id: [a-z-]+/m, `id: ${id}`), { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new CommandFailure(words('newExists', { file }))
    // Half a file would be in the way of the next try.
    rmSync(file, { force: true })
    throw new CommandFailure(words('unwritten', { file, reason: String(error) }))
  }
}
