import * as z from 'zod'
import { idShape } from './scenario/condition-shape.ts'
import { modes, type Input } from './session/event.ts'

const at = z.int().min(0).max(1_000_000_000)

/** The shape of an input, wherever it comes from outside. */
export const inputShape: z.ZodType<Input> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choose'), choice: idShape, at }),
  z.strictObject({ type: z.literal('time-out'), at }),
  z.strictObject({ type: z.literal('step-back'), at }),
  z.strictObject({ type: z.literal('give-up'), at }),
])

const textFileShape = z.strictObject({ file: z.string().max(300), text: z.string().max(2_000_000) })

/** A text of a pack with its name, as it was when an attempt began. */
export type TextFile = z.infer<typeof textFileShape>

/** The shape of an attempt as a file: all that is needed to play it again, years later, on any machine. */
export const attemptFileShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('attempt'),
  id: z.string().max(64),
  trainee: z.string().max(80),
  mode: z.enum(modes),
  seed: z.int().min(0),
  startedAt: z.iso.datetime(),
  scenarioDigest: z.string().max(80),
  rulesDigest: z.string().max(80),
  scenario: textFileShape,
  rules: z.array(textFileShape).min(1).max(60),
  inputs: z.array(inputShape).max(10_000),
})

/** An attempt as a file. */
export type AttemptFile = z.infer<typeof attemptFileShape>
