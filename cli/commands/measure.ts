import { loadRules, ownRules } from '../content-folder.ts'
import { measure, measuredLines, readLabelled } from '../measure.ts'
import type { CommandLine } from './command-line.ts'

/** `yingke measure`: counts with labelled sentences what escapes the rules and what they wrong. */
export function addMeasure({ program, words }: CommandLine): void {
  program
    .command('measure <file>')
    .description(words('measureAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--json', words('optionJson'))
    .option('--show', words('optionShow'))
    .action((file: string, { rules, json, show }: { rules: string; json?: true; show?: true }) => {
      const moment = { stage: 'understand', channel: 'hall', mood: 0 } as const
      const measured = measure(loadRules(rules).ruleSet, readLabelled(file), moment)
      const { missed, wrong, ...figures } = measured
      if (json) console.log(JSON.stringify(show ? measured : figures))
      else for (const line of measuredLines(measured)) console.log(line)
      if (show && !json)
        for (const text of [...missed.map((one) => `- ${one}`), ...wrong.map((one) => `+ ${one}`)])
          console.log(text)
    })
}
