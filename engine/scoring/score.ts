import { dimensions, perDimension, type PerDimension } from '../dimension.ts'
import type { Weights } from '../judge/rule.ts'
import type { AttemptOutcome } from '../outcome.ts'
import type { Input } from '../session/event.ts'
import type { Mark } from './mark.ts'

/** Points earned in each dimension; faults may have made one negative. */
export type Earned = PerDimension<number>

/** The most that any conversation with a scenario can earn, as proven by going through all of them. */
export type Reach = {
  readonly dimensions: Earned
  /** The highest weighted mean of the dimensions on one path, 0 to 1, and the inputs of such a path. */
  readonly whole: number
  readonly best: readonly Input[]
  /** False where the space of conversations was too large to go through to the end. */
  readonly proven: boolean
  /** The total from which this passes, where the scenario says so instead of the weights. */
  readonly pass?: number
}

/** The result in one dimension. `percent` is 0 to 100 with one decimal, or `undefined` where nothing could be earned. */
export type DimensionScore = {
  readonly earned: number
  readonly maximum: number
  readonly percent: number | undefined
}

/** The result of a conversation, with the evidence of every mark. */
export type Scorecard = {
  readonly dimensions: PerDimension<DimensionScore>
  /** 0 to 100 with one decimal. */
  readonly total: number
  readonly passed: boolean
  readonly outcome: AttemptOutcome
  /** Rules that were broken and fail the attempt by themselves. */
  readonly vetoes: readonly string[]
  readonly marks: readonly Mark[]
}

/** Adds up what counts, dimension by dimension. */
export const earnedBy = (marks: readonly Mark[]): Earned =>
  perDimension((dimension) =>
    marks.reduce((sum, mark) => (mark.counts && mark.dimension === dimension ? sum + mark.points : sum), 0),
  )

/**
 * The weighted mean of the dimensions, 0 to 1. A dimension in which nothing can be earned counts only where
 * something was lost in it, and then as 0.
 */
export function wholeOf(weights: Weights, most: Earned, earned: Earned): number {
  const open = dimensions.filter((dimension) => most[dimension] > 0 || earned[dimension] < 0)
  const share = open.reduce((sum, dimension) => sum + weights.dimensions[dimension], 0)
  if (share === 0) return 0
  const sum = open.reduce(
    (points, dimension) =>
      points + weights.dimensions[dimension] * fraction(earned[dimension], most[dimension]),
    0,
  )
  return sum / share
}

const fraction = (earned: number, most: number): number =>
  most > 0 ? Math.max(0, Math.min(1, earned / most)) : 0

const percentOf = (part: number): number => Math.round(part * 1000) / 10

/** Makes a scorecard of the marks of an attempt that has ended. */
export function scorecardOf(
  weights: Weights,
  reach: Reach,
  marks: readonly Mark[],
  outcome: AttemptOutcome,
): Scorecard {
  const earned = earnedBy(marks)
  const vetoes = [
    ...new Set(
      marks.filter(({ severity, points }) => severity === 'veto' && points < 0).map(({ rule }) => rule),
    ),
  ]
  const whole = reach.whole > 0 ? Math.min(1, wholeOf(weights, reach.dimensions, earned) / reach.whole) : 0
  const uncapped = percentOf(whole)
  const total = vetoes.length > 0 ? Math.min(uncapped, weights['veto-cap']) : uncapped
  return {
    dimensions: perDimension((dimension) => {
      const maximum = reach.dimensions[dimension]
      const percent = maximum > 0 ? percentOf(fraction(earned[dimension], maximum)) : undefined
      return { earned: earned[dimension], maximum, percent }
    }),
    total,
    passed: vetoes.length === 0 && outcome !== 'given-up' && total >= (reach.pass ?? weights.pass),
    outcome,
    vetoes,
    marks,
  }
}
