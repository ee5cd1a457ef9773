import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'

/** The file itself, or every YAML file below the folder in the order of their names. Throws `CommandFailure`. */
export function contentFiles(place: string, words: Words): readonly string[] {
  if (!existsSync(place)) throw new CommandFailure(words('nothingThere', { file: place }))
  return statSync(place).isDirectory() ? below(place) : [place]
}

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      if (entry.isDirectory()) return below(place)
      return entry.isFile() && /\.ya?ml$/.test(entry.name) ? [place] : []
    })
