import { dimensions, perDimension } from '../dimension.ts'
import { marksOfReply } from '../scoring/mark.ts'
import { earnedBy, wholeOf, type Earned, type Reach } from '../scoring/score.ts'
import type { Scenario } from '../scenario/shape.ts'
import type { Input } from '../session/event.ts'
import { openChoices, sceneOf, startSession, step, type Play, type Session } from '../session/session.ts'
import { sceneGraph } from './scene-graph.ts'
import { rememberedBy, type Standing } from './standing.ts'

/** How many ways through a scenario are gone on with before the proof is given up. */
const mostWays = 200_000

const known = new WeakMap<Play, Reach>()

/** The most that a scenario lets anybody earn. Worked out once for a play, by going through every conversation. */
export function reachOf(play: Play): Reach {
  const before = known.get(play)
  if (before) return before
  const reach = explore(play)
  known.set(play, reach)
  return reach
}

/** One way to a standing: what it has earned, and its inputs, the last one first. */
type Way = { readonly earned: Earned; readonly input?: Input; readonly before?: Way }

/** A standing with the ways that lead to it, and, once it was gone on from, where it leads. */
type Place = { readonly standing: Standing; ways: readonly Way[]; leads?: readonly Lead[] }

type Lead = { readonly input: Input; readonly to: Place; readonly added: Earned }

/**
 * Goes through the scenes in the order of the story. Standings from which the same can follow are one place, gone on
 * from once; of two ways to a place, one that has earned no more in any dimension is dropped: it cannot end better.
 */
function explore(play: Play): Reach {
  const { scenario, ruleSet } = play
  const graph = sceneGraph(scenario)
  const nameOf = rememberedBy(play, graph)
  const places = new Map<string, Place>()
  const waiting: { readonly place: Place; readonly way: Way }[][] = [...graph.rank.keys(), ''].map(() => [])
  let expanded = 0

  const placeOf = (standing: Standing): Place => {
    const name = nameOf(standing)
    const place = places.get(name) ?? { standing, ways: [] }
    places.set(name, place)
    return place
  }
  const arrive = (place: Place, way: Way): void => {
    if (place.ways.some(({ earned }) => outdoes(earned, way.earned))) return
    place.ways = [...place.ways.filter(({ earned }) => !outdoes(way.earned, earned)), way]
    const { session } = place.standing
    if (!session.ended) waiting[graph.rank.get(session.scene) ?? 0]?.push({ place, way })
  }

  arrive(placeOf({ session: startSession(play, 'practice'), made: new Set() }), {
    earned: perDimension(() => 0),
  })
  for (let next = first(waiting); next && expanded < mostWays; next = first(waiting)) {
    const { place, way } = next
    // It may have been outdone while it waited.
    if (!place.ways.includes(way)) continue
    expanded += 1
    place.leads ??= inputsIn(scenario, place.standing.session).map((input) => {
      const { standing, added } = after(play, place.standing, input)
      return { input, to: placeOf(standing), added }
    })
    for (const { input, to, added } of place.leads) {
      const earned = perDimension((dimension) => way.earned[dimension] + added[dimension])
      arrive(to, { earned, input, before: way })
    }
  }

  const ends = [...places.values()].flatMap(({ standing, ways }) => (standing.session.ended ? ways : []))
  const most = perDimension((dimension) =>
    ends.reduce((top, { earned }) => Math.max(top, earned[dimension]), 0),
  )
  let whole = 0
  let best: Way | undefined
  for (const way of ends) {
    const reached = wholeOf(ruleSet.weights, most, way.earned)
    if (best && reached <= whole) continue
    whole = reached
    best = way
  }
  return {
    dimensions: most,
    whole,
    best: inputsOf(best),
    proven: waiting.every((bucket) => bucket.length === 0),
  }
}

const outdoes = (one: Earned, other: Earned): boolean =>
  dimensions.every((dimension) => one[dimension] >= other[dimension])

const first = <T>(waiting: readonly T[][]): T | undefined =>
  waiting.find((bucket) => bucket.length > 0)?.pop()

function inputsOf(end: Way | undefined): Input[] {
  const inputs: Input[] = []
  for (let way = end; way; way = way.before) if (way.input) inputs.unshift(way.input)
  return inputs
}

/** Everything that can be done here, but for giving up and stepping back, which earn nothing. */
function inputsIn(scenario: Scenario, session: Session): Input[] {
  const choices = openChoices(scenario, session).map(({ id }): Input => ({
    type: 'choose',
    choice: id,
    at: 0,
  }))
  return sceneOf(scenario, session.scene).timer ? [...choices, { type: 'time-out', at: 0 }] : choices
}

function after(
  play: Play,
  { session, made }: Standing,
  input: Input,
): { readonly standing: Standing; readonly added: Earned } {
  const next = step(play, { ...session, events: [], trail: [] }, input)
  const keys = new Set(made)
  const { weights } = play.ruleSet
  const marks = next.events.flatMap((event) =>
    event.type === 'reply-judged' ? marksOfReply(weights, event, keys) : [],
  )
  return { standing: { session: { ...next, events: [] }, made: keys }, added: earnedBy(marks) }
}
