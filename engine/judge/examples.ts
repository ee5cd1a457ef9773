import { judge } from './judge.ts'
import type { RuleSet } from './rule-set.ts'
import type { Setting } from './finding.ts'
import type { Rule } from './rule.ts'

/** A sentence beside a rule that does not do what the rule says of it. */
export type FailedExample = {
  readonly rule: string
  readonly text: string
  readonly expected: 'hit' | 'miss'
}

/** A moment in which the rule applies, for trying its examples. */
function settingFor({ when }: Rule): Setting {
  return {
    stage: when.stages?.[0] ?? 'understand',
    channel: when.channels?.[0] ?? 'hall',
    mood: when.mood?.['at-most'] ?? when.mood?.['at-least'] ?? 0,
    traits: when.traits?.slice(0, 1) ?? [],
    first: when.first ?? false,
    said: when.said?.slice(0, 1) ?? [],
  }
}

/** Tries every example of every rule in a moment in which the rule applies. */
export function failedExamples(ruleSet: RuleSet): FailedExample[] {
  return [...ruleSet.rules.values()].flatMap((rule) => {
    const setting = settingFor(rule)
    const holds = (text: string) =>
      judge(ruleSet, { text, gestures: rule.gestures ?? [] }, setting).some(
        (finding) => finding.rule === rule.id && finding.verdict !== 'missed',
      )
    return [
      ...rule.hits
        .filter((text) => !holds(text))
        .map((text) => ({ rule: rule.id, text, expected: 'hit' as const })),
      ...rule.misses.filter(holds).map((text) => ({ rule: rule.id, text, expected: 'miss' as const })),
    ]
  })
}
