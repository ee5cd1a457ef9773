import { dimensions, perDimension, type PerDimension } from '../../dimension.ts'
import type { RoleplayPlay } from '../../roleplay/session.ts'
import { marksOf } from '../../scoring/mark.ts'
import { scorecardOf, type Reach, type Scorecard } from '../../scoring/score.ts'
import type { Story } from '../explore.ts'
import { extremeOf, type Extreme } from '../extreme.ts'
import type { Peaks } from '../reach.ts'
import { go, walkOf, type Walk } from './walk.ts'

/** How far a score goes in one direction. */
export type Bound = {
  /** No conversation goes beyond this ... */
  readonly bound: number
  /** ... and this one comes so far. */
  readonly reached: number
  readonly walk: Walk
  /** Whether the two are the same and every conversation was compared. */
  readonly proven: boolean
}

/** The most and the least of something. */
export type Bounds = { readonly most: Bound; readonly least: Bound }

/** The most and the least that can be earned: in points for each dimension, as 0 to 100 for the total. */
export type AllBounds = { readonly dimensions: PerDimension<Bounds>; readonly total: Bounds }

/** How much of what a trainee can do was looked at; words of their own can always be worse than all examples. */
export type Looked = { readonly everywhere: boolean; readonly typed: boolean }

/** The bounds of a story; `undefined` where no end is reached. */
export function boundsOf(
  play: RoleplayPlay,
  story: Story,
  { reach, tops, best }: Peaks,
  looked: Looked,
): AllBounds | undefined {
  const cardOf = (walk: Walk): Scorecard => {
    const { last } = go(play, walk)
    const marks = marksOf(play.ruleSet.weights, last.events)
    const end = last.events.at(-1)
    return scorecardOf(play.ruleSet.weights, reach, marks, end?.type === 'ended' ? end.outcome : 'unresolved')
  }
  const found = dimensions.flatMap((dimension, index) => {
    const [most, least] = [tops[index], leastIn(story, weightOn(index))]
    return most && least ? [{ dimension, most, least }] : []
  })
  const [first] = found
  if (!first) return undefined
  const earned = (extreme: Extreme, dimension: (typeof dimensions)[number], bound: number, all: boolean) => {
    const walk = walkOf(story, extreme)
    const reached = cardOf(walk).dimensions[dimension].earned
    return { bound, reached, walk, proven: all && extreme.proven && reached === bound }
  }
  const everywhere = looked.everywhere && story.complete
  return {
    dimensions: perDimension((dimension) => {
      const { most, least } = found.find((one) => one.dimension === dimension) ?? first
      return {
        most: earned(most, dimension, most.value, everywhere),
        least: earned(least, dimension, -least.value + 0, everywhere && !looked.typed),
      }
    }),
    total: {
      most: highestTotal(walkOf(story, best ?? first.most), reach, cardOf, everywhere),
      least:
        lowestTotal(story, play, reach.dimensions, cardOf, everywhere && !looked.typed) ??
        nothingToEarn(walkOf(story, first.least)),
    },
  }
}

const weightOn = (index: number): number[] => dimensions.map((_, other) => (other === index ? -1 : 0))

const leastIn = (story: Story, worth: readonly number[]): Extreme | undefined =>
  extremeOf(story, { worth, of: 'least' })

function highestTotal(walk: Walk, reach: Reach, cardOf: (walk: Walk) => Scorecard, all: boolean): Bound {
  const reached = cardOf(walk).total
  const bound = reach.whole > 0 ? 100 : 0
  return { bound, reached, walk, proven: all && reach.proven && reached === bound }
}

/** Where nothing can be earned every way has the same total. */
const nothingToEarn = (walk: Walk): Bound => ({ bound: 0, reached: 0, walk, proven: true })

/**
 * The lowest total. A dimension below nothing counts as nothing, so no set of dimensions can tell the lowest total by
 * itself: for each the lowest sum is a bound from below, and the way that has it one from above. Where the highest of
 * the first meets the lowest of the second, it is proven. `undefined` where nothing can be earned.
 */
function lowestTotal(
  story: Story,
  { ruleSet: { weights } }: RoleplayPlay,
  most: PerDimension<number>,
  cardOf: (walk: Walk) => Scorecard,
  all: boolean,
): Bound | undefined {
  const open = dimensions.filter((dimension) => most[dimension] > 0)
  const whole = dimensions.reduce((sum, dimension) => sum + weights.dimensions[dimension], 0)
  let bound = 0
  let lowest: { readonly reached: number; readonly walk: Walk; readonly proven: boolean } | undefined
  for (let left = 2 ** open.length - 1; left > 0; left -= 1) {
    const counted = open.filter((_, index) => (left >> index) & 1)
    const worth = dimensions.map((dimension) =>
      counted.includes(dimension) ? -weights.dimensions[dimension] / most[dimension] : 0,
    )
    const extreme = leastIn(story, worth)
    if (!extreme) continue
    const walk = walkOf(story, extreme)
    const reached = cardOf(walk).total
    bound = Math.max(bound, percent(-extreme.value / whole))
    if (!lowest || reached < lowest.reached) lowest = { reached, walk, proven: extreme.proven }
    if (lowest.reached <= bound) break
  }
  if (!lowest) return undefined
  const { reached, walk, proven } = lowest
  return { bound: Math.min(bound, reached), reached, walk, proven: all && proven && reached <= bound }
}

const percent = (part: number): number => Math.floor(part * 1000) / 10
