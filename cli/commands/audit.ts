import { isSmell, type Diagnostic } from '../../engine/index.ts'
import { auditedFiles } from '../audit/audited-files.ts'
import { reportLines } from '../audit/report.ts'
import { complaintLine } from '../print.ts'
import type { CommandLine } from './command-line.ts'

/** `yingke audit`: proves what holds of every way through; exit code 1 for errors and for smells without a reason. */
export function addAudit({ program, words, exit }: CommandLine): void {
  program
    .command('audit <path>')
    .description(words('auditAbout'))
    .option('--rules <folder>', words('optionRules'))
    .option('--json', words('optionJson'))
    .action(async (place: string, { rules, json }: { rules?: string; json?: true }) => {
      const { scenarios, diagnostics } = await auditedFiles(place, rules, words)
      const found = [...diagnostics, ...scenarios.flatMap(({ findings }) => findings)]
      if (json) console.log(JSON.stringify({ scenarios, diagnostics }))
      else {
        for (const scenario of scenarios) for (const line of reportLines(words, scenario)) console.log(line)
        for (const diagnostic of diagnostics) console.log(complaintLine(words, diagnostic))
        console.log(words('audited', countsOf(scenarios.length, found)))
      }
      exit(found.some(({ code, severity }) => severity === 'error' || isSmell(code)) ? 1 : 0)
    })
}

function countsOf(scenarios: number, found: readonly Diagnostic[]): Record<string, string> {
  const errors = found.filter(({ severity }) => severity === 'error').length
  const smells = found.filter(({ code }) => isSmell(code)).length
  return {
    scenarios: String(scenarios),
    errors: String(errors),
    smells: String(smells),
    notes: String(found.length - errors - smells),
  }
}
