import * as z from 'zod'
import { dimensions } from '../dimension.ts'
import { idShape } from '../scenario/condition-shape.ts'
import { headShape } from '../scenario/head.ts'

/** What a question may ask for: one option, several, true or false, an order, or pairs. */
const questionTypes = ['single', 'multiple', 'true-false', 'order', 'match'] as const

const titleShape = z.string().trim().min(1).max(40)
const wordsShape = z.string().trim().min(1).max(200)
const levelShape = z.literal([3, 2, 1])
const tagShape = z.string().trim().min(1).max(20)

const common = {
  id: idShape,
  chapter: idShape,
  /** The grade of the trade that asks for it; 1 is the highest. */
  level: levelShape.optional(),
  tags: z.array(tagShape).max(12).default([]),
  asks: z.string().trim().min(1).max(400),
  why: z.string().trim().min(1).max(400),
  source: wordsShape,
  points: z.literal([1, 2, 3]).default(1),
  dimension: z.enum(dimensions).default('assurance'),
}

const optionsShape = z
  .array(z.strictObject({ id: idShape, says: wordsShape }))
  .min(1)
  .max(9)

/** One id may be written without brackets. */
const rightShape = z.union([idShape.transform((id) => [id]), z.array(idShape).min(1).max(9)])

const questionShape = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('single'), options: optionsShape, right: rightShape }),
  z.strictObject({ ...common, type: z.literal('multiple'), options: optionsShape, right: rightShape }),
  z.strictObject({ ...common, type: z.literal('true-false'), right: z.boolean() }),
  /** The options are written in the right order. */
  z.strictObject({ ...common, type: z.literal('order'), options: optionsShape }),
  z.strictObject({
    ...common,
    type: z.literal('match'),
    pairs: z
      .array(z.strictObject({ id: idShape, left: wordsShape, right: wordsShape }))
      .min(1)
      .max(9),
  }),
])

/** One line of a blueprint: so many questions of those that are all that it says. */
const drawShape = z.strictObject({
  chapter: idShape.optional(),
  level: levelShape.optional(),
  type: z.enum(questionTypes).optional(),
  /** A question has at least one of these. */
  tags: z.array(tagShape).min(1).max(12).optional(),
  count: z.int().min(1).max(100),
})

const paperShape = z.strictObject({
  id: idShape,
  title: titleShape,
  minutes: z.int().min(1).max(180).optional(),
  /** The percent from which an attempt passes; the weights say so where this is absent. */
  pass: z.int().min(1).max(100).optional(),
  draw: z.array(drawShape).min(1).max(30),
  /** `given` keeps the order of the lines and, within a line, that of the bank. */
  order: z.enum(['given', 'shuffled']).default('given'),
})

/** The shape of a quiz file: a bank of questions, and papers that are drawn from it. */
export const quizShape = headShape.extend({
  kind: z.literal('quiz'),
  chapters: z.record(idShape, titleShape),
  questions: z.array(questionShape).min(1).max(2000),
  papers: z.array(paperShape).min(1).max(20),
  /** The paper that is drawn where nobody asks for another. */
  paper: idShape,
})

/** A quiz. Whoever holds one may trust it. */
export type Quiz = z.infer<typeof quizShape>
/** A question of the bank. */
export type Question = z.infer<typeof questionShape>
/** A blueprint of what is drawn from the bank. */
export type Paper = z.infer<typeof paperShape>
/** One line of a blueprint. */
export type Draw = z.infer<typeof drawShape>
