import type { Anchor, Pattern, PatternPart } from './pattern.ts'
import { followedBy, speller } from './spellings.ts'

/** The number of a node in a `Grammar`. */
export type NodeId = number

/** One step of a sequence, as the matcher takes it. */
export type Step =
  | { readonly is: 'node'; readonly node: NodeId; readonly optional: boolean; readonly gap: number }
  | { readonly is: 'anchor'; readonly at: Anchor }
  | { readonly is: 'not'; readonly node: NodeId; readonly side: 'ahead' | 'behind' }

/** What can be found in a text: one of several words, one of several nodes, or a sequence. */
export type GrammarNode =
  | { readonly is: 'words'; readonly of: readonly number[] }
  | { readonly is: 'union'; readonly of: readonly NodeId[] }
  | { readonly is: 'sequence'; readonly steps: readonly Step[] }

/**
 * All patterns as one graph: equal parts are one node, so each is looked for once in a text. The parts of a node
 * come before it.
 */
export type Grammar = { readonly nodes: readonly GrammarNode[]; readonly words: readonly string[] }

/** Builds a grammar. `patternsOf` gives the patterns of a class; classes must not be cyclic. */
export function grammarBuilder(patternsOf: (className: string) => readonly Pattern[]): {
  readonly add: (patterns: readonly Pattern[]) => NodeId
  readonly grammar: Grammar
} {
  const nodes: GrammarNode[] = []
  const words: string[] = []
  const known = new Map<string, NodeId>()
  const wordIds = new Map<string, number>()
  const classes = new Map<string, NodeId>()
  const spellings = speller(patternsOf)

  const node = (made: GrammarNode): NodeId => {
    const key = JSON.stringify(made)
    const before = known.get(key)
    if (before !== undefined) return before
    nodes.push(made)
    known.set(key, nodes.length - 1)
    return nodes.length - 1
  }

  const word = (written: string): number => {
    const text = inShortRuns(written)
    const id = wordIds.get(text) ?? words.push(text) - 1
    wordIds.set(text, id)
    return id
  }

  const anyWord = (written: readonly string[]): NodeId =>
    node({
      is: 'words',
      of: [...new Set(written.filter(Boolean).map(word))].sort((one, other) => one - other),
    })

  const union = (of: readonly NodeId[]): NodeId => {
    const [first, ...others] = new Set(of)
    return first !== undefined && others.length === 0 ? first : node({ is: 'union', of: [...new Set(of)] })
  }

  const add = (patterns: readonly Pattern[]): NodeId => {
    const plain = patterns.flatMap((pattern) => spellings.ofPattern(pattern) ?? [])
    const others = patterns.filter((pattern) => !spellings.ofPattern(pattern)).map(sequence)
    return union(plain.length > 0 ? [anyWord(plain), ...others] : others)
  }

  const classNode = (name: string): NodeId => {
    const before = classes.get(name)
    if (before !== undefined) return before
    const made = add(patternsOf(name))
    classes.set(name, made)
    return made
  }

  const partNode = (part: PatternPart): NodeId | undefined => {
    if (part.is === 'words') return anyWord([part.words])
    if (part.is === 'class') return classNode(part.name)
    return part.is === 'group' ? add(part.of) : undefined
  }

  const sequence = (pattern: Pattern): NodeId => {
    const first = pattern.findIndex((part) => part.is !== 'anchor' && part.is !== 'not')
    const lead = pattern[first]
    if (lead?.is === 'group' && lead.optional) {
      const without = pattern.filter((_, index) => index !== first)
      return union([sequence(pattern.with(first, { ...lead, optional: false })), sequence(without)])
    }
    const steps: Step[] = []
    let gap = 0
    for (let index = 0; index < pattern.length; index += 1) {
      const part = pattern[index]
      if (!part) continue
      if (part.is === 'gap') gap = part.most
      else if (part.is === 'anchor') steps.push(part)
      else if (part.is === 'not') steps.push({ is: 'not', node: add(part.of), side: part.side })
      else {
        const optional = part.is === 'group' && part.optional
        const run = optional ? undefined : plainRun(pattern, index)
        const made = run ? anyWord(run.spellings) : partNode(part)
        if (made !== undefined) steps.push({ is: 'node', node: made, optional, gap })
        if (run) index = run.last
        gap = 0
      }
    }
    const [only] = steps
    if (steps.length === 1 && only?.is === 'node' && !only.optional) return only.node
    return node({ is: 'sequence', steps })
  }

  /** The longest run of parts from `first` on that can be listed as plain words. */
  const plainRun = (pattern: Pattern, first: number) => {
    let found: { readonly spellings: readonly string[]; readonly last: number } | undefined
    for (let last = first; last < pattern.length; last += 1) {
      const part = pattern[last]
      const longer = part && followedBy(found?.spellings ?? [''], spellings.ofPart(part))
      if (!longer) break
      found = { spellings: longer, last }
    }
    return found
  }

  return { add, grammar: { nodes, words } }
}

/** The word as it stands in a normalised text: runs of one character cut to two. */
const inShortRuns = (word: string): string => word.replace(/([^\d])\1{2,}/gu, '$1$1')
