import type { Dimension, RuleKind, RuleSet } from '../engine/index.ts'
import { paint } from './paint.ts'
import type { Words } from './words.ts'

/** Which rules to list; what is left out does not matter. */
export type RuleFilter = {
  readonly kind?: RuleKind
  readonly class?: string
  readonly dimension?: Dimension
  readonly severity?: string
  /** Found anywhere in id, name, reason, better form or source. */
  readonly text?: string
}

type Listed = RuleSet['rules'] extends ReadonlyMap<string, infer Rule> ? Rule : never

/** The rules that pass the filter, in the order of the book. */
export function listRules({ rules }: RuleSet, filter: RuleFilter): readonly Listed[] {
  return [...rules.values()].filter(
    (rule) =>
      (filter.kind === undefined || rule.kind === filter.kind) &&
      (filter.class === undefined || rule.class === filter.class) &&
      (filter.dimension === undefined || rule.dimension === filter.dimension) &&
      (filter.severity === undefined || String(rule.severity) === filter.severity) &&
      (filter.text === undefined ||
        [rule.id, rule.name, rule.why, rule.better ?? '', rule.source].some((part) =>
          part.includes(filter.text ?? ''),
        )),
  )
}

/** A rule in two lines for a person: what it is, and where it comes from. */
export function ruleLines(words: Words, rule: Listed): string[] {
  const about = [rule.kind, rule.class, words(`dimensions.${rule.dimension}`), String(rule.severity)].join(
    ' · ',
  )
  return [
    `${paint('bold', rule.id)}  ${rule.name}  ${paint('dim', about)}`,
    `    ${rule.why}  ${paint('dim', `[${rule.source}]`)}`,
  ]
}
