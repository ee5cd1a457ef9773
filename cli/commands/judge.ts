import { channels, type Channel } from '../../engine/index.ts'
import { loadRules, ownRules } from '../content-folder.ts'
import { explainLines } from '../explain.ts'
import { judgedLine, judgeSentence, readSentences } from '../judge.ts'
import { findingLines } from '../print.ts'
import type { CommandLine } from './command-line.ts'
import { moodOf, oneOf } from './option-values.ts'

type JudgeOptions = {
  readonly rules: string
  readonly json?: true
  readonly explain?: true
  readonly stage: string
  readonly channel: Channel
  readonly mood: number
}

/** `yingke judge`: judges sentences of a file or of standard input at one moment. */
export function addJudge({ program, words }: CommandLine): void {
  program
    .command('judge [file]')
    .description(words('judgeAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--json', words('optionJson'))
    .option('--explain', words('optionExplain'))
    .option('--stage <stage>', words('optionStage'), 'understand')
    .option('--channel <channel>', words('optionChannel'), oneOf(channels), 'hall')
    .option('--mood <mood>', words('optionMood'), moodOf, 0)
    .action((file: string | undefined, options: JudgeOptions) => {
      const { ruleSet } = loadRules(options.rules)
      for (const asked of readSentences(file ?? '-')) {
        const judged = judgeSentence(ruleSet, asked, options)
        if (options.json) console.log(judgedLine(ruleSet, judged))
        else if (options.explain) for (const line of explainLines(words, ruleSet, judged)) console.log(line)
        else {
          console.log(`${judged.text}  [${judged.verdict}]`)
          for (const line of findingLines(words, ruleSet, judged.text, judged.findings)) console.log(line)
        }
      }
    })
}
