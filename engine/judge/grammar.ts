import type { Anchor, Pattern } from './pattern.ts'

/** The number of a node in a `Grammar`. */
export type NodeId = number

/** One step of a sequence, as the matcher takes it. */
export type Step =
  | { readonly is: 'node'; readonly node: NodeId; readonly optional: boolean; readonly gap: number }
  | { readonly is: 'anchor'; readonly at: Anchor }
  | { readonly is: 'not'; readonly node: NodeId; readonly side: 'ahead' | 'behind' }

/** What can be found in a text: a word, one of several nodes, or a sequence. */
export type GrammarNode =
  | { readonly is: 'word'; readonly word: number }
  | { readonly is: 'union'; readonly of: readonly NodeId[] }
  | { readonly is: 'sequence'; readonly steps: readonly Step[] }

/** All patterns as one graph: equal parts are one node, so each is looked for once in a text. */
export type Grammar = {
  readonly nodes: readonly GrammarNode[]
  readonly words: readonly string[]
  /** For each node: words of which at least one must be in a text before the node can be. */
  readonly triggers: readonly (readonly number[])[]
}

/** Builds a grammar. `classOf` gives the patterns of a class; classes must not be cyclic. */
export function grammarBuilder(patternsOf: (className: string) => readonly Pattern[]): {
  readonly add: (patterns: readonly Pattern[]) => NodeId
  readonly grammar: Grammar
} {
  const nodes: GrammarNode[] = []
  const words: string[] = []
  const triggers: (readonly number[])[] = []
  const known = new Map<string, NodeId>()
  const wordIds = new Map<string, number>()
  const classes = new Map<string, NodeId>()

  const node = (made: GrammarNode, trigger: () => readonly number[]): NodeId => {
    const key = JSON.stringify(made)
    const before = known.get(key)
    if (before !== undefined) return before
    nodes.push(made)
    triggers.push(trigger())
    known.set(key, nodes.length - 1)
    return nodes.length - 1
  }

  const word = (text: string): NodeId => {
    const id = wordIds.get(text) ?? words.push(text) - 1
    wordIds.set(text, id)
    return node({ is: 'word', word: id }, () => [id])
  }

  const union = (of: readonly NodeId[]): NodeId => {
    const [first] = of
    if (first !== undefined && of.length === 1) return first
    return node({ is: 'union', of: [...new Set(of)] }, () => [
      ...new Set(of.flatMap((id) => triggers[id] ?? [])),
    ])
  }

  const add = (patterns: readonly Pattern[]): NodeId => union(patterns.map(sequence))

  const classNode = (name: string): NodeId => {
    const before = classes.get(name)
    if (before !== undefined) return before
    const made = add(patternsOf(name))
    classes.set(name, made)
    return made
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
    const push = (id: NodeId, optional: boolean) => {
      steps.push({ is: 'node', node: id, optional, gap })
      gap = 0
    }
    for (const part of pattern) {
      if (part.is === 'words') push(word(part.words), false)
      else if (part.is === 'class') push(classNode(part.name), false)
      else if (part.is === 'group') push(add(part.of), part.optional)
      else if (part.is === 'gap') gap = part.most
      else if (part.is === 'not') steps.push({ is: 'not', node: add(part.of), side: part.side })
      else steps.push(part)
    }
    const [only] = steps
    if (steps.length === 1 && only?.is === 'node' && !only.optional) return only.node
    return node({ is: 'sequence', steps }, () => rarest(steps))
  }

  /** The smallest set of words that one required step needs. */
  const rarest = (steps: readonly Step[]): readonly number[] => {
    const needed = steps.flatMap((step) =>
      step.is === 'node' && !step.optional ? [triggers[step.node] ?? []] : [],
    )
    return needed.reduce((best, next) => (next.length < best.length ? next : best), needed[0] ?? [])
  }

  return { add, grammar: { nodes, words, triggers } }
}
