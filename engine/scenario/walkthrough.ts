import * as z from 'zod'
import { gestures } from '../gesture.ts'
import { inputShape } from '../kinds.ts'
import { attemptOutcomes } from '../outcome.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Input } from '../session/event.ts'
import { modes } from '../session/start.ts'
import { idShape } from './condition-shape.ts'
import type { Diagnostic } from './diagnostic.ts'
import { inputIssues } from './input-issues.ts'
import { misshapen } from './misshapen.ts'
import { readSource, type Complain } from './source.ts'

/** Milliseconds between two inputs that have no time of their own. */
const pace = 1000

const claims = {
  yingke: z.literal(1),
  kind: z.literal('walkthrough'),
  scenario: idShape,
  mode: z.enum(modes).default('practice'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(0),
  ordinal: z.int().min(1).max(999).default(1),
  outcome: z.enum(attemptOutcomes),
  total: z.strictObject({
    'at-least': z.number().min(0).max(100).default(0),
    'at-most': z.number().min(0).max(100).default(100),
  }),
}

const replyShape = z.union([
  idShape,
  z.strictObject({ 'time-out': z.literal(true) }),
  z.strictObject({
    says: z.string().trim().min(1).max(400),
    gestures: z.array(z.enum(gestures)).default([]),
  }),
])

/** What is written of an input, with the time that it has where none is written: a little after the one before. */
function timed(written: unknown): unknown {
  if (!Array.isArray(written)) return written
  let at = 0
  return written.map((input: unknown) => {
    if (typeof input !== 'object' || input === null) return input
    at = 'at' in input && typeof input.at === 'number' ? input.at : at + pace
    return { at, ...input }
  })
}

const chosenShape = z.strictObject({ ...claims, choose: z.array(replyShape).min(1).max(200) })
const doneShape = z.strictObject({
  ...claims,
  do: z.preprocess(timed, z.array(inputShape).min(1).max(2000)),
})

/** The shape of a walkthrough file, of a conversation or of any kind. */
export const walkthroughShape = z.union([chosenShape, doneShape])

/**
 * A way through a scenario, with the outcome and the total that its author means it to have: replies of a conversation
 * (`choose`), or inputs of any kind of activity (`do`). Its mode, seed and ordinal are how the attempt starts.
 */
export type Walkthrough = z.infer<typeof walkthroughShape>

/** A walkthrough, and what locates complaints in its file. */
export type WrittenWalkthrough = { readonly walkthrough: Walkthrough; readonly complain: Complain }

/** Reads a walkthrough together with the places in its file; complaints are located as those of scenarios are. */
export function readWalkthrough(file: string, text: string): Result<WrittenWalkthrough, Diagnostic[]> {
  const source = readSource(file, text)
  if (!source.ok) return source
  const { content, complain } = source.value
  const shape = isDone(content) ? doneShape : chosenShape
  const shaped = shape.safeParse(content)
  if (shaped.success) return ok({ walkthrough: shaped.data, complain })
  const issues = shaped.error.issues.flatMap((issue) => {
    const [key, index] = issue.path
    if (issue.path.length !== 2 || key !== 'do' || typeof index !== 'number' || !isDone(content)) return issue
    const written = timed(content.do)
    return inputIssues(Array.isArray(written) ? written[index] : undefined, issue.path)
  })
  return fail(misshapen(source.value, issues))
}

const isDone = (content: unknown): content is { readonly do: unknown } =>
  typeof content === 'object' && content !== null && 'do' in content

/** Reads a walkthrough; complaints are located as those of scenarios are. */
export function parseWalkthrough(file: string, text: string): Result<Walkthrough, Diagnostic[]> {
  const read = readWalkthrough(file, text)
  return read.ok ? ok(read.value.walkthrough) : read
}

/** The inputs of a walkthrough; where it does not say when, they are one second apart. */
export function inputsOf(walkthrough: Walkthrough): Input[] {
  if ('do' in walkthrough) return [...walkthrough.do]
  return walkthrough.choose.map((reply, index) => {
    const at = (index + 1) * pace
    if (typeof reply === 'string') return { type: 'choose', choice: reply, at }
    return 'says' in reply
      ? { type: 'say', text: reply.says, gestures: reply.gestures, at }
      : { type: 'time-out', at }
  })
}
