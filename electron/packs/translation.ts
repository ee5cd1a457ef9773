import * as z from 'zod'
import {
  fail,
  misshapen,
  ok,
  readSource,
  type Diagnostic,
  type Result,
  type TextFile,
} from '../../engine/index.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'id')
const locale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'locale')
const text = z.string().trim().min(1).max(2000)

const scenarioTranslationShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('translation'),
  locale,
  of: id,
  title: text,
  summary: text,
  customer: z.strictObject({ name: text, about: text, need: text }),
  lines: z.record(id, text).default({}),
  choices: z.record(id, text).default({}),
  ends: z.record(id, z.strictObject({ title: text, text })).default({}),
  notes: z.record(id, text).default({}),
})

const ruleTranslationShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('rule-translation'),
  locale,
  rules: z.record(id, z.strictObject({ name: text, why: text, better: text.exactOptional(), source: text })),
})

const translationShape = z.discriminatedUnion('kind', [scenarioTranslationShape, ruleTranslationShape])

/** A file of texts in another language, of a scenario or of rules. */
export type Translation = z.infer<typeof translationShape>

/** Reads a translation; complaints carry their place. */
export function parseTranslation({ file, text: written }: TextFile): Result<Translation, Diagnostic[]> {
  const source = readSource(file, written)
  if (!source.ok) return source
  const shaped = translationShape.safeParse(source.value.content)
  return shaped.success ? ok(shaped.data) : fail(misshapen(source.value, shaped.error.issues))
}
