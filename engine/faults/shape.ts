import * as z from 'zod'
import { dimensions } from '../dimension.ts'
import { emotions, gestures, postures } from '../gesture.ts'
import { looksShape } from '../roleplay/shape.ts'
import { idShape, moodShape } from '../scenario/condition-shape.ts'
import { headShape } from '../scenario/head.ts'

const saysShape = z.string().trim().min(1).max(400)
const nameShape = z.string().trim().min(1).max(20)
const aboutShape = z.string().trim().min(1).max(200)

/** What of a line is wrong; all of it where this is absent. */
const partShape = z.enum(['says', 'gestures']).optional()

/** A fault that the rule book knows. */
const ruleFaultShape = z.strictObject({ rule: idShape, part: partShape })

/** A fault that no rule can see, such as a need that was misread. */
const ownFaultShape = z.strictObject({
  id: idShape,
  name: nameShape,
  why: saysShape,
  better: saysShape,
  dimension: z.enum(dimensions),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Those of the line's gestures that are wrong. */
  gestures: z.array(z.enum(gestures)).min(1).max(4).optional(),
  part: partShape,
})

const lineShape = z.strictObject({
  id: idShape,
  by: z.enum(['clerk', 'customer', 'narrator']).default('clerk'),
  says: saysShape.optional(),
  gestures: z.array(z.enum(gestures)).max(4).default([]),
  emotion: z.enum(emotions).optional(),
  posture: z.enum(postures).optional(),
  /** The stage of the service flow from this line on; a clerk begins with `greet`. */
  stage: idShape.optional(),
  faults: z
    .array(z.union([ruleFaultShape, ownFaultShape]))
    .max(6)
    .default([]),
  /** Of a line that looks wrong and is not: why it is right. */
  fine: z.strictObject({ why: saysShape }).optional(),
})

const questionShape = z.strictObject({
  id: idShape,
  asks: saysShape,
  options: z
    .array(z.strictObject({ id: idShape, says: saysShape, right: z.boolean().default(false) }))
    .min(2)
    .max(6),
  why: saysShape,
})

const clerkShape = z.strictObject({
  id: idShape,
  name: nameShape,
  looks: looksShape,
  customer: z.strictObject({
    name: nameShape,
    about: aboutShape,
    looks: looksShape,
    traits: z.array(idShape).max(8).default([]),
    mood: moodShape.default(0),
    need: aboutShape.optional(),
  }),
  /** What is going on, in one sentence. */
  scene: saysShape,
  lines: z.array(lineShape).min(1).max(30),
  /** What the customer really wanted. */
  question: questionShape.optional(),
})

/** The shape of a file in which clerks are watched and their mistakes flagged. */
export const faultsShape = headShape.extend({
  kind: z.literal('faults'),
  /** Names of faults that nobody makes, offered beside those of the real ones. */
  names: z
    .array(z.strictObject({ id: idShape, name: nameShape }))
    .max(12)
    .default([]),
  clerks: z.array(clerkShape).min(1).max(12),
})

/** Clerks at work, some of them wrongly. */
export type Faults = z.infer<typeof faultsShape>
/** One clerk with one customer. */
export type Clerk = z.infer<typeof clerkShape>
/** Something said or done before the trainee's eyes. */
export type WatchedLine = z.infer<typeof lineShape>
