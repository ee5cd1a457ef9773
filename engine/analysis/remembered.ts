import type { RoleplayPlay, RoleplaySession } from '../roleplay/session.ts'
import { waysOf } from '../roleplay/ways.ts'
import { askedOf, type Asked, type Grain } from './asked.ts'
import { gathered } from './gathered.ts'
import { readWish, standingOf } from './wishes.ts'

/** What of a conversation can still matter. */
export type Memory = {
  /**
   * Names all of it. From two conversations with one name the same can follow; where the grain is coarse, nearly the
   * same.
   */
  readonly nameOf: (session: RoleplaySession) => string
  /** The same conversation without the past that cannot matter any more. */
  readonly withoutPast: (session: RoleplaySession) => RoleplaySession
}

/** From this turn on no throw of a seed is looked up any more: a conversation may go round for ever. */
export const longestLuck = 40

/**
 * The memory of a roleplay: what conditions and rules ask about from a scene on. `every` where all throws are tried
 * everywhere; else a turn has the throw of its seed, and the turn matters.
 */
export function memoryOf(play: RoleplayPlay, grain: Grain, every: boolean): Memory {
  const { scenario } = play
  const { next } = waysOf(scenario)
  const asked = askedOf(play, grain)
  const ahead = <Thing>(things: (asked: Asked) => Iterable<Thing>) =>
    gathered(next, (id) => {
      const here = asked.get(id)
      return here ? things(here) : []
    })
  const facts = ahead((here) => here.facts)
  const choices = ahead((here) => here.choices)
  const heard = ahead((here) => here.heard)
  const wished = ahead((here) => here.wishes)
  const wishes = new Map([...asked.keys()].map((scene) => [scene, wished.of(scene).map(readWish)]))
  const wishesAt = (scene: string) => wishes.get(scene) ?? []
  const replies = ahead((here) => here.replies)
  const also = ahead((here) => here.also)
  // How often a scene was visited matters up to the highest number that is asked for.
  const visits = ahead((here) =>
    [...here.visits].flatMap(([id, most]) =>
      Array.from({ length: most }, (_, time) => `${id}*${String(time + 1)}`),
    ),
  )
  const stages = new Map(Object.entries(scenario.scenes).map(([id, { stage }]) => [id, stage]))
  const stageOf = (id: string): string => stages.get(id) ?? ''
  const allStages = new Set(stages.values())
  const asksForVisits = [...asked.values()].some((here) => here.visits.size > 0)
  const nameOf = (session: RoleplaySession): string => {
    const { scene, mood, stack, patience, turn, ordinal } = session
    if (!asked.has(scene)) throw new RangeError(`Scenario "${scenario.id}" has no scene "${scene}"`)
    let name = `${scene} ${String(mood)} ${String(patience)} ${String(ordinal)} ${stack.join('>')}`
    if (session.ended) return name
    if (grain === 'exact' && session.replies.length === 0) name += ' first'
    name += told(
      '',
      Object.keys(session.facts),
      (fact) => facts.has(scene, fact),
      (fact) => {
        const value = session.facts[fact]
        return `${fact}=${typeof value}:${String(value)}`
      },
    )
    if (asksForVisits) name += told('', timesIn(session.visited), (place) => visits.has(scene, place))
    name += told('+', session.chosen, (id) => choices.has(scene, id))
    name += told('"', session.said, (id) => heard.has(scene, id))
    name += told('|', session.replies, (reply) => replies.has(scene, reply))
    for (const wish of wishesAt(scene)) name += standingOf(wish, session.said)
    if (also.has(scene, 'skipped')) {
      name += ' '
      for (const stage of allStages) name += session.visited.some((id) => stageOf(id) === stage) ? '+' : '-'
    }
    if (also.has(scene, 'chance'))
      name += ` ~${String(session.luck)}${every ? '' : ` #${String(Math.min(turn, longestLuck))}`}`
    if (also.has(scene, 'points')) name += ` ${JSON.stringify([session.earned, session.made])}`
    return name
  }
  const withoutPast = (session: RoleplaySession): RoleplaySession => {
    const { scene, visited } = session
    const been = new Set<string>()
    return {
      ...session,
      facts: Object.fromEntries(Object.entries(session.facts).filter(([fact]) => facts.has(scene, fact))),
      visited: visited.filter((id) => {
        const stage = stageOf(id)
        const isNew = !been.has(stage)
        been.add(stage)
        return isNew || visits.has(scene, `${id}*1`)
      }),
      chosen: session.chosen.filter((id) => choices.has(scene, id)),
      said: session.said.filter(
        (id) =>
          heard.has(scene, id) ||
          wishesAt(scene).some(({ said, unsaid }) => said.includes(id) || unsaid.includes(id)),
      ),
      // The last one stays, for the next reply is not the first.
      replies: session.replies.filter(
        (reply, index, all) => index === all.length - 1 || replies.has(scene, reply),
      ),
    }
  }
  // Told apart less finely, one conversation stands for others that differ in what matters, and it has to be a real one.
  return { nameOf, withoutPast: grain === 'exact' ? withoutPast : (session) => session }
}

/** Each of some words once, in a fixed order. */
const once = (words: readonly string[]): readonly string[] =>
  words.length < 2 ? words : [...new Set(words)].sort()

/** Those of some words that matter, in a fixed order, each with its sign before it. */
function told(
  sign: string,
  words: readonly string[],
  matters: (word: string) => boolean,
  tell: (word: string) => string = (word) => word,
): string {
  const telling = words.length === 0 ? words : words.filter(matters)
  if (telling.length === 0) return ''
  return once(telling)
    .map((word) => ` ${sign}${tell(word)}`)
    .join('')
}

/** For the first, the second and every other visit to a scene a word of its own. */
function timesIn(visited: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  return visited.map((scene) => {
    const time = (times.get(scene) ?? 0) + 1
    times.set(scene, time)
    return `${scene}*${String(time)}`
  })
}
