import type { Grammar, GrammarNode, NodeId } from './grammar.ts'

/** A list of nodes for each number: that of `n` stands in `all` from `firsts[n]` to `firsts[n + 1]`. */
export type NodeLists = { readonly firsts: Int32Array; readonly all: Int32Array }

/** Which nodes a word belongs to, and which nodes may be in a text because a node is. */
export function nodeLists({ nodes, words }: Grammar): {
  readonly ofWord: NodeLists
  readonly wokenBy: NodeLists
} {
  const ofWord: NodeId[][] = words.map(() => [])
  const wokenBy: NodeId[][] = nodes.map(() => [])
  const chances: number[] = []
  const chanceOfAny = (of: readonly NodeId[]) => of.reduce((sum, one) => sum + (chances[one] ?? 0), 0)
  for (const [id, node] of nodes.entries()) {
    if (node.is === 'words') {
      for (const word of node.of) ofWord[word]?.push(id)
      chances.push(node.of.reduce((sum, word) => sum + chanceOf(words[word] ?? ''), 0))
    } else {
      const wakers = wakersOf(node, chances)
      for (const waker of wakers) wokenBy[waker]?.push(id)
      chances.push(chanceOfAny(wakers))
    }
  }
  return { ofWord: flat(ofWord), wokenBy: flat(wokenBy) }
}

/** A union is woken by any of its parts, a sequence by the one part it needs that is expected least often. */
function wakersOf(
  node: Exclude<GrammarNode, { is: 'words' }>,
  chances: readonly number[],
): readonly NodeId[] {
  if (node.is === 'union') return node.of
  const needed = node.steps.flatMap((step) => (step.is === 'node' && !step.optional ? [step.node] : []))
  const rarest = Math.min(...needed.map((one) => chances[one] ?? 0))
  return needed.filter((one) => chances[one] === rarest).slice(0, 1)
}

/** Each character more makes a word about eight times rarer. */
const chanceOf = (word: string): number => 8 ** -word.length

function flat(lists: readonly (readonly NodeId[])[]): NodeLists {
  const firsts = new Int32Array(lists.length + 1)
  for (const [index, list] of lists.entries()) firsts[index + 1] = (firsts[index] ?? 0) + list.length
  return { firsts, all: Int32Array.from(lists.flat()) }
}
