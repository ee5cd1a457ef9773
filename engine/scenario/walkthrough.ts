import * as z from 'zod'
import { fail, ok, type Result } from '../result.ts'
import { idShape } from './condition-shape.ts'
import type { Diagnostic } from './diagnostic.ts'
import { misshapen } from './misshapen.ts'
import { outcomes } from './shape.ts'
import { readSource } from './source.ts'
import type { Input } from '../session/event.ts'

const walkthroughShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('walkthrough'),
  scenario: idShape,
  choose: z
    .array(z.union([idShape, z.strictObject({ 'time-out': z.literal(true) })]))
    .min(1)
    .max(200),
  outcome: z.enum(outcomes),
  total: z.strictObject({
    'at-least': z.number().min(0).max(100).default(0),
    'at-most': z.number().min(0).max(100).default(100),
  }),
})

/** A way through a scenario, with the outcome and the total that its author means it to have. */
export type Walkthrough = z.infer<typeof walkthroughShape>

/** Reads a walkthrough; complaints are located as those of scenarios are. */
export function parseWalkthrough(file: string, text: string): Result<Walkthrough, Diagnostic[]> {
  const source = readSource(file, text)
  if (!source.ok) return source
  const shaped = walkthroughShape.safeParse(source.value.content)
  return shaped.success ? ok(shaped.data) : fail(misshapen(source.value, shaped.error.issues))
}

/** The inputs of a walkthrough, one second apart. */
export const inputsOf = ({ choose }: Walkthrough): Input[] =>
  choose.map((step, index) =>
    typeof step === 'string'
      ? { type: 'choose', choice: step, at: (index + 1) * 1000 }
      : { type: 'time-out', at: (index + 1) * 1000 },
  )
