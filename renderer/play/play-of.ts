import type { Content } from '../../contract/records.ts'
import { compileRules, type Play } from '../../engine/index.ts'

const known = new WeakMap<Content, Play>()

/** What the engine plays, made from content once. */
export function playOf(content: Content): Play {
  const before = known.get(content)
  if (before) return before
  const play = { scenario: content.scenario, ruleSet: compileRules(content.ruleBook) }
  known.set(content, play)
  return play
}
