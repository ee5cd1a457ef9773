import * as z from 'zod'
import type { Condition } from '../condition.ts'
import { dimensions } from '../dimension.ts'

/** Ids in content: small, plain, safe as file names and as object keys. */
export const idShape = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'id')

/** The shape of a mood. */
export const moodShape = z.int().min(-3).max(3)

/** The shape of a fact's value. */
export const factShape = z.union([z.boolean(), z.int(), z.string().max(80)])

const rangeOf = (bound: z.ZodType<number>) => ({ 'at-least': bound.optional(), 'at-most': bound.optional() })
const countShape = z.int().min(0).max(999)

/** The shape of a condition in a scenario file. */
export const conditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ mood: z.strictObject(rangeOf(moodShape)) }),
    z.strictObject({ fact: idShape, is: factShape.optional(), ...rangeOf(z.int()) }),
    z.strictObject({ visited: idShape, times: z.strictObject(rangeOf(countShape)).optional() }),
    z.strictObject({ chose: idShape }),
    z.strictObject({ heard: idShape }),
    z.strictObject({
      points: z.strictObject({ in: z.enum(dimensions).optional(), ...rangeOf(z.int().min(-999).max(999)) }),
    }),
    z.strictObject({ patience: z.strictObject(rangeOf(countShape)) }),
    z.strictObject({ attempts: z.strictObject(rangeOf(countShape)) }),
    z.strictObject({ chance: z.int().min(1).max(99) }),
    z.strictObject({ not: conditionShape }),
    z.strictObject({ all: z.array(conditionShape).min(1).max(20) }),
    z.strictObject({ any: z.array(conditionShape).min(1).max(20) }),
  ]),
)
