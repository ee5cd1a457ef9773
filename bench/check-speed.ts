import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadRules, ownRules } from '../cli/content-folder.ts'
import { activityOf, contentComplaints, parseWithWarnings, type RuleSet } from '../engine/index.ts'
import { median } from './median.ts'

const scenario = path.join(import.meta.dirname, '..', 'scenarios/hall-basics/bill-38.yaml')

/** Scenarios of the usual size, no two alike. */
function scenarios(count: number): readonly { readonly file: string; readonly text: string }[] {
  const text = readFileSync(scenario, 'utf8')
  return Array.from({ length: count }, (_, index) => ({
    file: `bill-${String(index)}.yaml`,
    text: text
      .replaceAll('三十八', `三十八点${String(index)}`)
      .replace('id: bill-38', `id: bill-${String(index)}`),
  }))
}

const rounds = 5

/** Milliseconds for reading and checking 100 scenarios, and for one of them with its proofs. */
export function checkTime(): Record<string, number> {
  const { ruleSet } = loadRules(ownRules)
  const files = scenarios(100)
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    for (const { file, text } of files) checkOne(file, text, ruleSet)
    return performance.now() - began
  })
  const [one] = files
  if (!one) throw new RangeError('No scenario')
  const parsed = parseWithWarnings(one.file, one.text)
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error))
  const began = performance.now()
  contentComplaints(one, { scenario: parsed.value.scenario, ruleSet })
  return {
    scenarios: files.length,
    characters: one.text.length,
    milliseconds: Math.round(median(times)),
    'milliseconds-for-the-proof-of-one': Math.round(performance.now() - began),
  }
}

function checkOne(file: string, text: string, ruleSet: RuleSet): void {
  const parsed = parseWithWarnings(file, text)
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error))
  const { scenario: read, complain } = parsed.value
  activityOf(read).disagreements({ scenario: read, ruleSet }, complain)
}
