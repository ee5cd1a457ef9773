import { unreachable } from '../unreachable.ts'
import type { Grammar, NodeId, Step } from './grammar.ts'
import type { NormalText } from './normalise.ts'
import type { Anchor } from './pattern.ts'
import { mostAlike, PlaceStore } from './places.ts'
import { nodeLists } from './node-lists.ts'
import { wordFinder } from './word-trie.ts'

/** Places in a normalised text, sorted by end, the shortest first, without repeats. */
export type Places = { readonly starts: Int32Array; readonly ends: Int32Array }

/** Where the nodes of a grammar stand in a text. It holds until the same matcher reads the next text. */
export type Reading = {
  readonly has: (node: NodeId) => boolean
  readonly placesOf: (node: NodeId) => Places
}

/** How many places of a sequence with a gap are kept of those that end alike. */
const keptAcrossGap = 4

type LookAround = Extract<Step, { is: 'not' }>

/**
 * Prepares a grammar for reading many texts. Reading goes from the words found upwards: a node is worked out only
 * where the rarest of its parts was found, and each node once. The time is linear in the text.
 */
export function matcher(grammar: Grammar): (text: NormalText) => Reading {
  const { nodes } = grammar
  const findWords = wordFinder(grammar.words)
  const { ofWord, wokenBy } = nodeLists(grammar)

  const store = new PlaceStore()
  /** For each node where its list of places begins, and how long it is. */
  const from = new Int32Array(nodes.length)
  const size = new Int32Array(nodes.length)
  /** One bit for each node that waits to be worked out. Parts have lower numbers than what they are part of. */
  const waiting = new Uint32Array((nodes.length >>> 5) + 1)
  /** Nodes of which a word was found, in the order in which they were. */
  const foundNodes = new Int32Array(nodes.length)
  /** For each position of the text the last look-around that found something there. */
  let marks = new Int32Array(256)
  let mark = 0
  let text: NormalText

  const wake = (node: NodeId) => {
    waiting[node >>> 5] = (waiting[node >>> 5] ?? 0) | (1 << (node & 31))
  }
  const isFound = (node: NodeId): boolean => (size[node] ?? 0) > 0
  const settle = (node: NodeId, begin: number, end: number) => {
    from[node] = begin
    size[node] = end - begin
  }

  const placeWords = () => {
    const { firsts, all } = ofWord
    const hits = findWords(text)
    let found = 0
    for (let hit = 0; hit < hits.count; hit += 1) {
      const word = hits.words[hit] ?? 0
      const last = firsts[word + 1] ?? 0
      for (let index = firsts[word] ?? 0; index < last; index += 1) {
        const node = all[index] ?? 0
        const before = size[node] ?? 0
        if (before === 0) foundNodes[found++] = node
        size[node] = before + 1
      }
    }
    for (let index = 0; index < found; index += 1) {
      const node = foundNodes[index] ?? 0
      from[node] = store.reserve(size[node] ?? 0)
      wake(node)
    }
    // Only now, since making room may have moved them.
    const { starts, ends } = store
    for (let hit = 0; hit < hits.count; hit += 1) {
      const word = hits.words[hit] ?? 0
      const start = hits.starts[hit] ?? 0
      const end = hits.ends[hit] ?? 0
      const last = firsts[word + 1] ?? 0
      for (let index = firsts[word] ?? 0; index < last; index += 1) {
        const node = all[index] ?? 0
        const at = from[node] ?? 0
        starts[at] = start
        ends[at] = end
        from[node] = at + 1
      }
    }
  }

  const work = (id: NodeId): void => {
    const node = nodes[id]
    if (!node) throw new RangeError(`Grammar has no node ${String(id)}`)
    switch (node.is) {
      case 'words':
        // It was left at the end of its list.
        from[id] = (from[id] ?? 0) - (size[id] ?? 0)
        return
      case 'union':
        union(id, node.of)
        return
      case 'sequence':
        sequence(id, node.steps)
        return
      default:
        unreachable(node)
    }
  }

  const union = (id: NodeId, of: readonly NodeId[]) => {
    /** Begin and end of each list, one behind the other. */
    const lists: number[] = []
    for (const one of of) {
      const length = size[one] ?? 0
      if (length > 0) lists.push(from[one] ?? 0, (from[one] ?? 0) + length)
    }
    // In pairs, so that no place is moved more often than the logarithm of their number.
    for (let next = 0; next + 2 < lists.length; next += 4) {
      const begin = store.tail
      store.merge(lists[next] ?? 0, lists[next + 1] ?? 0, lists[next + 2] ?? 0, lists[next + 3] ?? 0)
      lists.push(begin, store.tail)
    }
    settle(id, lists[lists.length - 2] ?? 0, lists[lists.length - 1] ?? 0)
  }

  const sequence = (id: NodeId, steps: readonly Step[]) => {
    for (const step of steps) if (step.is === 'node' && !step.optional && !isFound(step.node)) return
    let begin = -1
    let end = -1
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index]
      if (!step) continue
      if (begin < 0) {
        if (step.is !== 'node') continue
        begin = from[step.node] ?? 0
        end = begin + (size[step.node] ?? 0)
        for (let before = 0; before < index; before += 1) {
          const asked = steps[before]
          if (!asked || asked.is === 'node') continue
          begin =
            asked.is === 'anchor' ? opening(asked.at, begin, end) : apartFrom(asked, 'starts', begin, end)
          end = store.tail
        }
      } else if (step.is === 'anchor') {
        begin = closing(step.at, begin, end)
        end = store.tail
      } else if (step.is === 'not') {
        begin = apartFrom(step, 'ends', begin, end)
        end = store.tail
      } else if (!step.optional || isFound(step.node)) {
        const joined = join(begin, end, step.node, step.gap)
        const joinedEnd = store.tail
        if (step.optional) {
          store.merge(begin, end, joined, joinedEnd)
          begin = joinedEnd
        } else begin = joined
        end = store.tail
      }
      if (begin === end) return
    }
    settle(id, begin, end)
  }

  const opening = (at: Anchor, begin: number, end: number): number => {
    const opened = store.open()
    for (let index = begin; index < end; index += 1) {
      const start = store.starts[index] ?? 0
      if (opens(text, start, at)) store.put(start, store.ends[index] ?? 0, mostAlike)
    }
    return opened
  }

  const closing = (at: Anchor, begin: number, end: number): number => {
    const opened = store.open()
    for (let index = begin; index < end; index += 1) {
      const close = store.ends[index] ?? 0
      if (closes(text, close, at)) store.put(store.starts[index] ?? 0, close, mostAlike)
    }
    return opened
  }

  /** The places at one edge of which a look-around finds nothing. */
  const apartFrom = (asked: LookAround, edge: 'starts' | 'ends', begin: number, end: number): number => {
    mark += 1
    const last = (from[asked.node] ?? 0) + (size[asked.node] ?? 0)
    const barring = asked.side === 'ahead' ? store.starts : store.ends
    if (isFound(asked.node))
      for (let index = from[asked.node] ?? 0; index < last; index += 1) marks[barring[index] ?? 0] = mark
    const opened = store.open()
    for (let index = begin; index < end; index += 1) {
      if (marks[store[edge][index] ?? 0] === mark) continue
      store.put(store.starts[index] ?? 0, store.ends[index] ?? 0, mostAlike)
    }
    return opened
  }

  /** Each place of a list with the places of a node that follow it within the gap, in the same sentence. */
  const join = (begin: number, end: number, node: NodeId, gap: number): number => {
    const group = gap > 0 ? text.sentences : text.clauses
    const most = gap > 0 ? keptAcrossGap : mostAlike
    const opened = store.open()
    // Lists that are finished stay as they are, even where new ones move to larger arrays.
    const { starts, ends } = store
    const last = (from[node] ?? 0) + (size[node] ?? 0)
    // A long list is walked along beside the other; in a much longer one each place is searched for.
    const walks = (size[node] ?? 0) * 8 > end - begin
    let near = begin
    for (let right = from[node] ?? 0; right < last; right += 1) {
      const follows = starts[right] ?? 0
      if (walks) {
        while (near < end && (ends[near] ?? 0) <= follows) near += 1
        while (near > begin && (ends[near - 1] ?? 0) > follows) near -= 1
      } else near = store.firstBehind(follows, begin, end)
      let left = near - 1
      if (left < begin || (ends[left] ?? 0) < follows - gap) continue
      const close = ends[right] ?? 0
      const inside = group[follows]
      for (; left >= begin; left -= 1) {
        const stop = ends[left] ?? 0
        if (stop < follows - gap || group[stop - 1] !== inside) break
        store.put(starts[left] ?? 0, close, most)
      }
    }
    return opened
  }

  return (read) => {
    text = read
    store.clear(read.text.length)
    size.fill(0)
    if (marks.length <= read.text.length) marks = new Int32Array(2 * read.text.length)
    placeWords()
    for (let block = 0; block < waiting.length; block += 1) {
      for (let bits = waiting[block] ?? 0; bits !== 0; bits = waiting[block] ?? 0) {
        waiting[block] = bits & (bits - 1)
        const node = (block << 5) + 31 - Math.clz32(bits & -bits)
        work(node)
        if (!isFound(node)) continue
        const last = wokenBy.firsts[node + 1] ?? 0
        for (let index = wokenBy.firsts[node] ?? 0; index < last; index += 1) wake(wokenBy.all[index] ?? 0)
      }
    }
    return {
      has: isFound,
      placesOf: (node) => {
        const [begin = 0, length = 0] = [from[node], size[node]]
        return {
          starts: store.starts.subarray(begin, begin + length),
          ends: store.ends.subarray(begin, begin + length),
        }
      },
    }
  }
}

function opens(text: NormalText, start: number, at: Anchor): boolean {
  if (at === 'reply-start') return start === 0
  return start === 0 || text.clauses[start] !== text.clauses[start - 1]
}

function closes(text: NormalText, end: number, at: Anchor): boolean {
  const last = text.text.length
  if (at === 'reply-end') return end === last
  if (at === 'question') return text.questions.has(text.sentences[end - 1] ?? -1)
  return end === last || text.clauses[end] !== text.clauses[end - 1]
}
