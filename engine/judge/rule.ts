import * as z from 'zod'
import { idShape, moodShape } from '../scenario/condition-shape.ts'
import { dimensions } from '../dimension.ts'
import { gestures } from '../gesture.ts'
import { channels } from '../channel.ts'
import { ruleKinds, voiceMeasures } from './finding.ts'

const textShape = z.string().trim().min(1).max(300)
const patternsShape = z.array(z.string().max(300)).min(1).max(60)
const rangeShape = z.strictObject({ 'at-least': z.number().optional(), 'at-most': z.number().optional() })
const voiceShape = z.strictObject(
  Object.fromEntries(voiceMeasures.map((measure) => [measure, z.number().optional()])) as Record<
    (typeof voiceMeasures)[number],
    z.ZodOptional<z.ZodNumber>
  >,
)

/** A reply to try a rule on, with all of its moment that differs from one in which the rule applies. */
const exampleShape = z.union([
  z.string().max(200),
  z.strictObject({
    says: z.string().max(200).default(''),
    gestures: z.array(z.enum(gestures)).default([]),
    after: z.number().min(0).optional(),
    voice: voiceShape.optional(),
    stage: idShape.optional(),
    channel: z.enum(channels).optional(),
    mood: moodShape.optional(),
    traits: z.array(idShape).optional(),
    first: z.boolean().optional(),
    said: z.array(idShape).optional(),
    skipped: z.array(idShape).optional(),
    earlier: z.array(z.string().max(200)).optional(),
  }),
])
const examplesShape = z.array(exampleShape).max(20).default([])

const whenShape = z.strictObject({
  stages: z.array(idShape).min(1).optional(),
  channels: z.array(z.enum(channels)).min(1).optional(),
  mood: z.strictObject({ 'at-least': moodShape.optional(), 'at-most': moodShape.optional() }).optional(),
  traits: z.array(idShape).min(1).optional(),
  /** Only in the clerk's first reply, or only in later ones. */
  first: z.boolean().optional(),
  /** One of these rules or classes was heard earlier. */
  said: z.array(idShape).min(1).optional(),
  /** None of these was heard earlier. */
  unsaid: z.array(idShape).min(1).optional(),
  /** One of these stages was passed over. */
  skipped: z.array(idShape).min(1).optional(),
})

/** The shape of one rule in a rule file. */
const ruleShape = z.strictObject({
  id: idShape,
  kind: z.enum(ruleKinds),
  class: idShape,
  dimension: z.enum(dimensions),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('veto')]),
  when: whenShape.default({}),
  /** The rule holds where one of these patterns is found ... */
  says: patternsShape.optional(),
  /** ... more often than this ... */
  'more-than': z.int().min(1).max(9).optional(),
  /** ... the reply has this many characters, punctuation not counted ... */
  length: z
    .strictObject({ 'at-least': z.int().min(1).optional(), 'at-most': z.int().min(1).optional() })
    .optional(),
  /** ... none of these is in the same sentence ... */
  unless: patternsShape.optional(),
  /** ... none of these is anywhere in the reply ... */
  without: patternsShape.optional(),
  /** ... one of these gestures is made ... */
  gestures: z.array(z.enum(gestures)).min(1).optional(),
  /** ... the reply came this many seconds after the customer's last word, or later ... */
  after: z.strictObject({ 'at-least': z.number().min(0) }).optional(),
  /** ... the voice measured so ... */
  voice: z
    .strictObject({
      pace: rangeShape.optional(),
      loudness: rangeShape.optional(),
      pause: rangeShape.optional(),
      melody: rangeShape.optional(),
    })
    .optional(),
  /** ... and a sentence of the reply was said before, word for word. */
  repeats: z.literal(true).optional(),
  /** Of a rule that is not about words alone: whether it is a fault or a merit. */
  verdict: z.enum(['fault', 'merit']).optional(),
  /** How far the customer's mood moves; the weights give it where this is absent. */
  mood: z.int().min(-3).max(3).optional(),
  name: z.string().trim().min(1).max(20),
  why: textShape,
  better: textShape.optional(),
  source: textShape,
  hits: examplesShape,
  misses: examplesShape,
})

/** A rule as it is written. */
export type Rule = z.infer<typeof ruleShape>

/** A reply beside a rule that shows what the rule finds, or what it must not. */
export type Example = z.infer<typeof exampleShape>

const bySeverity = <T extends z.ZodType>(points: T) =>
  z.strictObject({ '1': points, '2': points, '3': points, veto: points })

/** The shape of the file that says what findings are worth. */
export const weightsShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('weights'),
  /** Share of each dimension in the total; they add up to 100. */
  dimensions: z.strictObject({
    tangibles: z.int().min(0),
    empathy: z.int().min(0),
    assurance: z.int().min(0),
    responsiveness: z.int().min(0),
    reliability: z.int().min(0),
  }),
  merit: bySeverity(z.int().min(0).max(20)),
  fault: bySeverity(z.int().min(0).max(40)),
  mood: z.strictObject({ merit: bySeverity(moodShape), fault: bySeverity(moodShape) }),
  /** A total from this on is a pass. */
  pass: z.int().min(0).max(100),
  /** A veto caps the total here. */
  'veto-cap': z.int().min(0).max(100),
})

/** What findings are worth. */
export type Weights = Omit<z.infer<typeof weightsShape>, 'yingke' | 'kind'>

/** The shape of a file of rules. */
export const ruleFileShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('rules'),
  rules: z.array(ruleShape).min(1),
})

/** The shape of a file of word classes: a name and the patterns that belong to it. */
export const wordFileShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('words'),
  classes: z.record(
    z.string().regex(/^[\p{Script=Han}\w-]{1,20}$/u, 'class name'),
    z.array(z.string().max(200)).min(1),
  ),
})

/** All rules, word classes and weights as plain data, checked: it can be sent and compiled anywhere. */
export type RuleBook = {
  readonly classes: Readonly<Record<string, readonly string[]>>
  readonly rules: readonly Rule[]
  readonly weights: Weights
}
