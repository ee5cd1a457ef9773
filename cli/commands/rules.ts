import { dimensions, ruleKinds } from '../../engine/index.ts'
import { loadRules, ownRules } from '../content-folder.ts'
import { listRules, ruleLines, type RuleFilter } from '../rules.ts'
import type { CommandLine } from './command-line.ts'
import { oneOf } from './option-values.ts'

/** `yingke rules`: lists rules with their sources; exit code 1 when none passes the filter. */
export function addRules({ program, words, exit }: CommandLine): void {
  program
    .command('rules')
    .description(words('rulesAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--kind <kind>', words('optionKind'), oneOf(ruleKinds))
    .option('--class <class>', words('optionClass'))
    .option('--dimension <dimension>', words('optionDimension'), oneOf(dimensions))
    .option('--severity <severity>', '1 | 2 | 3 | veto', oneOf(['1', '2', '3', 'veto']))
    .option('--text <text>', words('optionText'))
    .option('--json', words('optionJson'))
    .action(({ rules, json, ...filter }: RuleFilter & { rules: string; json?: true }) => {
      const { ruleSet } = loadRules(rules)
      const listed = listRules(ruleSet, filter)
      for (const rule of listed) {
        if (json) console.log(JSON.stringify({ ...rule, nodes: undefined, position: undefined }))
        else for (const line of ruleLines(words, rule)) console.log(line)
      }
      if (!json)
        console.log(words('listed', { listed: String(listed.length), all: String(ruleSet.rules.size) }))
      exit(listed.length > 0 ? 0 : 1)
    })
}
