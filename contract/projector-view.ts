import * as z from 'zod'
import { emotions, gestures, postures } from '../engine/index.ts'
import { languages, themes } from './settings.ts'

const text = z.string().max(2000)
const short = z.string().max(200)

const findingShape = z.strictObject({
  name: short,
  verdict: z.enum(['fault', 'merit', 'missed']),
  dimension: short,
  why: text,
  better: text.optional(),
})

/**
 * All that the projector shows. The console makes it, main passes it on; findings are in it only after they were
 * revealed, so that nothing in the projector's window can give them away before.
 */
export const projectorViewShape = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themes),
  /** The screen is dark so that the class looks at the facilitator. */
  black: z.boolean(),
  title: short,
  stage: short,
  customer: z.strictObject({
    name: short,
    looks: z.record(z.string().max(40), z.string().max(40).optional()),
    emotion: z.enum(emotions),
    posture: z.enum(postures),
    intensity: z.literal([1, 2, 3]),
    /** The name of the figure, where there are several whom it could be. */
    tag: short.optional(),
    mood: z.int().min(-3).max(3),
  }),
  earlier: z.array(z.strictObject({ speaker: short, text })).max(60),
  line: z.strictObject({
    speaker: short,
    text,
    gloss: text.optional(),
    intensity: z.literal([1, 2, 3]).optional(),
  }),
  choices: z
    .array(
      z.strictObject({
        /** The key that picks it; empty beyond the ninth. */
        key: short,
        /** Whether it is one of several questions in any order. */
        topic: z.boolean(),
        says: text,
        gloss: text.optional(),
        gestures: z.array(z.enum(gestures)).max(4),
      }),
    )
    .max(18),
  /** Whether the class may reply in its own words now. */
  listens: z.boolean(),
  /** The reply the class has chosen, before and after its findings are revealed. */
  reply: z
    .strictObject({
      says: text,
      gestures: z.array(z.enum(gestures)).max(4),
      /** Words of the reply that findings point at; empty until revealed. */
      spans: z
        .array(
          z.strictObject({
            start: z.int().min(0),
            end: z.int().min(0),
            verdict: z.enum(['fault', 'merit']),
            dimension: short,
          }),
        )
        .max(200),
      revealed: z.array(findingShape).max(60).optional(),
    })
    .optional(),
  end: z.strictObject({ title: short, text }).optional(),
})

/** All that the projector shows. */
export type ProjectorView = z.infer<typeof projectorViewShape>
