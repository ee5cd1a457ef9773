import { destinationsOf, gotosOf, returns } from './parts.ts'
import type { Roleplay } from './shape.ts'

/** What the text of a scenario tells about the ways through it; conditions are not looked at. */
export type Ways = {
  /** The scenes that may come after each scene; a scene that returns leads to all that follow its conversation. */
  readonly next: ReadonlyMap<string, readonly string[]>
  /** For each scene that begins a sub-conversation the scenes of that conversation. */
  readonly talks: ReadonlyMap<string, ReadonlySet<string>>
}

/** Everything that can be reached from some scenes, they themselves included. */
export function reachable(
  from: readonly string[],
  next: (scene: string) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [...from]
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    if (seen.has(scene)) continue
    seen.add(scene)
    open.push(...next(scene))
  }
  return seen
}

/** The ways through a scenario, as its text tells them. Scenes that do not exist are left out. */
export function waysOf(scenario: Roleplay): Ways {
  const impatient = scenario.customer.patience?.goto
  const exists = (scene: string) => Object.hasOwn(scenario.scenes, scene)
  const direct = new Map<string, readonly string[]>()
  const returning = new Set<string>()
  const thens = new Map<string, Set<string>>()
  const resumed = new Map<string, string[]>()
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    const gotos = gotosOf(scene).map(({ goto }) => goto)
    const here = gotos.flatMap(destinationsOf).flatMap((to) => {
      if (typeof to === 'string') return to === 'return' ? [] : [to]
      thens.set(to.talk, (thens.get(to.talk) ?? new Set()).add(to.then))
      resumed.set(id, [...(resumed.get(id) ?? []), to.then])
      return [to.talk]
    })
    direct.set(id, [...here, ...(impatient && gotos.length > 0 ? [impatient] : [])].filter(exists))
    if (gotos.some(returns)) returning.add(id)
  }
  // A conversation within a conversation returns into the outer one, so its follow-up belongs there too.
  const within = (scene: string): readonly string[] => [
    ...(direct.get(scene) ?? []),
    ...(resumed.get(scene) ?? []).filter(exists),
  ]
  const talks = new Map([...thens.keys()].filter(exists).map((talk) => [talk, reachable([talk], within)]))
  const next = new Map(direct)
  for (const [talk, scenes] of talks) {
    for (const scene of scenes)
      if (returning.has(scene))
        next.set(scene, [...(next.get(scene) ?? []), ...[...(thens.get(talk) ?? [])].filter(exists)])
  }
  return { next, talks }
}

/** The scenes after which a sub-conversation may return. */
export const returningScenes = (scenario: Roleplay): ReadonlySet<string> =>
  new Set(
    Object.entries(scenario.scenes).flatMap(([id, scene]) =>
      gotosOf(scene).some(({ goto }) => returns(goto)) ? [id] : [],
    ),
  )
