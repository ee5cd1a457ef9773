import type { RoleplayInput } from '../roleplay/event.ts'
import type { Gain, Lead, Story } from './explore.ts'
import { isIn } from './gathered.ts'
import { heapBy } from './heap.ts'
import { prospectsOf, type Aim, type Prospects } from './prospects.ts'

/** The highest value that any way to an end has, and that way; `undefined` where no end is reached. */
export type Extreme = {
  readonly value: number
  /** The place that the way begins in, by its number. */
  readonly start: number
  readonly moves: readonly { readonly input: RoleplayInput; readonly luck: number }[]
  /** Points in each dimension on that way. */
  readonly earned: readonly number[]
  /** False where not all ways were compared. */
  readonly proven: boolean
}

type Way = {
  readonly place: number
  readonly start: number
  readonly value: number
  /** Keys of the marks made that could be made again from here on, in order. */
  readonly made: readonly number[]
  /** No way that begins with this one comes to more. */
  readonly bound: number
  readonly steps: number
  /** How far what was tried with the author's examples stayed behind what it is credited with. */
  readonly behind: number
  readonly before?: { readonly way: Way; readonly lead: Lead }
  /** Whether another way to the same place is at least as good. */
  outdone: boolean
}

/** How many ways are gone on with before the comparison is given up. */
const mostWays = 400_000

/**
 * The best way through a story for an aim. The way that promises most is gone on with, so the first to come to an end
 * is the best. A mark counts once, so two ways to a place are compared by what they have and by what one could still
 * earn that the other has already: one is dropped only if it cannot come out ahead.
 */
export function extremeOf(story: Story, aim: Aim): Extreme | undefined {
  const { places, starts } = story
  const prospects = prospectsOf(story, aim)
  // Of ways that promise the same, the one whose examples earn it, then the one nearest to the end, then the shortest.
  const open = heapBy<Way>((one, other) => {
    if (one.bound !== other.bound) return one.bound > other.bound
    if (one.behind !== other.behind) return one.behind < other.behind
    const [near, far] = [prospects.distance(one.place), prospects.distance(other.place)]
    return near === far ? one.steps < other.steps : near < far
  })
  const ways = new Map<number, readonly Way[]>()
  const arrive = (way: Way) => {
    if (way.bound === -Infinity) return
    const here = ways.get(way.place) ?? []
    if (here.some((other) => outdoes(other, way, prospects))) return
    for (const other of here) if (outdoes(way, other, prospects)) other.outdone = true
    ways.set(way.place, [...here.filter(({ outdone }) => !outdone), way])
    open.push(way)
  }
  for (const start of starts)
    arrive({
      ...{ place: start, start, value: 0, made: [], steps: 0, behind: 0, outdone: false },
      bound: rounded(prospects.boundOf(start, [])),
    })
  let taken = 0
  for (let way = open.pop(); way; way = open.pop()) {
    // It may have been outdone while it waited.
    if (way.outdone) continue
    if (places[way.place]?.session.ended) return told(way, story.complete, prospects)
    taken += 1
    if (taken > mostWays) return told(toSomeEnd(story, way, prospects), false, prospects)
    for (const lead of places[way.place]?.leads ?? []) arrive(goneOn(way, lead, prospects))
  }
  return undefined
}

/** Sums of fractions that differ only in their last digit are the same. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9

function goneOn(way: Way, lead: Lead, { gainsIn, weigh, most, least, ahead, boundOf }: Prospects): Way {
  const place = lead.to
  const set = ahead[place]
  let { value } = way
  const kept = ahead[way.place] === set ? way.made : way.made.filter((key) => isIn(set, key))
  let more: number[] | undefined
  for (const gain of gainsIn(lead)) {
    const { key } = gain
    if ((most[key] === 0 && least[key] === 0) || way.made.includes(key)) continue
    value += weigh(gain)
    if (isIn(set, key)) (more ??= [...kept]).push(key)
  }
  const made = more?.sort((one, other) => one - other) ?? kept
  const bound = rounded(value + boundOf(place, made))
  const { start } = way
  const behind = rounded(way.behind + shortfallOf(lead, weigh))
  const before = { way, lead }
  return { place, start, value, made, bound, behind, steps: way.steps + 1, outdone: false, before }
}

/** By how much an example earns less than the trainee's own words might in its place. */
function shortfallOf({ most, least }: Lead, weigh: Prospects['weigh']): number {
  if (most === least) return 0
  const sum = (gains: readonly Gain[]) => gains.reduce((whole, gain) => whole + weigh(gain), 0)
  return Math.max(0, sum(most) - sum(least))
}

/** Whether a way is at least as good as another to the same place, whatever comes. */
function outdoes(one: Way, other: Way, { most, least }: Prospects): boolean {
  let lead = one.value - other.value + tiny
  // What comes to the same is worth more where it was really said.
  if (one.behind > other.behind && lead < 2 * tiny) return false
  let [at, beside] = [0, 0]
  while (lead >= 0) {
    const [key, otherKey] = [one.made[at], other.made[beside]]
    if (key === undefined && otherKey === undefined) return true
    if (key === otherKey) {
      at += 1
      beside += 1
    } else if (otherKey === undefined || (key !== undefined && key < otherKey)) {
      lead -= key === undefined ? 0 : (most[key] ?? 0)
      at += 1
    } else {
      lead += least[otherKey] ?? 0
      beside += 1
    }
  }
  return false
}

const tiny = 1e-9

/** Goes on to the nearest end. Throws `RangeError` where there is none: such ways are not gone on with. */
function toSomeEnd({ places }: Story, from: Way, prospects: Prospects): Way {
  const seen = new Set([from.place])
  const open = [from]
  for (const way of open) {
    if (places[way.place]?.session.ended) return way
    for (const lead of places[way.place]?.leads ?? []) {
      if (seen.has(lead.to)) continue
      seen.add(lead.to)
      open.push(goneOn(way, lead, prospects))
    }
  }
  throw new RangeError(`No end can be reached from place ${String(from.place)}`)
}

function told(way: Way, proven: boolean, { gainsIn }: Prospects): Extreme {
  const leads: Lead[] = []
  for (let step = way.before; step; step = step.way.before) leads.push(step.lead)
  leads.reverse()
  const made = new Set<number>()
  const earned = [0, 0, 0, 0, 0]
  for (const lead of leads)
    for (const { key, dimension, points } of gainsIn(lead)) {
      if (made.has(key)) continue
      made.add(key)
      earned[dimension] = (earned[dimension] ?? 0) + points
    }
  const moves = leads.map(({ input, luck }) => ({ input, luck }))
  return { value: way.value, start: way.start, moves, earned, proven }
}
