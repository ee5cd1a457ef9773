import * as z from 'zod'
import { emotions, gestures, postures } from '../gesture.ts'
import { outcomes } from '../outcome.ts'
import { conditionShape, factShape, idShape, moodShape } from '../scenario/condition-shape.ts'
import { headShape } from '../scenario/head.ts'

const saysShape = z.string().trim().min(1).max(400)
const nameShape = z.string().trim().min(1).max(20)
const gesturesShape = z.array(z.enum(gestures)).max(4).default([])

/** A file of the pack's own folder `media/`, by its plain name. */
const mediaShape = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\.(mp3|ogg|wav|m4a)$/, 'sound file')

/** Hair, accessory and clothes of a figure on the stage. */
export const looksShape = z.strictObject({
  hair: z.string().max(40),
  accessory: z.string().max(40).optional(),
  beard: z.string().max(40).optional(),
  body: z.string().max(40).optional(),
})

const lineShape = z.strictObject({
  id: idShape,
  /** `customer`, `clerk`, `narrator`, or the id of somebody else of the cast. */
  by: idShape.default('customer'),
  says: saysShape,
  emotion: z.enum(emotions).optional(),
  intensity: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  posture: z.enum(postures).optional(),
  sound: mediaShape.optional(),
  voice: mediaShape.optional(),
  when: conditionShape.optional(),
})

const effectsShape = z.strictObject({
  /** How far the customer's mood moves, beside what the findings do. */
  mood: z.int().min(-6).max(6).optional(),
  facts: z.record(idShape, factShape).optional(),
  /** Adds to facts that are numbers; the result stays between -99 and 99. */
  add: z.record(idShape, z.int().min(-99).max(99)).optional(),
})

/** A scene, `return` to the scene that a sub-conversation was begun for, or a sub-conversation and what follows it. */
const destinationShape = z.union([idShape, z.strictObject({ talk: idShape, then: idShape })])

const gotoShape = z.union([
  destinationShape,
  z
    .array(z.strictObject({ when: conditionShape.optional(), to: destinationShape }))
    .min(1)
    .max(12),
])

const replyShape = {
  id: idShape,
  says: saysShape,
  gestures: gesturesShape,
  when: conditionShape.optional(),
  effects: effectsShape.optional(),
}

const choiceShape = z.strictObject({ ...replyShape, goto: gotoShape })

const topicShape = z.strictObject({ ...replyShape, answers: z.array(lineShape).min(1).max(8) })

const topicsShape = z.strictObject({
  ask: z.array(topicShape).min(2).max(9),
  /** After so many the scene's choices open; all of them where this is absent. */
  enough: z.int().min(1).max(9).optional(),
  /** Where it goes when everything was asked; without it, one of the scene's choices goes on. */
  then: gotoShape.optional(),
})

const spokenShape = z.strictObject({ says: saysShape, gestures: gesturesShape })

const trialShape = z.strictObject({
  says: saysShape,
  gestures: gesturesShape,
  /** The scene to which this reply is meant to lead. */
  goes: idShape,
})

const branchShape = z.strictObject({
  /** Rules and classes that the judge must all have heard in this reply; of faults the class with `-fault`. */
  hears: z.array(idShape).min(1).max(6).optional(),
  /** None of these. */
  lacks: z.array(idShape).min(1).max(6).optional(),
  /** One of these intents. */
  intents: z.array(idShape).min(1).max(6).optional(),
  when: conditionShape.optional(),
  effects: effectsShape.optional(),
  goto: gotoShape,
})

const listenShape = z.strictObject({
  /** What a good clerk would say here; what can be earned is what this reply earns. */
  model: spokenShape,
  /** Other replies to be expected, each with the scene that it leads to. They are tried by the checks. */
  tries: z.array(trialShape).min(1).max(12),
  /** What the trainee may mean, in the language of the patterns. */
  intents: z.record(idShape, z.array(z.string().max(300)).min(1).max(30)).default({}),
  branches: z.array(branchShape).min(1).max(9),
  otherwise: z.strictObject({ effects: effectsShape.optional(), goto: gotoShape }),
})

const timerShape = z.strictObject({
  seconds: z.int().min(5).max(600),
  effects: effectsShape.optional(),
  goto: gotoShape,
})

const endShape = z.strictObject({
  outcome: z.enum(outcomes),
  title: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(400),
  /** What is to be learnt from ending so. */
  lesson: z.string().trim().min(1).max(400).optional(),
})

const sceneShape = z.strictObject({
  stage: idShape,
  /** For the facilitator. */
  notes: z.string().trim().max(2000).optional(),
  /** For the discussion in class. */
  questions: z.array(z.string().trim().min(1).max(200)).max(6).optional(),
  lines: z.array(lineShape).max(40).default([]),
  choices: z.array(choiceShape).max(9).default([]),
  topics: topicsShape.optional(),
  listen: listenShape.optional(),
  timer: timerShape.optional(),
  end: endShape.optional(),
})

const personShape = {
  name: nameShape,
  about: z.string().trim().min(1).max(200),
  looks: looksShape,
  traits: z.array(idShape).max(8).default([]),
}

const customerShape = z.strictObject({
  ...personShape,
  /** What the customer needs and does not say. */
  need: z.string().trim().min(1).max(200),
  mood: moodShape.default(0),
  /** After so many replies with a fault, or time-outs, the conversation goes to that scene. */
  patience: z.strictObject({ replies: z.int().min(1).max(9), goto: idShape }).optional(),
})

/** More scenes than this nobody writes, and what is proven of them would take long. */
const mostScenes = 1200

const scenesShape = z.record(idShape, sceneShape).superRefine((scenes, context) => {
  if (Object.keys(scenes).length > mostScenes)
    context.addIssue({ code: 'too_big', origin: 'object', maximum: mostScenes, input: scenes })
})

/** The shape of a roleplay file, version 1 of the language. */
export const roleplayShape = headShape.extend({
  kind: z.literal('roleplay'),
  customer: customerShape,
  /** Others who speak: a companion, a colleague. */
  cast: z
    .record(idShape, z.strictObject({ ...personShape, need: z.string().trim().max(200).optional() }))
    .default({}),
  start: idShape,
  scenes: scenesShape,
})

/** A branching dialogue. */
export type Roleplay = z.infer<typeof roleplayShape>
/** A node of the dialogue: the lines that are heard, then what may be answered, or an end. */
export type Scene = z.infer<typeof sceneShape>
/** Something said in a scene. */
export type Line = z.infer<typeof lineShape>
/** A reply that the trainee may pick and that leads on. */
export type Choice = z.infer<typeof choiceShape>
/** A question that may be asked in any order; it is answered, and the scene goes on. */
export type Topic = z.infer<typeof topicShape>
/** How a scene takes replies in the trainee's own words. */
export type Listen = z.infer<typeof listenShape>
/** One scene, or a sub-conversation and the scene after it. */
export type Destination = z.infer<typeof destinationShape>
/** Where a reply leads: one destination, or the first whose condition holds. */
export type Goto = z.infer<typeof gotoShape>
/** What the author lets happen beside what the findings do. */
export type Effects = z.infer<typeof effectsShape>
/** What the end of a conversation means. */
export type End = z.infer<typeof endShape>
