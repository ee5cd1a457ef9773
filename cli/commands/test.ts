import type { Covered } from '../../engine/index.ts'
import { openAnything, ruleChoice } from '../opened.ts'
import { CommandFailure } from '../outcome.ts'
import { paint } from '../paint.ts'
import { complaintLine } from '../print.ts'
import { walkAll, type WalkedFile, type WalkedScenario } from '../walk.ts'
import type { Words } from '../words.ts'
import type { CommandLine } from './command-line.ts'

/** `yingke test`: plays all walkthroughs; exit code 1 when one does not go as it says, or something cannot be read. */
export function addTest({ program, words, exit }: CommandLine): void {
  program
    .command('test <path>')
    .description(words('testAbout'))
    .option('--rules <folder>', words('optionRules'))
    .option('--json', words('optionJson'))
    .action(async (place: string, { rules, json }: { rules?: string; json?: true }) => {
      const opened = await openAnything(place, ruleChoice(rules))
      if (opened.length === 0) throw new CommandFailure(words('nothingToTest', { file: place }))
      const reports = opened.map(walkAll)
      const scenarios = reports.flatMap((report) => report.scenarios)
      const diagnostics = reports.flatMap((report) => report.diagnostics)
      const walks = scenarios.flatMap((one) => one.walks)
      const failed = walks.filter(({ difference }) => difference !== undefined)
      if (json) console.log(JSON.stringify({ diagnostics, scenarios: scenarios.map(plain) }))
      else {
        for (const one of diagnostics) console.log(complaintLine(words, one))
        for (const one of scenarios) for (const line of scenarioLines(words, one)) console.log(line)
        const counts = { walks: String(walks.length), failed: String(failed.length) }
        console.log(words(failed.length === 0 ? 'walkedAll' : 'walkedSome', counts))
      }
      exit(failed.length + diagnostics.length === 0 ? 0 : 1)
    })
}

function scenarioLines(words: Words, { play, source, walks, coverage }: WalkedScenario): string[] {
  const { kind, title, id } = play.scenario
  const share = ({ met, unmet }: Covered) => `${String(met.length)}/${String(met.length + unmet.length)}`
  const counts = { scenes: share(coverage.scenes), choices: share(coverage.choices) }
  const left = [...coverage.scenes.unmet, ...coverage.choices.unmet]
  return [
    `${paint('bold', title)}  ${id} · ${words(`kinds.${kind}`)} · ${source.file}`,
    ...walks.flatMap((walk) => walkLines(words, walk)),
    `  ${walks.length === 0 ? words('unwalked') : words(`coverage.${kind}`, counts)}`,
    ...(walks.length > 0 && left.length > 0
      ? [paint('dim', `  ${words('uncovered', { ids: left.join(', ') })}`)]
      : []),
  ]
}

function walkLines(words: Words, { file, walkthrough, card, complaint }: WalkedFile): string[] {
  const { 'at-least': least, 'at-most': most } = walkthrough.total
  const outcome = (name: string) => words(`outcomes.${name}`)
  const values = {
    file,
    total: card?.total.toFixed(1) ?? '…',
    outcome: card ? outcome(card.outcome) : '…',
    claimed: `${String(least)}–${String(most)} ${outcome(walkthrough.outcome)}`,
  }
  const sign = complaint ? paint('red', '✗') : paint('green', '✓')
  return [
    `  ${sign} ${words('walk', values)}`,
    ...(complaint ? [`      ${complaintLine(words, complaint)}`] : []),
  ]
}

/** A scenario's walkthroughs as data for other programs. */
const plain = ({ play, source, walks, coverage }: WalkedScenario) => ({
  scenario: play.scenario.id,
  file: source.file,
  walks: walks.map(({ file, walkthrough, card, complaint }) => ({
    file,
    claimed: { outcome: walkthrough.outcome, total: walkthrough.total },
    ...(card && { outcome: card.outcome, total: card.total }),
    ...(complaint && { complaint }),
  })),
  coverage,
})
