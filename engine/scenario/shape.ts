import * as z from 'zod'
import { emotions, gestures, postures } from '../gesture.ts'
import { conditionShape, factShape, idShape, moodShape } from './condition-shape.ts'

const saysShape = z.string().trim().min(1).max(400)

/** Where the conversation takes place; rules may apply to some channels only. */
export const channels = ['hall', 'phone', 'chat', 'door'] as const

const lineShape = z.strictObject({
  id: idShape,
  by: z.enum(['customer', 'clerk', 'narrator']).default('customer'),
  says: saysShape,
  emotion: z.enum(emotions).optional(),
  posture: z.enum(postures).optional(),
  when: conditionShape.optional(),
})

const effectsShape = z.strictObject({
  /** How far the customer's mood moves, beside what the findings do. */
  mood: z.int().min(-6).max(6).optional(),
  facts: z.record(idShape, factShape).optional(),
})

const gotoShape = z.union([
  idShape,
  z
    .array(z.strictObject({ when: conditionShape.optional(), to: idShape }))
    .min(1)
    .max(12),
])

const choiceShape = z.strictObject({
  id: idShape,
  says: saysShape,
  gestures: z.array(z.enum(gestures)).max(4).default([]),
  when: conditionShape.optional(),
  effects: effectsShape.optional(),
  goto: gotoShape,
})

const timerShape = z.strictObject({
  seconds: z.int().min(5).max(600),
  effects: effectsShape.optional(),
  goto: gotoShape,
})

/** How a conversation can end, from best to worst. */
export const outcomes = ['satisfied', 'lukewarm', 'unresolved', 'escalated'] as const

const endShape = z.strictObject({
  outcome: z.enum(outcomes),
  title: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(400),
})

const sceneShape = z.strictObject({
  stage: idShape,
  lines: z.array(lineShape).max(40).default([]),
  choices: z.array(choiceShape).max(9).default([]),
  timer: timerShape.optional(),
  end: endShape.optional(),
  /** For the facilitator. */
  notes: z.string().trim().max(2000).optional(),
})

const customerShape = z.strictObject({
  name: z.string().trim().min(1).max(20),
  about: z.string().trim().min(1).max(200),
  /** Hair, accessory and clothes of the figure on the stage. */
  looks: z.strictObject({
    hair: z.string().max(40),
    accessory: z.string().max(40).optional(),
    beard: z.string().max(40).optional(),
    body: z.string().max(40).optional(),
  }),
  traits: z.array(idShape).max(8).default([]),
  need: z.string().trim().min(1).max(200),
  mood: moodShape.default(0),
})

/** The shape of a roleplay file, version 1 of the language. */
export const scenarioShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('roleplay'),
  id: idShape,
  title: z.string().trim().min(1).max(40),
  summary: z.string().trim().min(1).max(300),
  from: z.string().trim().min(1).max(200),
  channel: z.enum(channels),
  difficulty: z.int().min(1).max(3),
  minutes: z.int().min(1).max(60),
  customer: customerShape,
  start: idShape,
  scenes: z.record(idShape, sceneShape),
})

/** A branching dialogue. Whoever holds one, got it from `parseScenario` and may trust it. */
export type Scenario = z.infer<typeof scenarioShape>
/** A node of the dialogue: the lines that are heard, then what may be answered, or an end. */
export type Scene = z.infer<typeof sceneShape>
/** Something said in a scene. */
export type Line = z.infer<typeof lineShape>
/** A reply that the trainee may pick. */
export type Choice = z.infer<typeof choiceShape>
/** Where a reply leads: one scene, or the first whose condition holds. */
export type Goto = z.infer<typeof gotoShape>
/** What the author lets happen beside what the findings do. */
export type Effects = z.infer<typeof effectsShape>
/** What the end of a conversation means. */
export type End = z.infer<typeof endShape>
/** One of the ways in which a conversation can end. */
export type Outcome = (typeof outcomes)[number]
/** Where the conversation takes place. */
export type Channel = (typeof channels)[number]
