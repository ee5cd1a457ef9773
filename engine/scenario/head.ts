import * as z from 'zod'
import { channels } from '../channel.ts'
import { idShape } from './condition-shape.ts'

/** What every scenario file begins with, whatever its kind; a kind adds `kind` and its own keys. */
export const headShape = z.strictObject({
  yingke: z.literal(1),
  id: idShape,
  title: z.string().trim().min(1).max(40),
  summary: z.string().trim().min(1).max(300),
  /** The part of the course that it practises. */
  from: z.string().trim().min(1).max(200),
  channel: z.enum(channels).default('hall'),
  difficulty: z.int().min(1).max(3),
  minutes: z.int().min(1).max(180),
  /** Codes of smells that an audit finds here, each with the reason why it is fine all the same. */
  smells: z.record(z.string(), z.string().trim().min(20).max(200)).optional(),
})

/** What all scenarios have, whatever their kind. */
export type Head = z.infer<typeof headShape> & { readonly kind: string }
