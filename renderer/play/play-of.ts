import type { RoleplayContent } from '../../contract/records.ts'
import { compileRules, type RoleplayPlay, type RuleSet } from '../../engine/index.ts'

const plays = new WeakMap<RoleplayContent, RoleplayPlay>()

/** The rules used last: compiling hundreds of them takes longer than a click, and they seldom change. */
let compiled: { readonly digest: string; readonly ruleSet: RuleSet } | undefined

/** What the engine plays, made from content once. */
export function playOf(content: RoleplayContent): RoleplayPlay {
  const before = plays.get(content)
  if (before) return before
  if (compiled?.digest !== content.rulesDigest)
    compiled = { digest: content.rulesDigest, ruleSet: compileRules(content.ruleBook) }
  const play = { scenario: content.scenario, ruleSet: compiled.ruleSet }
  plays.set(content, play)
  return play
}
