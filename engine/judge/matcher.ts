import { unreachable } from '../unreachable.ts'
import type { Grammar, NodeId, Step } from './grammar.ts'
import type { NormalText } from './normalise.ts'
import type { Anchor } from './pattern.ts'
import { wordFinder } from './word-trie.ts'

/** Places in a normalised text, sorted by start and then end, without repeats. */
export type Places = { readonly starts: readonly number[]; readonly ends: readonly number[] }

/** A text in which the nodes of a grammar can be looked up; each node is worked out once. */
export type Reading = {
  /** Numbers of the words found, without repeats. */
  readonly words: readonly number[]
  readonly placesOf: (node: NodeId) => Places
}

const nowhere: Places = { starts: [], ends: [] }

/** Prepares a grammar for reading many texts. */
export function matcher({ nodes, words: vocabulary, triggers }: Grammar): (text: NormalText) => Reading {
  const findWords = wordFinder(vocabulary)

  return (text) => {
    const { clauses } = text
    const words: number[] = []
    const found = new Map<number, { starts: number[]; ends: number[] }>()
    findWords(text.text, (word, start, end) => {
      if (clauses[start] !== clauses[end - 1]) return
      const places = found.get(word)
      if (places) {
        places.starts.push(start)
        places.ends.push(end)
      } else {
        words.push(word)
        found.set(word, { starts: [start], ends: [end] })
      }
    })
    const memo = new Map<NodeId, Places>()

    const placesOf = (id: NodeId): Places => {
      const known = memo.get(id)
      if (known) return known
      const places = (triggers[id] ?? []).some((word) => found.has(word)) ? work(id) : nowhere
      memo.set(id, places)
      return places
    }

    const work = (id: NodeId): Places => {
      const node = nodes[id]
      if (!node) throw new RangeError(`Grammar has no node ${String(id)}`)
      switch (node.is) {
        case 'word':
          return found.get(node.word) ?? nowhere
        case 'union':
          return merged(node.of.map(placesOf).filter(({ starts }) => starts.length > 0))
        case 'sequence':
          return sequence(node.steps)
        default:
          return unreachable(node)
      }
    }

    const sequence = (steps: readonly Step[]): Places => {
      for (const step of steps) {
        if (step.is === 'node' && !step.optional && placesOf(step.node).starts.length === 0) return nowhere
      }
      let current: Places | undefined
      const before: Step[] = []
      for (const step of steps) {
        if (!current) {
          if (step.is !== 'node') before.push(step)
          else current = begin(placesOf(step.node), before)
        } else if (step.is === 'node') {
          const joined = join(text, current, placesOf(step.node), step.gap)
          current = step.optional ? merged([current, joined]) : joined
        } else {
          current = after(current, step)
        }
        if (current?.starts.length === 0) return nowhere
      }
      return current ?? nowhere
    }

    const begin = (places: Places, before: readonly Step[]): Places =>
      before.reduce((left, step) => {
        if (step.is === 'anchor') return kept(left, (start) => opens(text, start, step.at))
        if (step.is === 'node') return left
        const barred = new Set(placesOf(step.node).ends)
        return kept(left, (start) => !barred.has(start))
      }, places)

    const after = (places: Places, step: Exclude<Step, { is: 'node' }>): Places => {
      if (step.is === 'anchor') return kept(places, (_, end) => closes(text, end, step.at))
      const edges = new Set(step.side === 'ahead' ? placesOf(step.node).starts : placesOf(step.node).ends)
      return kept(places, (_, end) => !edges.has(end))
    }

    return { words, placesOf }
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

function kept(places: Places, wanted: (start: number, end: number) => boolean): Places {
  const starts: number[] = []
  const ends: number[] = []
  for (let index = 0; index < places.starts.length; index += 1) {
    const [start = 0, end = 0] = [places.starts[index], places.ends[index]]
    if (!wanted(start, end)) continue
    starts.push(start)
    ends.push(end)
  }
  return { starts, ends }
}

/** How many places of a sequence with a gap are kept of those that end alike. */
const keptAcrossGap = 4

/**
 * Each place of `left` with the places of `right` that follow it within the gap, in the same sentence. Across a gap
 * only the shortest few of those that end alike are kept, so that their number stays in proportion to the text.
 */
function join(text: NormalText, left: Places, right: Places, gap: number): Places {
  const group = gap > 0 ? text.sentences : text.clauses
  const startsByEnd = new Map<number, number[]>()
  let count = 0
  for (let index = 0; index < left.starts.length; index += 1) {
    const [start = 0, end = 0] = [left.starts[index], left.ends[index]]
    for (let other = firstFrom(right.starts, end); other < right.starts.length; other += 1) {
      const [from = 0, to = 0] = [right.starts[other], right.ends[other]]
      if (from > end + gap) break
      if (group[from] !== group[end - 1]) continue
      const starts = startsByEnd.get(to)
      if (!starts) startsByEnd.set(to, [start])
      else if (starts.at(-1) === start) continue
      else if (starts.push(start) > keptAcrossGap && gap > 0) {
        // The starts come in order, so the first is that of the longest place.
        starts.shift()
        continue
      }
      count += 1
    }
  }
  const packed = new Float64Array(count)
  let next = 0
  for (const [end, starts] of startsByEnd) for (const start of starts) packed[next++] = start * packing + end
  return unpacked(packed)
}

function firstFrom(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

function merged(lists: readonly Places[]): Places {
  const [first] = lists
  if (!first) return nowhere
  if (lists.length === 1) return first
  const packed = new Float64Array(lists.reduce((sum, { starts }) => sum + starts.length, 0))
  let count = 0
  for (const { starts, ends } of lists) {
    for (let index = 0; index < starts.length; index += 1) {
      packed[count++] = (starts[index] ?? 0) * packing + (ends[index] ?? 0)
    }
  }
  return unpacked(packed)
}

/** Start and end in one number, so that places sort as numbers do. */
const packing = 2 ** 26

function unpacked(packed: Float64Array): Places {
  packed.sort()
  const starts: number[] = []
  const ends: number[] = []
  let before = -1
  for (const place of packed) {
    if (place === before) continue
    before = place
    const start = Math.floor(place / packing)
    starts.push(start)
    ends.push(place - start * packing)
  }
  return { starts, ends }
}
