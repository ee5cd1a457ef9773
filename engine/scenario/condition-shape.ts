import * as z from 'zod'
import type { Condition } from '../condition.ts'

/** Ids in content: small, plain, safe as file names and as object keys. */
export const idShape = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'id')

/** The shape of a mood. */
export const moodShape = z.int().min(-3).max(3)

/** The shape of a fact's value. */
export const factShape = z.union([z.boolean(), z.int(), z.string().max(80)])

/** The shape of a condition in a scenario file. */
export const conditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      mood: z.strictObject({ 'at-least': moodShape.optional(), 'at-most': moodShape.optional() }),
    }),
    z.strictObject({ fact: idShape, is: factShape.optional() }),
    z.strictObject({ visited: idShape }),
    z.strictObject({ chose: idShape }),
    z.strictObject({ not: conditionShape }),
    z.strictObject({ all: z.array(conditionShape).min(1).max(20) }),
    z.strictObject({ any: z.array(conditionShape).min(1).max(20) }),
  ]),
)
