import * as z from 'zod'
import { inputShape } from './kinds.ts'
import { modes } from './session/start.ts'

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
  ordinal: z.int().min(1).default(1),
  startedAt: z.iso.datetime(),
  scenarioDigest: z.string().max(80),
  rulesDigest: z.string().max(80),
  scenario: textFileShape,
  rules: z.array(textFileShape).min(1).max(60),
  inputs: z.array(inputShape).max(10_000),
})

/** An attempt as a file. */
export type AttemptFile = z.infer<typeof attemptFileShape>
