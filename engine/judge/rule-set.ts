import type { NodeId } from './grammar.ts'
import type { Gesture } from '../gesture.ts'
import { plainOf, type Disguise } from './disguise.ts'
import type { Span } from './finding.ts'
import { grammarBuilder } from './grammar.ts'
import { matcher, type Reading } from './matcher.ts'
import type { NormalText } from './normalise.ts'
import { parsePattern, type Pattern } from './pattern.ts'
import type { Rule, RuleBook, Weights } from './rule.ts'

/** A rule with its patterns as nodes of the grammar. */
export type CompiledRule = Rule & {
  /** Its place in the book, from 0. */
  readonly position: number
  readonly nodes: {
    readonly says: NodeId | undefined
    readonly unless: NodeId | undefined
    readonly without: NodeId | undefined
  }
}

/** The words and gestures that make a rule hold. */
export type Evidence = { readonly spans: readonly Span[]; readonly gestures: readonly Gesture[] }

/** What a rule finds in a reply, whatever the moment; an expectation may find nothing. */
export type Heard = { readonly rule: CompiledRule; readonly evidence: Evidence | undefined }

/** Rules ready to judge with. */
export type RuleSet = {
  readonly rules: ReadonlyMap<string, CompiledRule>
  readonly weights: Weights
  readonly read: (text: NormalText) => Reading
  /** What was heard in the replies judged last; a memory, not a part of the result. */
  readonly heard: Map<string, readonly Heard[]>
  /** Other ways to write a word. */
  readonly disguises: readonly Disguise[]
}

/** Prepares a checked rule book; throws `RangeError` for a pattern that no check has seen. */
export function compileRules({ classes, rules, weights }: RuleBook): RuleSet {
  const { add, grammar } = grammarBuilder((name) => {
    const patterns = Object.hasOwn(classes, name) ? classes[name] : undefined
    if (!patterns) throw new RangeError(`No word class "${name}"`)
    return patterns.map(pattern)
  })
  const node = (patterns: readonly string[] | undefined) => patterns && add(patterns.map(pattern))
  const compiled = rules.map((rule, position): CompiledRule => ({
    ...rule,
    position,
    nodes: { says: node(rule.says), unless: node(rule.unless), without: node(rule.without) },
  }))
  const disguises = Object.entries(classes).flatMap(([name, patterns]) => {
    const plain = plainOf(name)
    return plain === undefined ? [] : [{ node: add(patterns.map(pattern)), plain }]
  })
  return {
    rules: new Map(compiled.map((rule) => [rule.id, rule])),
    weights,
    read: matcher(grammar),
    heard: new Map(),
    disguises,
  }
}

function pattern(text: string): Pattern {
  const parsed = parsePattern(text)
  if (!parsed.ok)
    throw new RangeError(`Pattern "${text}" cannot be read from position ${String(parsed.error.at)}`)
  return parsed.value
}
