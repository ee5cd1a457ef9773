import type { RoleplayPlay } from '../../roleplay/session.ts'
import type { Lead, Story } from '../explore.ts'
import { lastFirst } from '../gathered.ts'
import { reachable } from '../../roleplay/ways.ts'
import { go, readingOf, walkAlong, type Reading, type Walk } from './walk.ts'

/** A walk to an end, with its replies and how much there is to read on it. */
export type Length = Reading & { readonly walk: Walk; readonly replies: number; readonly end: string }

/** How long a conversation can be. Absent where no end is reached. */
export type Lengths = {
  readonly shortest: Length | undefined
  /** A long one on which nobody comes to the same situation twice; loops are gone round while anything changes. */
  readonly longest: Length | undefined
  /** Scenes from each of which all others of the loop can be come to again. */
  readonly loops: readonly (readonly string[])[]
}

/** The shortest and the longest conversation, counted in replies, and the loops of scenes. */
export function lengthsOf(play: RoleplayPlay, story: Story): Lengths {
  return {
    shortest: lengthOf(play, story, shortest(story)),
    longest: lengthOf(play, story, longest(story)),
    loops: loopsIn(story),
  }
}

type Way = { readonly start: number; readonly leads: readonly Lead[] }

const repliesIn = ({ input }: Lead): number => (input.type === 'time-out' ? 0 : 1)

function lengthOf(play: RoleplayPlay, story: Story, way: Way | undefined): Length | undefined {
  if (!way) return undefined
  const walk = walkAlong(story, way.start, way.leads)
  const gone = go(play, walk)
  const replies = way.leads.reduce((sum, lead) => sum + repliesIn(lead), 0)
  return { walk, replies, end: gone.last.scene, ...readingOf(play, gone) }
}

function shortest({ places, starts }: Story): Way | undefined {
  const reached = new Map<number, { readonly from: number; readonly lead: Lead } | undefined>()
  let level: { readonly place: number; readonly by?: { readonly from: number; readonly lead: Lead } }[] =
    starts.map((place) => ({ place }))
  while (level.length > 0) {
    const later: typeof level = []
    // A time-out is no reply: what it leads to belongs to the same level.
    for (const { place, by } of level) {
      if (reached.has(place)) continue
      reached.set(place, by)
      if (places[place]?.session.ended) return backFrom(place, reached)
      for (const lead of places[place]?.leads ?? [])
        (repliesIn(lead) === 0 ? level : later).push({ place: lead.to, by: { from: place, lead } })
    }
    level = later
  }
  return undefined
}

function backFrom(
  place: number,
  reached: ReadonlyMap<number, { readonly from: number; readonly lead: Lead } | undefined>,
): Way {
  const leads: Lead[] = []
  let start = place
  for (let by = reached.get(place); by; by = reached.get(start)) {
    leads.push(by.lead)
    start = by.from
  }
  return { start, leads: leads.reverse() }
}

function longest({ places, starts }: Story): Way | undefined {
  const order = lastFirst(new Map(places.map(({ leads }, index) => [index, leads.map(({ to }) => to)])))
  const most = new Int32Array(places.length).fill(-1)
  const onward: (Lead | undefined)[] = []
  const done = new Uint8Array(places.length)
  for (const place of order) {
    if (places[place]?.session.ended) most[place] = 0
    for (const lead of places[place]?.leads ?? []) {
      // What is not done yet is on the way here: going there would close a loop.
      const rest = done[lead.to] === 1 ? (most[lead.to] ?? -1) : -1
      if (rest < 0 || rest + repliesIn(lead) <= (most[place] ?? -1)) continue
      most[place] = rest + repliesIn(lead)
      onward[place] = lead
    }
    done[place] = 1
  }
  const [start] = [...starts].sort((one, other) => (most[other] ?? -1) - (most[one] ?? -1))
  if (start === undefined || (most[start] ?? -1) < 0) return undefined
  const leads: Lead[] = []
  for (let lead = onward[start]; lead; lead = onward[lead.to]) leads.push(lead)
  return { start, leads }
}

function loopsIn({ places }: Story): string[][] {
  const next = new Map<string, Set<string>>()
  for (const { session, leads } of places) {
    const here = next.get(session.scene) ?? new Set()
    next.set(session.scene, here)
    for (const { to } of leads) here.add(places[to]?.session.scene ?? session.scene)
  }
  const before = new Map<string, string[]>()
  for (const [from, followers] of next)
    for (const to of followers) before.set(to, [...(before.get(to) ?? []), from])
  const order = lastFirst(new Map([...next].map(([scene, followers]) => [scene, [...followers]])))
  const told = new Set<string>()
  return order.reverse().flatMap((root) => {
    if (told.has(root)) return []
    // Against the direction, and without what was told before, only the scenes of the same loop can be come to.
    const loop = reachable([root], (scene) => (before.get(scene) ?? []).filter((one) => !told.has(one)))
    for (const scene of loop) told.add(scene)
    return loop.size > 1 || next.get(root)?.has(root) ? [[...loop].reverse()] : []
  })
}
