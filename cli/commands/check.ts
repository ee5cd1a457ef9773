import { checkAnything } from '../check.ts'
import { complaintLine } from '../print.ts'
import type { CommandLine } from './command-line.ts'

/** `yingke check`: complains about content; exit code 1 when there is anything to say. */
export function addCheck({ program, words, exit }: CommandLine): void {
  program
    .command('check <path>')
    .description(words('checkAbout'))
    .option('--rules <folder>', words('optionRules'))
    .option('--json', words('optionJson'))
    .action(async (place: string, { rules, json }: { rules?: string; json?: true }) => {
      const { diagnostics, files } = await checkAnything(place, rules)
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length
      if (json) console.log(JSON.stringify({ files, diagnostics }))
      else {
        for (const diagnostic of diagnostics) console.log(complaintLine(words, diagnostic))
        const counts = {
          files: String(files),
          errors: String(errors),
          warnings: String(diagnostics.length - errors),
        }
        console.log(words(diagnostics.length === 0 ? 'checked' : 'complained', counts))
      }
      exit(diagnostics.length === 0 ? 0 : 1)
    })
}
