import { judge } from './judge.ts'
import type { RuleSet } from './rule-set.ts'
import type { Setting, Utterance, Voice } from './finding.ts'
import type { Example, Rule } from './rule.ts'

/** A sentence beside a rule that does not do what the rule says of it. */
export type FailedExample = {
  readonly rule: string
  readonly example: Example
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
    skipped: when.skipped?.slice(0, 1) ?? [],
    earlier: [],
  }
}

/** The rules that find something in an example of `rule`, in a moment that differs only as the example says. */
export function foundIn(ruleSet: RuleSet, rule: Rule, example: Example): string[] {
  const written = typeof example === 'string' ? { says: example, gestures: rule.gestures ?? [] } : example
  const { says, gestures, after, voice, ...moment } = { after: undefined, voice: undefined, ...written }
  const usual = settingFor(rule)
  const setting: Setting = {
    stage: moment.stage ?? usual.stage,
    channel: moment.channel ?? usual.channel,
    mood: moment.mood ?? usual.mood,
    traits: moment.traits ?? usual.traits,
    first: moment.first ?? usual.first,
    said: moment.said ?? usual.said,
    skipped: moment.skipped ?? usual.skipped,
    earlier: moment.earlier ?? usual.earlier,
  }
  const utterance: Utterance = {
    text: says,
    gestures,
    ...(after !== undefined && { after }),
    ...(voice && { voice: measured(voice) }),
  }
  return judge(ruleSet, utterance, setting).flatMap((finding) =>
    finding.verdict === 'missed' ? [] : [finding.rule],
  )
}

const holds = (ruleSet: RuleSet, rule: Rule, example: Example): boolean =>
  foundIn(ruleSet, rule, example).includes(rule.id)

const measured = (voice: Readonly<Record<string, number | undefined>>): Voice =>
  Object.fromEntries(Object.entries(voice).filter(([, value]) => value !== undefined))

/** Tries every example of every rule. */
export function failedExamples(ruleSet: RuleSet): FailedExample[] {
  return [...ruleSet.rules.values()].flatMap((rule) => [
    ...rule.hits
      .filter((example) => !holds(ruleSet, rule, example))
      .map((example) => ({ rule: rule.id, example, expected: 'hit' as const })),
    ...rule.misses
      .filter((example) => holds(ruleSet, rule, example))
      .map((example) => ({ rule: rule.id, example, expected: 'miss' as const })),
  ])
}
