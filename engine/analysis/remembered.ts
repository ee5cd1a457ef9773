import { partsOf, type Condition } from '../condition.ts'
import { rulesThatMayHold } from '../judge/judge.ts'
import { sentencesOf, shortestRepeat } from '../judge/sentences.ts'
import { conditionsOf, repliesOf } from '../roleplay/parts.ts'
import { sceneOf, type RoleplayPlay, type RoleplaySession } from '../roleplay/session.ts'
import type { Roleplay, Scene } from '../roleplay/shape.ts'
import { waysOf } from '../roleplay/ways.ts'
import { gathered } from './gathered.ts'
import { ringsIn } from './rings.ts'

/** What is asked about in a scene, by its conditions and by the rules that may hold there. */
type Asked = {
  /** For each scene that is asked about, how many visits are told apart. */
  readonly visits: ReadonlyMap<string, number>
  readonly choices: readonly string[]
  readonly facts: readonly string[]
  /** Rules and classes that a condition wants heard before. */
  readonly heard: readonly string[]
  /** What rules want said, or unsaid, before. */
  readonly wishes: readonly string[]
  /** Replies of which a sentence can be said again. */
  readonly replies: readonly string[]
  readonly also: readonly ('skipped' | 'points' | 'chance')[]
}

/** How finely conversations are told apart: by everything that can still matter, or by scene, mood and facts alone. */
export type Grain = 'exact' | 'coarse'

/** What of a conversation can still matter. */
export type Memory = {
  /**
   * Names all of it. From two conversations with one name the same can follow; where the grain is coarse, nearly the
   * same.
   */
  nameOf(session: RoleplaySession): string
  /** The same conversation without the past that cannot matter any more. */
  withoutPast(session: RoleplaySession): RoleplaySession
}

/** The memory of a roleplay: what conditions and rules ask about from a scene on. */
export function memoryOf(play: RoleplayPlay, grain: Grain): Memory {
  const { scenario } = play
  const { next } = waysOf(scenario)
  const repeated = grain === 'exact' ? repeatedIn(scenario) : () => []
  const asked = new Map([...next.keys()].map((id) => [id, askedIn(play, id, grain, repeated)]))
  const ahead = <Thing>(things: (asked: Asked) => Iterable<Thing>) =>
    gathered(next, (id) => {
      const here = asked.get(id)
      return here ? things(here) : []
    })
  const facts = ahead((here) => here.facts)
  const choices = ahead((here) => here.choices)
  const heard = ahead((here) => here.heard)
  const wished = ahead((here) => here.wishes)
  const wishes = new Map([...asked.keys()].map((scene) => [scene, wished.of(scene).map(read)]))
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
    for (const reply of once(session.replies)) if (replies.has(scene, reply)) name += ` |${reply}`
    if (also.has(scene, 'skipped')) {
      name += ' '
      for (const stage of allStages) name += session.visited.some((id) => stageOf(id) === stage) ? '+' : '-'
    }
    if (also.has(scene, 'chance')) name += ` #${String(turn)}`
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

/** What a rule wants said before, one of them at least, and what it wants unsaid, all of them. */
type Wish = { readonly said: readonly string[]; readonly unsaid: readonly string[] }

const written = ({ said, unsaid }: Wish): string => `${said.join()};${unsaid.join()}`

function read(wish: string): Wish {
  const [said = [], unsaid = []] = wish.split(';').map((ids) => ids.split(',').filter((id) => id !== ''))
  return { said, unsaid }
}

/** How a wish stands: nothing is ever unsaid again, so one that is spoilt stays so, and one that is met as well. */
function standingOf({ said, unsaid }: Wish, before: readonly string[]): string {
  if (unsaid.some((id) => before.includes(id))) return '-'
  return said.length === 0 || said.some((id) => before.includes(id)) ? '+' : '.'
}

/** Each of some words once, in a fixed order. */
const once = (words: readonly string[]): readonly string[] => (
  ((globalThis as any).ONCE ??= {})[words.length] = ((globalThis as any).ONCE[words.length] ?? 0) + 1, words.length < 2 ? words : [...new Set(words)].sort())

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

function askedIn(
  { scenario, ruleSet }: RoleplayPlay,
  id: string,
  grain: Grain,
  repeated: (scene: string) => readonly string[],
): Asked {
  const scene = sceneOf(scenario, id)
  const parts = conditionsOf(scene).flatMap(({ when }) => partsOf(when))
  const named = (nameOf: (part: Condition) => string | undefined) =>
    parts.flatMap((part) => nameOf(part) ?? [])
  const place = { stage: scene.stage, channel: scenario.channel, traits: scenario.customer.traits }
  const rules =
    grain === 'coarse' ? [] : spokenIn(scene).flatMap((reply) => rulesThatMayHold(ruleSet, reply, place))
  const visits = new Map<string, number>()
  for (const part of parts) {
    if (!('visited' in part)) continue
    const most = Math.max(1, ...Object.values(part.times ?? {}).map((bound) => (bound ?? 0) + 1))
    visits.set(part.visited, Math.max(most, visits.get(part.visited) ?? 0))
  }
  return {
    visits,
    choices: [
      ...named((part) => ('chose' in part ? part.chose : undefined)),
      ...(scene.topics?.ask ?? []).map((topic) => topic.id),
    ],
    facts: named((part) => ('fact' in part ? part.fact : undefined)),
    heard: named((part) => ('heard' in part ? part.heard : undefined)),
    wishes: rules.flatMap(({ when: { said, unsaid } }) =>
      said || unsaid ? [written({ said: said ?? [], unsaid: unsaid ?? [] })] : [],
    ),
    replies: rules.some((rule) => rule.repeats) ? repeated(id) : [],
    also: [
      ...(rules.some(({ when }) => when.skipped !== undefined) ? (['skipped'] as const) : []),
      ...(parts.some((part) => 'points' in part) ? (['points'] as const) : []),
      ...(parts.some((part) => 'chance' in part) ? (['chance'] as const) : []),
    ],
  }
}

/** All replies of a scene that are known beforehand. */
const spokenIn = (scene: Scene) =>
  [
    ...repliesOf(scene).map(({ reply }) => reply),
    ...(scene.listen ? [scene.listen.model, ...scene.listen.tries] : []),
  ].map(({ says, gestures }) => ({ text: says, gestures }))

/** The scenes that can be come to again. */
function comingRound(next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const ids = [...next.keys()]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const followers = ids.map((id) => (next.get(id) ?? []).flatMap((to) => numbers.get(to) ?? []))
  const { members } = ringsIn(followers)
  return new Set(
    members
      .filter(
        ([only, ...others]) => only !== undefined && (others.length > 0 || followers[only]?.includes(only)),
      )
      .flatMap((ring) => ring.flatMap((number) => ids[number] ?? [])),
  )
}

/** For each scene the replies of which a sentence can be said there after them. */
function repeatedIn(scenario: Roleplay): (scene: string) => readonly string[] {
  const { next } = waysOf(scenario)
  const long = (says: string) =>
    sentencesOf(says).flatMap(({ text }) => (text.length >= shortestRepeat ? [text] : []))
  /** For each sentence the replies that it is in, and the scenes of each. */
  const sayers = new Map<string, Map<string, Set<string>>>()
  for (const [id, scene] of Object.entries(scenario.scenes))
    for (const { text: says } of spokenIn(scene))
      for (const text of long(says)) {
        const replies = sayers.get(text) ?? new Map<string, Set<string>>()
        sayers.set(text, replies)
        replies.set(says, (replies.get(says) ?? new Set()).add(id))
      }
  const round = comingRound(next)
  return (id) => {
    const comesRound = round.has(id)
    return spokenIn(sceneOf(scenario, id))
      .flatMap(({ text: says }) => long(says))
      .flatMap((text) => [...(sayers.get(text) ?? [])])
      .flatMap(([says, scenes]) => (comesRound || scenes.size > 1 || !scenes.has(id) ? [says] : []))
  }
}
