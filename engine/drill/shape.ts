import * as z from 'zod'
import { emotions, gestures } from '../gesture.ts'
import { idShape, moodShape } from '../scenario/condition-shape.ts'
import { headShape } from '../scenario/head.ts'

const saysShape = z.string().trim().min(1).max(400)
const gesturesShape = z.array(z.enum(gestures)).max(4).default([])

const optionShape = z.strictObject({
  id: idShape,
  says: saysShape,
  gestures: gesturesShape,
  /** What picking it shows. */
  why: saysShape.optional(),
})

const spokenShape = z.strictObject({ says: saysShape, gestures: gesturesShape })

const promptShape = z.strictObject({
  id: idShape,
  /** What the customer says, or the sentence that is to be said better. */
  says: saysShape.optional(),
  situation: saysShape.optional(),
  /** Whether `says` is a clerk's bad sentence. */
  taboo: z.boolean().default(false),
  stage: idShape,
  mood: moodShape.default(0),
  traits: z.array(idShape).max(8).default([]),
  /** Whether the reply is the first that the customer hears. */
  first: z.boolean().default(false),
  emotion: z.enum(emotions).optional(),
  seconds: z.int().min(5).max(120).optional(),
  /** Replies to pick from; without them the trainee answers in their own words. */
  options: z.array(optionShape).max(9).default([]),
  /** A good reply: of a prompt with options the id of one of them. */
  model: z.union([saysShape, spokenShape]),
  /** Classes of merits that a right reply has; without them they follow from the model. */
  wants: z.array(idShape).min(1).max(6).optional(),
  why: saysShape,
  source: z.string().trim().min(1).max(300).optional(),
})

/** The shape of a drill file: many small moments, one reply each. */
export const drillShape = headShape.extend({
  kind: z.literal('drill'),
  /** How many prompts an attempt begins with; all of them where this is absent. */
  rounds: z.int().min(1).max(200).optional(),
  /** A prompt is learnt after so many right replies in a row. */
  'pass-after': z.int().min(1).max(5).default(1),
  /** So often a prompt comes back at most after a wrong reply. */
  repeats: z.int().min(0).max(5).default(2),
  /** The order at first; what goes wrong comes back, and what is like it comes forward, in either. */
  order: z.enum(['given', 'shuffled']).default('given'),
  prompts: z.array(promptShape).min(1).max(200),
})

/** Quick rounds: each prompt asks for one reply that is better. */
export type Drill = z.infer<typeof drillShape>
/** One moment that asks for a reply. */
export type Prompt = z.infer<typeof promptShape>
/** A reply that the trainee may pick. */
export type DrillOption = z.infer<typeof optionShape>
