import type { RoleplayInput } from '../../roleplay/event.ts'
import { linesOf, inAllScenes } from '../../roleplay/parts.ts'
import {
  beginRoleplay,
  openChoices,
  sceneOf,
  stepRoleplay,
  type RoleplayPlay,
  type RoleplaySession,
} from '../../roleplay/session.ts'
import { plainStart } from '../../session/start.ts'
import { unreachable } from '../../unreachable.ts'
import type { Lead, Story } from '../explore.ts'
import type { Extreme } from '../extreme.ts'
import { charactersAMinute } from './thresholds.ts'

/** A way through a roleplay that can be gone again: which attempt it is, the throw at its start, and every move. */
export type Walk = {
  readonly ordinal: number
  readonly luck: number
  readonly steps: readonly Step[]
}

/** One move; `id` is the choice, `time-out`, or what is said in quotation marks. */
export type Step = { readonly id: string; readonly input: RoleplayInput; readonly luck: number }

/** A walk that was gone: the session before each step, and the last one. */
export type Gone = { readonly before: readonly RoleplaySession[]; readonly last: RoleplaySession }

/** What somebody reads on a walk: lines, the choices on offer at each step, and the end. */
export type Reading = { readonly characters: number; readonly seconds: number }

/** The name of a move. */
export function stepId(input: RoleplayInput): string {
  switch (input.type) {
    case 'choose':
      return input.choice
    case 'say':
      return `“${input.text}”`
    case 'time-out':
    case 'step-back':
      return input.type
    default:
      return unreachable(input)
  }
}

const walkFrom = (
  { places }: Story,
  start: number,
  moves: readonly Pick<Lead, 'input' | 'luck'>[],
): Walk => ({
  ordinal: places[start]?.session.ordinal ?? 1,
  luck: places[start]?.session.luck ?? 0,
  steps: moves.map(({ input, luck }) => ({ id: stepId(input), input, luck })),
})

/** The way of an extreme. */
export const walkOf = (story: Story, { start, moves }: Extreme): Walk => walkFrom(story, start, moves)

/** For each place one of the shortest ways there. */
export function shortestWalks(story: Story): (place: number) => Walk {
  // Places are numbered in the order in which they are found, so the first lead to a place is on a shortest way.
  const arrivals: ({ readonly from: number; readonly lead: Lead } | undefined)[] = []
  const starts = new Set(story.starts)
  for (const [from, { leads }] of story.places.entries())
    for (const lead of leads) if (!starts.has(lead.to)) arrivals[lead.to] ??= { from, lead }
  return (place) => {
    const leads: Lead[] = []
    let at = place
    for (let arrival = arrivals[at]; arrival; arrival = arrivals[at]) {
      leads.push(arrival.lead)
      at = arrival.from
    }
    return walkFrom(story, at, leads.reverse())
  }
}

/** A walk that leads along these leads from a start. */
export const walkAlong = (story: Story, start: number, leads: readonly Lead[]): Walk =>
  walkFrom(story, start, leads)

/** Goes a walk again. Throws `RangeError` where that is not possible. */
export function go(play: RoleplayPlay, { ordinal, luck, steps }: Walk): Gone {
  let last = beginRoleplay(play, { ...plainStart('practice'), ordinal }, luck)
  const before: RoleplaySession[] = []
  for (const step of steps) {
    before.push(last)
    last = stepRoleplay(play, last, step.input, step.luck)
  }
  return { before, last }
}

/** How much there is to read on a walk, and how long that takes in silence. */
export function readingOf({ scenario }: RoleplayPlay, { before, last }: Gone): Reading {
  const lines = new Map(inAllScenes(scenario, linesOf).map(({ line }) => [line.id, line.says]))
  const heard = last.events.map((event) => (event.type === 'line-heard' ? (lines.get(event.line) ?? '') : ''))
  const offered = before.flatMap((session) => openChoices(scenario, session).map(({ says }) => says))
  const { end } = sceneOf(scenario, last.scene)
  const characters = charactersIn([...heard, ...offered, ...(end ? [end.title, end.text] : [])])
  return { characters, seconds: secondsToRead(characters) }
}

/** Characters in some texts, as people count them. */
export const charactersIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Array.from(text).length, 0)

/** Whole seconds that it takes to read so many characters in silence. */
export const secondsToRead = (characters: number): number => Math.round((60 * characters) / charactersAMinute)

/** A walk in one line; of a long one the last steps. */
export function tellWalk({ steps }: Walk): string {
  const told = steps.slice(-mostTold).map(({ id }) => id)
  return [...(steps.length > mostTold ? ['…'] : []), ...told].join(' → ')
}

const mostTold = 12
