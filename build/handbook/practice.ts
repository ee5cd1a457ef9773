import { loadRules, ownRules } from '../../cli/content-folder.ts'
import { digestOf } from '../../electron/packs/text-files.ts'
import { parseScenario, plainStart, reachFor, type AttemptFile } from '../../engine/index.ts'
import type { Example } from './page.ts'

/** An attempt at the scenario of an example that earned all there is. Throws `RangeError` where that is no scenario. */
export function practice({ name = '', text }: Example): AttemptFile {
  const { files: rules, ruleSet } = loadRules(ownRules)
  const scenario = { file: name, text }
  const parsed = parseScenario(name, text)
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error))
  const start = plainStart('practice')
  const { best } = reachFor({ scenario: parsed.value, ruleSet }, start)
  return {
    yingke: 1,
    kind: 'attempt',
    id: 'practice',
    trainee: '小方',
    ...start,
    startedAt: '2026-01-05T08:30:00Z',
    scenarioDigest: digestOf([scenario]),
    rulesDigest: digestOf(rules),
    scenario,
    rules: [...rules],
    inputs: best.map((input, index) => ({ ...input, at: (index + 1) * 1000 })),
  }
}
