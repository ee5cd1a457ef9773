import * as z from 'zod'
import { idShape } from '../scenario/condition-shape.ts'
import { headShape } from '../scenario/head.ts'

const titleShape = z.string().trim().min(1).max(40)
const textShape = z.string().trim().min(1).max(600)
const titledShape = z.strictObject({ id: idShape, title: titleShape })

const common = {
  id: idShape,
  title: titleShape,
  minutes: z.int().min(1).max(180),
  /** What the participants read. */
  task: textShape,
  /** Notes and model points that only the facilitator sees. */
  facilitator: z.array(textShape).max(20).default([]),
}

/** Whose doing a lane of a blueprint shows. */
const laneKinds = ['customer', 'front-stage', 'back-stage', 'support'] as const

/** What a line between two lanes of a blueprint parts. */
const lineKinds = ['interaction', 'visibility', 'internal'] as const

const boardShape = z.strictObject({ columns: z.array(titledShape).max(8) })

const blueprintShape = z.strictObject({
  lanes: z
    .array(titledShape.extend({ is: z.enum(laneKinds) }))
    .min(1)
    .max(8),
  phases: z.array(titledShape).min(1).max(12),
  lines: z
    .array(titledShape.extend({ is: z.enum(lineKinds), below: idShape }))
    .max(7)
    .default([]),
})

const scaleShape = z.strictObject({
  items: z.array(z.strictObject({ id: idShape, says: z.string().trim().min(1).max(200) })).max(30),
  from: z.int().min(0).max(10).default(1),
  to: z.int().min(0).max(10).default(5),
})

const stepShape = z.discriminatedUnion('does', [
  /** The facilitator speaks, and everybody listens. */
  z.strictObject({ ...common, does: z.literal('talk') }),
  /** Groups work away from the screen. */
  z.strictObject({ ...common, does: z.literal('group') }),
  z.strictObject({ ...common, does: z.literal('board'), board: boardShape }),
  z.strictObject({ ...common, does: z.literal('blueprint'), blueprint: blueprintShape }),
  z.strictObject({ ...common, does: z.literal('hand-in') }),
  z.strictObject({
    ...common,
    does: z.literal('present'),
    order: z.enum(['seeded', 'given']).default('seeded'),
  }),
  z.strictObject({ ...common, does: z.literal('self-check'), scale: scaleShape }),
])

/** The shape of a workshop file: steps that a facilitator leads groups through. */
export const workshopShape = headShape.extend({
  kind: z.literal('workshop'),
  groups: z.strictObject({
    /** How many people a group should have; the facilitator forms the groups. */
    size: z.strictObject({ 'at-least': z.int().min(1).max(30), 'at-most': z.int().min(1).max(30) }),
  }),
  steps: z.array(stepShape).min(1).max(40),
})

/** A workshop. Whoever holds one may trust it. */
export type Workshop = z.infer<typeof workshopShape>
/** A step of a workshop. */
export type WorkshopStep = z.infer<typeof stepShape>
/** A step in which groups put cards into columns. */
export type BoardStep = Extract<WorkshopStep, { readonly does: 'board' }>
/** A step in which groups draw a service blueprint of cards. */
export type BlueprintStep = Extract<WorkshopStep, { readonly does: 'blueprint' }>
