import type { Source } from '../scenario/source.ts'
import type { Rule, Weights } from './rule.ts'

/** A rule or a word class with the place where it is written. */
export type Written<T> = { readonly value: T; readonly source: Source; readonly path: readonly PropertyKey[] }

/** All parts of a rule book before they are checked against each other. */
export type WrittenBook = {
  readonly rules: readonly Written<Rule>[]
  readonly classes: readonly Written<{ readonly name: string; readonly patterns: readonly string[] }>[]
  readonly weights: readonly Written<Weights>[]
}
