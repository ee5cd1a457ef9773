import * as z from 'zod'
import { attemptOutcomes, dimensions, perDimension, type Scorecard } from '../../engine/index.ts'

const dimension = z.enum(dimensions)
const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('veto')])
const ended = z.enum(attemptOutcomes)

const scorecardShape = z.object({
  dimensions: z.record(
    dimension,
    z.object({ earned: z.number(), maximum: z.number(), percent: z.number().optional() }),
  ),
  total: z.number(),
  passed: z.boolean(),
  outcome: ended,
  vetoes: z.array(z.string()),
  marks: z.array(
    z.object({
      rule: z.string(),
      dimension,
      severity,
      points: z.number(),
      decision: z.int(),
      scene: z.string(),
      stage: z.string(),
      counts: z.boolean(),
    }),
  ),
})

/** Reads a scorecard as it was stored; throws when it is not one. */
export function readScorecard(json: string): Scorecard {
  const read = scorecardShape.parse(JSON.parse(json))
  return {
    ...read,
    dimensions: perDimension((name) => {
      const { earned, maximum, percent } = read.dimensions[name]
      return { earned, maximum, percent }
    }),
  }
}
