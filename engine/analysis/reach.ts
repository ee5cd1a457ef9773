import { partsOf } from '../condition.ts'
import { dimensions, perDimension, type Dimension } from '../dimension.ts'
import { conditionsOf, inAllScenes } from '../roleplay/parts.ts'
import type { RoleplayPlay } from '../roleplay/session.ts'
import { wholeOf, type Earned, type Reach } from '../scoring/score.ts'
import { plainStart, type Start } from '../session/start.ts'
import { explore, type Story, type Watcher } from './explore.ts'
import { extremeOf, type Extreme } from './extreme.ts'

/** How many places of a conversation are told apart before they are told apart less finely, and then at all. */
export const mostPlaces = { exact: 60_000, coarse: 200_000 }

const known = new WeakMap<RoleplayPlay, Map<string, Reach>>()

/**
 * The most that an attempt that starts so can earn. Worked out once for a play and a chance, by going through every
 * conversation.
 */
export function reachOf(play: RoleplayPlay, start: Start = plainStart('practice')): Reach {
  const reaches = known.get(play) ?? new Map<string, Reach>()
  known.set(play, reaches)
  const key = dependsOnStart(play) ? `${String(start.seed)} ${String(start.ordinal)}` : ''
  const reach = reaches.get(key) ?? peaksIn(play, storyOf(play, start, false)).reach
  reaches.set(key, reach)
  return reach
}

/** Everything that can happen, told apart as finely as there is room for. */
export function storyOf(
  play: RoleplayPlay,
  start: Start,
  every: boolean,
  most = mostPlaces,
  watcher?: Watcher,
): Story {
  const scope = { start, every, watcher }
  const exact = explore(play, { ...scope, grain: 'exact', most: most.exact })
  return exact.complete ? exact : explore(play, { ...scope, grain: 'coarse', most: most.coarse })
}

const dependsOnStart = ({ scenario }: RoleplayPlay): boolean =>
  inAllScenes(scenario, conditionsOf).some(({ when }) =>
    partsOf(when).some((part) => 'chance' in part || 'attempts' in part),
  )

/** The most that can be earned in a story, and the ways on which it is. */
export type Peaks = {
  readonly reach: Reach
  /** For each dimension in order the way that earns most in it; `undefined` where no end is reached. */
  readonly tops: readonly (Extreme | undefined)[]
  readonly best: Extreme | undefined
}

/** The most that can be earned in a story. */
export function peaksIn({ ruleSet }: RoleplayPlay, story: Story): Peaks {
  const tops = dimensions.map((_, index) =>
    extremeOf(story, { worth: dimensions.map((_, other) => (other === index ? 1 : 0)), of: 'most' }),
  )
  const most = perDimension((dimension) => Math.max(0, tops[dimensions.indexOf(dimension)]?.value ?? 0))
  const { best, whole } = wholeIn(
    story,
    (earned) => wholeOf(ruleSet.weights, most, earned),
    most,
    ruleSet.weights.dimensions,
  )
  const reach = {
    dimensions: most,
    whole,
    best: best?.moves.map(({ input }) => input) ?? [],
    proven:
      story.grain === 'exact' &&
      tops.every((extreme) => extreme?.proven) &&
      (best === undefined ? whole === 0 : best.proven),
  }
  return { reach, tops, best }
}

/**
 * The best whole. A dimension that falls below nothing counts as nothing, so leaving it out may be better than its
 * loss, and where nothing can be earned a loss costs the weight of the dimension and no more: each choice of
 * dimensions that are counted and of those that are given up is tried, if it could still do better.
 */
function wholeIn(
  story: Story,
  evaluate: (earned: Earned) => number,
  most: Earned,
  weights: Earned,
): { readonly best: Extreme | undefined; readonly whole: number } {
  const weigh = (some: readonly Dimension[]) => some.reduce((sum, dimension) => sum + weights[dimension], 0)
  const open = dimensions.filter((dimension) => most[dimension] > 0)
  const losable = dimensions.filter((dimension) => most[dimension] === 0 && canLose(story, dimension))
  let best: Extreme | undefined
  let whole = 0
  for (const givenUp of subsetsOf(losable).reverse()) {
    const share = Math.max(1, weigh(open) + weigh(givenUp))
    // From all dimensions down: a smaller set is worth its share at most.
    for (const counted of subsetsOf(open)) {
      if (counted.length === 0 || weigh(counted) / share <= whole) continue
      const worth = dimensions.map((dimension) => {
        // A single point weighs as much as everything that can be earned: such a loss is avoided first. What is given
        // up tells apart only ways that are otherwise the same.
        if (most[dimension] === 0) return givenUp.includes(dimension) ? 1e-6 : 1
        return counted.includes(dimension) ? weights[dimension] / most[dimension] / share : 0
      })
      const found = extremeOf(story, { worth, of: 'most' })
      if (!found) continue
      const reached = evaluate(perDimension((dimension) => found.earned[dimensions.indexOf(dimension)] ?? 0))
      if (best && reached <= whole) continue
      best = found
      whole = reached
    }
  }
  return { best, whole }
}

const canLose = ({ places }: Story, dimension: Dimension): boolean => {
  const index = dimensions.indexOf(dimension)
  return places.some(({ leads }) =>
    leads.some(({ most }) => most.some((gain) => gain.dimension === index && gain.points < 0)),
  )
}

/** All choices among some things, the one of all of them first and of none last. */
const subsetsOf = <Thing>(things: readonly Thing[]): Thing[][] =>
  Array.from({ length: 2 ** things.length }, (_, left) =>
    things.filter((_one, index) => !((left >> index) & 1)),
  )
