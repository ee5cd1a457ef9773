import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Pack } from '../../electron/packs/whole-pack.ts'
import { kindNames, parseScenario } from '../../engine/index.ts'
import { check } from '../check.ts'
import { CommandFailure } from '../outcome.ts'
import { filesOf, openPackFile, packFolder, unpackInto } from '../pack-file.ts'
import { complaintLine } from '../print.ts'
import type { Words } from '../words.ts'
import type { CommandLine } from './command-line.ts'

type PackOptions = { readonly out?: string; readonly list?: true; readonly unpack?: string }

/** `yingke pack`: writes a checked pack to one file, or looks into such a file; exit code 1 where there are errors. */
export function addPack({ program, words, exit }: CommandLine): void {
  program
    .command('pack <path>')
    .description(words('packAbout'))
    .option('-o, --out <file>', words('optionPackOut'))
    .option('--list', words('optionList'))
    .option('--unpack <folder>', words('optionUnpack'))
    .action(async (place: string, { out, list, unpack }: PackOptions) => {
      if (!existsSync(place)) throw new CommandFailure(words('nothingThere', { file: place }))
      if (list || unpack !== undefined) {
        const pack = await openPackFile(place)
        if (list) for (const line of contentLines(words, pack)) console.log(line)
        if (unpack !== undefined) {
          unpackInto(unpack, pack, words)
          console.log(words('unpacked', { folder: unpack, files: String(filesOf(pack).length) }))
        }
        return
      }
      if (!existsSync(path.join(place, 'pack.yaml')))
        throw new CommandFailure(words('noPackFile', { folder: place }))
      const { diagnostics } = check(place)
      for (const diagnostic of diagnostics) console.log(complaintLine(words, diagnostic))
      if (diagnostics.some(({ severity }) => severity === 'error')) {
        console.log(words('packRefused'))
        exit(1)
        return
      }
      const { file, pack, bytes } = await packFolder(place, out, words)
      const values = { file, files: String(filesOf(pack).length), size: String(bytes.length) }
      console.log(words('packed', values))
      console.log(pack.digest)
    })
}

function contentLines(words: Words, pack: Pack): string[] {
  const { about, digest } = pack
  const scenarios = about.scenarios.flatMap((name) => {
    const text = pack.texts.find(({ file }) => file === name)
    const read = text && parseScenario(name, text.text)
    return read?.ok ? [read.value.kind] : []
  })
  const kinds = kindNames.flatMap((kind) => {
    const count = scenarios.filter((one) => one === kind).length
    return count === 0 ? [] : [`${words(`kinds.${kind}`)} ${String(count)}`]
  })
  return [
    `${about.title}  ${about.id} ${about.version}`,
    `${about.authors.join(', ')} · ${about.licence} · ${about.locales.join(', ')} · ${kinds.join(', ')}`,
    digest,
    ...filesOf(pack).map(({ file, bytes }) => `${String(bytes.length).padStart(9)}  ${file}`),
  ]
}
