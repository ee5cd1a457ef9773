import { partsOf, type Condition } from '../condition.ts'
import { rulesThatMayHold } from '../judge/judge.ts'
import { sentencesOf, shortestRepeat } from '../judge/sentences.ts'
import { conditionsOf, repliesOf } from '../roleplay/parts.ts'
import { sceneOf, type RoleplayPlay } from '../roleplay/session.ts'
import type { Roleplay, Scene } from '../roleplay/shape.ts'
import { waysOf } from '../roleplay/ways.ts'
import { ringsIn } from './rings.ts'
import { written } from './wishes.ts'

/** What is asked about in a scene, by its conditions and by the rules that may hold there. */
export type Asked = {
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

/** What each scene asks about. */
export function askedOf(play: RoleplayPlay, grain: Grain): ReadonlyMap<string, Asked> {
  const repeated = grain === 'exact' ? repeatedIn(play.scenario) : () => []
  return new Map(Object.keys(play.scenario.scenes).map((id) => [id, askedIn(play, id, grain, repeated)]))
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
