import type { NodeId } from './grammar.ts'
import type { Channel } from '../channel.ts'
import type { Gesture } from '../gesture.ts'
import { plainOf, type Disguise } from './disguise.ts'
import type { Finding, Span } from './finding.ts'
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

/** What a rule finds in a reply, whatever the moment; an expectation may find nothing and is then missed. */
export type Heard = {
  readonly rule: CompiledRule
  readonly evidence: Evidence | undefined
  readonly finding: Finding
}

/** What of a reply can matter at a place of a conversation. */
export type HeardThere = {
  readonly channel: Channel
  readonly traits: readonly string[]
  readonly heard: readonly Heard[]
}

/** What is heard in one reply: everything, and by stage what can matter there. */
export type HeardReply = {
  readonly text: string
  readonly all: readonly Heard[]
  readonly at: Map<string, HeardThere>
}

/** Rules ready to judge with. */
export type RuleSet = {
  readonly rules: ReadonlyMap<string, CompiledRule>
  /** The patterns of each word class, as they are written. */
  readonly classes: RuleBook['classes']
  readonly weights: Weights
  readonly read: (text: NormalText) => Reading
  /** What was heard in the replies judged last; a memory, not a part of the result. */
  readonly heard: Map<string, HeardReply>
  /** The same by the list of gestures that a choice has for good: quicker than by all words. */
  readonly heardOf: WeakMap<readonly Gesture[], HeardReply>
  /** Other ways to write a word. */
  readonly disguises: readonly Disguise[]
}

/** Prepares a checked rule book; throws `RangeError` for a pattern that no check has seen. */
export function compileRules({ classes, rules, weights }: RuleBook): RuleSet {
  const { add, grammar } = grammarBuilder((name) => {
    const patterns = Object.hasOwn(classes, name) ? classes[name] : undefined
    if (!patterns) throw new RangeError(`No word class "${name}"`)
    return patterns.map(readPattern)
  })
  const node = (patterns: readonly string[] | undefined) => patterns && add(patterns.map(readPattern))
  const compiled = rules.map((rule, position): CompiledRule => ({
    ...rule,
    position,
    nodes: { says: node(rule.says), unless: node(rule.unless), without: node(rule.without) },
  }))
  const disguises = Object.entries(classes).flatMap(([name, patterns]) => {
    const plain = plainOf(name)
    return plain === undefined ? [] : [{ node: add(patterns.map(readPattern)), plain }]
  })
  return {
    rules: new Map(compiled.map((rule) => [rule.id, rule])),
    classes,
    weights,
    read: matcher(grammar),
    heard: new Map(),
    heardOf: new WeakMap(),
    disguises,
  }
}

/** A pattern that was checked before; throws `RangeError` for one that was not and cannot be read. */
export function readPattern(text: string): Pattern {
  const parsed = parsePattern(text)
  if (!parsed.ok)
    throw new RangeError(`Pattern "${text}" cannot be read from position ${String(parsed.error.at)}`)
  return parsed.value
}
