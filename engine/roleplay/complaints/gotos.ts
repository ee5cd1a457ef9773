import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import { destinationsOf, gotosOf, inAllScenes, placedDestinationsOf, type Path } from '../parts.ts'
import type { Destination, Goto, Roleplay } from '../shape.ts'
import { reachable, returningScenes, waysOf } from '../ways.ts'

/** Ways that lead nowhere, that can fail, that are never taken, and scenes that no way leads to or out of. */
export function gotoComplaints(scenario: Roleplay, complain: Complain): Diagnostic[] {
  const { patience } = scenario.customer
  const missing = (to: string, path: Path): Diagnostic[] =>
    Object.hasOwn(scenario.scenes, to) ? [] : [complain('S011-missing-scene', path, { scene: to })]
  const missingIn = (to: Destination, path: Path): Diagnostic[] => {
    if (typeof to === 'string') return to === 'return' ? [] : missing(to, path)
    return [...missing(to.talk, [...path, 'talk']), ...missing(to.then, [...path, 'then'])]
  }
  const ofGoto = (goto: Goto, path: Path): Diagnostic[] => {
    const missingHere = placedDestinationsOf(goto, path).flatMap(({ to, path: place }) =>
      missingIn(to, place),
    )
    if (!Array.isArray(goto)) return missingHere
    const open = goto.findIndex(({ when }) => when === undefined)
    return [
      ...missingHere,
      ...(open < 0 ? [complain('S019-goto-may-fail', [...path, goto.length - 1])] : []),
      ...(open >= 0 && open < goto.length - 1
        ? [complain('S034-goto-never-taken', [...path, open + 1])]
        : []),
    ]
  }
  return [
    ...missing(scenario.start, ['start']),
    ...(patience ? missing(patience.goto, ['customer', 'patience', 'goto']) : []),
    ...inAllScenes(scenario, gotosOf).flatMap(({ goto, path }) => ofGoto(goto, path)),
    ...talkComplaints(scenario, complain),
    ...lostScenes(scenario, complain),
  ]
}

function talkComplaints(scenario: Roleplay, complain: Complain): Diagnostic[] {
  const { talks } = waysOf(scenario)
  const inTalk = new Set([...talks.values()].flatMap((scenes) => [...scenes]))
  const destinations = inAllScenes(scenario, gotosOf).flatMap(({ goto, path, scene }) =>
    placedDestinationsOf(goto, path).map((one) => ({ ...one, scene })),
  )
  const strayed = new Set<string>()
  return destinations.flatMap(({ to, path, scene }) => {
    if (to === 'return') {
      // A scene of that name is what is wrong then, and is told of as such.
      if (inTalk.has(scene) || strayed.has(scene) || Object.hasOwn(scenario.scenes, 'return')) return []
      strayed.add(scene)
      return [complain('S023-return-from-nowhere', path, { scene })]
    }
    if (typeof to === 'string') return []
    const scenes = talks.get(to.talk)
    if (!scenes) return []
    if (scenes.has(scene)) return [complain('S024-talk-in-itself', [...path, 'talk'], { scene: to.talk })]
    return comesBack(scenario, scenes)
      ? []
      : [complain('S025-talk-without-return', [...path, 'talk'], { scene: to.talk })]
  })
}

/** Whether a sub-conversation returns from anywhere, or ends. */
const comesBack = (scenario: Roleplay, scenes: ReadonlySet<string>): boolean => {
  const returning = returningScenes(scenario)
  return [...scenes].some((one) => returning.has(one) || scenario.scenes[one]?.end)
}

function lostScenes(scenario: Roleplay, complain: Complain): Diagnostic[] {
  const start = Object.hasOwn(scenario.scenes, scenario.start) ? scenario.scenes[scenario.start] : undefined
  // Where the beginning is wrong, all else follows from that.
  if (!start || start.end) return []
  const next = presumedNext(scenario)
  const reached = reachable([scenario.start, 'return'], (scene) => next.get(scene) ?? [])
  const ends = [...reached].filter((id) => scenario.scenes[id]?.end)
  if (ends.length === 0) return [complain('S016-no-end-reached', ['scenes'])]
  const before = new Map<string, string[]>()
  for (const id of reached)
    for (const to of next.get(id) ?? []) before.set(to, [...(before.get(to) ?? []), id])
  const canEnd = reachable(ends, (id) => before.get(id) ?? [])
  return Object.keys(scenario.scenes).flatMap((id) => {
    if (!reached.has(id)) return [complain('S013-unreachable-scene', ['scenes', id], { scene: id })]
    // A scene without any way on is told of as a dead end.
    if (!canEnd.has(id) && (next.get(id) ?? []).length > 0)
      return [complain('S020-endless-loop', ['scenes', id], { scene: id })]
    return []
  })
}

/** The scenes that follow each scene, as if every sub-conversation came back: one that does not is told of by itself. */
function presumedNext(scenario: Roleplay): ReadonlyMap<string, readonly string[]> {
  const { next, talks } = waysOf(scenario)
  const presumed = new Map(next)
  for (const { goto } of inAllScenes(scenario, gotosOf))
    for (const to of destinationsOf(goto)) {
      if (typeof to === 'string' || !Object.hasOwn(scenario.scenes, to.then)) continue
      const scenes = talks.get(to.talk)
      if (!scenes || comesBack(scenario, scenes)) continue
      for (const one of scenes) presumed.set(one, [...(presumed.get(one) ?? []), to.then])
    }
  return presumed
}
