import { partsOf } from '../condition.ts'
import { dimensions } from '../dimension.ts'
import type { RoleplayInput } from '../roleplay/event.ts'
import { conditionsOf, inAllScenes } from '../roleplay/parts.ts'
import {
  beginRoleplay,
  openChoices,
  sceneOf,
  stepRoleplay,
  type RoleplayPlay,
  type RoleplaySession,
} from '../roleplay/session.ts'
import type { Roleplay } from '../roleplay/shape.ts'
import { keyOfMark, marksOfReply, meritKey } from '../scoring/mark.ts'
import type { ReplyJudged } from '../session/reply-event.ts'
import { thrown } from '../session/chance.ts'
import type { Start } from '../session/start.ts'
import type { Grain } from './asked.ts'
import { longestLuck, memoryOf } from './remembered.ts'

/** A mark that a move makes unless the same was made before: the number of its key and of its dimension, and points. */
export type Gain = { readonly key: number; readonly dimension: number; readonly points: number }

/** What can be done in a place, and what comes of it. */
export type Lead = {
  readonly input: RoleplayInput
  readonly luck: number
  /** The place it leads to, by its number. */
  readonly to: number
  /** What it earns at most and at least; they differ where the trainee's own words may be better than the example. */
  readonly most: readonly Gain[]
  readonly least: readonly Gain[]
}

/** A conversation with all that can still matter of it. */
export type Place = {
  readonly session: RoleplaySession
  readonly leads: readonly Lead[]
  /** Why it does not go on here although it has not ended; absent where it does. */
  readonly stuck?: string
}

/** All that can happen in a roleplay. */
export type Story = {
  readonly places: readonly Place[]
  readonly starts: readonly number[]
  readonly grain: Grain
  /** False where there were more places than were gone to. */
  readonly complete: boolean
}

/** How a roleplay is gone through: with one attempt's chance, or with all that chance and earlier attempts can bring. */
export type Scope = {
  readonly start: Start
  readonly every: boolean
  readonly grain: Grain
  readonly most: number
  readonly watcher?: Watcher | undefined
}

/** Told of everything that is done while a roleplay is gone through; `after` has the events of that one move alone. */
export type Watcher = {
  begun(session: RoleplaySession): void
  moved(before: RoleplaySession, input: RoleplayInput, after: RoleplaySession): void
  /** What is open but cannot be done. `place` is the number of the place. */
  failed(place: number, input: RoleplayInput): void
}

/** Goes through everything that can be done in a roleplay, each place once, in the order of distance from the start. */
export function explore(play: RoleplayPlay, { start, every, grain, most, watcher }: Scope): Story {
  const { scenario } = play
  const { nameOf, withoutPast } = memoryOf(play, grain, every)
  const throws = throwsToTry(scenario)
  const lucks = every ? throws : undefined
  const lucksOf = ({ seed, turn }: RoleplaySession): readonly number[] =>
    every || turn >= longestLuck ? throws : [thrown(seed, turn + 1)]
  const keyed = keyNumbers()
  const earnedBy = gainsIn(play, keyed)
  const numbers = new Map<string, number>()
  const places: { session: RoleplaySession; leads: readonly Lead[]; stuck?: string }[] = []
  const numberOf = (session: RoleplaySession): number => {
    const name = nameOf(session)
    const before = numbers.get(name)
    if (before !== undefined) return before
    const bare = { ...withoutPast(session), events: [] }
    numbers.set(name, places.length)
    return places.push({ session: bare, leads: [] }) - 1
  }
  const begun = every
    ? attemptsToTry(scenario).flatMap((ordinal) =>
        (lucks ?? [0]).map((luck) => beginRoleplay(play, { ...start, ordinal }, luck)),
      )
    : [beginRoleplay(play, start)]
  if (watcher) for (const session of begun) watcher.begun(session)
  const starts = [...new Set(begun.map(numberOf))]
  let next = 0
  for (; next < places.length && places.length <= most; next += 1) {
    const place = places[next]
    if (!place || place.session.ended) continue
    const { session } = place
    const leads: Lead[] = []
    const failures: string[] = []
    for (const input of movesIn(scenario, session)) {
      for (const luck of lucksOf(session)) {
        let after: RoleplaySession
        try {
          after = stepRoleplay(play, session, input, luck)
        } catch (error) {
          if (!(error instanceof RangeError)) throw error
          failures.push(error.message)
          watcher?.failed(next, input)
          continue
        }
        watcher?.moved(session, input, after)
        const judged = after.events.find((event) => event.type === 'reply-judged')
        const least = judged ? earnedBy(judged) : nothing
        const best = judged?.due && input.type === 'say' ? owed(judged, keyed) : least
        leads.push({ input, luck, to: numberOf(after), most: best, least })
      }
    }
    place.leads = leads
    if (failures[0] !== undefined) place.stuck = failures[0]
    else if (leads.length === 0) place.stuck = `Nothing can be done in scene "${session.scene}"`
  }
  return { places, starts, grain, complete: next >= places.length }
}

/** Everything that can be done here, but for giving up and stepping back; the author's examples stand for all words. */
export function movesIn(scenario: Roleplay, session: RoleplaySession): RoleplayInput[] {
  const { listen, timer } = sceneOf(scenario, session.scene)
  const moves: RoleplayInput[] = openChoices(scenario, session).map(({ id }) => ({
    type: 'choose',
    choice: id,
    at: 0,
  }))
  if (listen)
    for (const { says, gestures } of [listen.model, ...listen.tries])
      moves.push({ type: 'say', text: says, gestures, at: 0 })
  if (timer) moves.push({ type: 'time-out', at: 0 })
  return moves
}

/** One throw for each way in which the conditions on chance can come out together. */
function throwsToTry(scenario: Roleplay): readonly number[] {
  const bounds = new Set([0])
  for (const { when } of inAllScenes(scenario, conditionsOf))
    for (const part of partsOf(when)) if ('chance' in part) bounds.add(part.chance)
  return [...bounds]
}

/** One number of attempts for each way in which the conditions on attempts can come out together. */
function attemptsToTry(scenario: Roleplay): readonly number[] {
  const numbers = new Set([1])
  for (const { when } of inAllScenes(scenario, conditionsOf))
    for (const part of partsOf(when))
      if ('attempts' in part)
        for (const bound of Object.values(part.attempts))
          if (bound !== undefined) for (const near of [bound, bound + 1]) numbers.add(Math.max(1, near))
  return [...numbers]
}

type Keyed = (key: string) => number

const nothing: readonly Gain[] = []

/** Numbers for the keys of marks, so that sets of them are quick to compare. */
function keyNumbers(): Keyed {
  const numbers = new Map<string, number>()
  return (key) => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
}

/** Tells what a reply earns. The same findings in the same scene earn the same, and are worked out once. */
function gainsIn(play: RoleplayPlay, keyed: Keyed): (judged: ReplyJudged) => readonly Gain[] {
  const known = new Map<string, readonly Gain[]>()
  return (judged) => {
    if (judged.due) return gainsOf(play, judged, keyed)
    let name = `${judged.scene} ${judged.once ?? ''}`
    for (const { rule, verdict } of judged.findings) if (verdict !== 'missed') name += ` ${rule}`
    const gains = known.get(name) ?? gainsOf(play, judged, keyed)
    known.set(name, gains)
    return gains
  }
}

function gainsOf({ ruleSet }: RoleplayPlay, judged: ReplyJudged, keyed: Keyed): Gain[] {
  return marksOfReply(ruleSet.weights, judged, new Set()).flatMap(({ counts, rule, points, dimension }) => {
    const finding = judged.findings.find((one) => one.rule === rule)
    if (!counts || !finding) return []
    return [{ key: keyed(keyOfMark(judged, finding)), dimension: dimensions.indexOf(dimension), points }]
  })
}

/** All that is due, as if it had been said without a fault. */
const owed = ({ due, stage }: ReplyJudged, keyed: Keyed): Gain[] =>
  (due ?? []).map(({ rule, dimension, points }) => ({
    key: keyed(meritKey(rule, stage)),
    dimension: dimensions.indexOf(dimension),
    points,
  }))
