import { loadRules, ownRules } from '../cli/content-folder.ts'
import { audit, type Complain, type RuleSet } from '../engine/index.ts'
import { longScenario } from './long-scenario.ts'
import { median } from './median.ts'

const sizes = { small: 250, large: 1000 } as const

/** Complaints are located in a file when somebody reads them; what that takes is not the audit's. */
const complain: Complain = (code, path, values = {}, severity = 'error') => ({
  ...{ code, severity, values, path: path.map(String).join('.') },
  ...{ file: 'long.yaml', line: 1, column: 1 },
})

/** Milliseconds for an audit with rules that have judged nothing yet, and how many places it went to. */
function timed(scenes: number, ruleSet: RuleSet): { readonly time: number; readonly places: number } {
  const scenario = longScenario(scenes)
  ruleSet.heard.clear()
  const began = performance.now()
  const { roleplay } = audit({ scenario, ruleSet }, complain)
  const time = performance.now() - began
  if (!roleplay?.limits.complete || !roleplay.limits.exact) throw new RangeError('Not all was gone through')
  return { time, places: roleplay.places }
}

/** What the audit of a long scenario takes by all rules, and how that grows beside the places that there are. */
export function auditTime(): Record<string, number> {
  const { ruleSet } = loadRules(ownRules)
  const runs = [1, 2, 3].map(() => ({
    small: timed(sizes.small, ruleSet),
    large: timed(sizes.large, ruleSet),
  }))
  const small = median(runs.map((run) => run.small.time))
  const large = median(runs.map((run) => run.large.time))
  const [{ small: few, large: many } = { small: { places: 1 }, large: { places: 1 } }] = runs
  return {
    ...{ scenes: sizes.large, rules: ruleSet.rules.size, places: many.places },
    milliseconds: Math.round(large),
    [`milliseconds-for-${String(sizes.small)}`]: Math.round(small),
    ratio: Number((large / small).toFixed(2)),
    'ratio-of-places': Number((many.places / few.places).toFixed(2)),
  }
}
