import { completeIds } from '../manuscript/ids.ts'
import { saveText } from '../manuscript/save.ts'
import type { CommandLine } from './command-line.ts'
import { eachFile } from './each-file.ts'

/** `yingke ids`: gives ids to what has none; exit code 1 when ids are repeated or, with --check, lacking. */
export function addIds({ program, words, exit }: CommandLine): void {
  program
    .command('ids <path>')
    .description(words('idsAbout'))
    .option('--check', words('optionOnlyCheck'))
    .action((place: string, { check }: { check?: true }) => {
      let lacking = 0
      let repeats = 0
      const { files, failed } = eachFile(place, words, (manuscript) => {
        const { file } = manuscript
        const { added, repeated, text } = completeIds(manuscript, words)
        if (!check && text !== manuscript.text) saveText(file, text, words)
        for (const { id, line, column } of added)
          console.log(`${placeOf(file, line, column)} ${words(check ? 'idLacking' : 'idAdded', { id })}`)
        for (const { id, line, column, first } of repeated)
          console.log(`${placeOf(file, line, column)} ${words('idRepeated', { id, first: String(first) })}`)
        lacking += added.length
        repeats += repeated.length
      })
      const counts = { files: String(files), lacking: String(lacking), repeated: String(repeats) }
      if (lacking + repeats === 0) console.log(words('idsComplete', counts))
      else console.log(words(check ? 'idsChecked' : 'idsCompleted', counts))
      exit(failed + repeats + (check ? lacking : 0) === 0 ? 0 : 1)
    })
}

const placeOf = (file: string, line: number, column: number): string =>
  `${file}:${String(line)}:${String(column)}`
