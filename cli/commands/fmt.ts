import { scenarioShape } from '../../engine/index.ts'
import { packShape } from '../../electron/packs/pack.ts'
import { alternativesOf } from '../manuscript/key-order.ts'
import { formatted } from '../manuscript/format.ts'
import { saveText } from '../manuscript/save.ts'
import type { CommandLine } from './command-line.ts'
import { eachFile } from './each-file.ts'

/** `yingke fmt`: writes content files in the canonical layout; with --check exit code 1 when one is not in it. */
export function addFmt({ program, words, exit }: CommandLine): void {
  program
    .command('fmt <path>')
    .description(words('fmtAbout'))
    .option('--check', words('optionOnlyCheck'))
    .action((place: string, { check }: { check?: true }) => {
      const language = [...alternativesOf(scenarioShape), ...alternativesOf(packShape)]
      let changed = 0
      const { files, failed } = eachFile(place, words, (manuscript) => {
        const { file, text } = manuscript
        const laid = formatted(manuscript, language, words)
        if (laid === text) return
        changed += 1
        if (!check) saveText(file, laid, words)
        console.log(words(check ? 'fmtDiffers' : 'fmtChanged', { file }))
      })
      const counts = { files: String(files), changed: String(changed) }
      if (changed + failed === 0) console.log(words('fmtSame', counts))
      else console.log(words(check ? 'fmtChecked' : 'fmtDone', counts))
      exit(failed + (check ? changed : 0) === 0 ? 0 : 1)
    })
}
