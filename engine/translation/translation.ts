import * as z from 'zod'
import type { TextFile } from '../attempt.ts'
import { fail, ok, type Result } from '../result.ts'
import { idShape as id } from '../scenario/condition-shape.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import { misshapen } from '../scenario/misshapen.ts'
import { readSource, type Complain } from '../scenario/source.ts'

/** A language, such as `en` or `zh-CN`. */
export const localeShape = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'locale')

const text = z.string().trim().min(1).max(2000)

/** The id of a text in a scenario: that of a thing, or a part of it, such as `xiao-li.scene`. */
const textId = z.string().regex(/^[a-z][a-z0-9-]{0,63}(\.[a-z0-9-]{1,64}){0,2}$/, 'id')

const scenarioTranslationShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('translation'),
  locale: localeShape,
  of: id,
  title: text,
  summary: text,
  /** Of a conversation; likewise lines, choices, ends and notes. */
  customer: z.strictObject({ name: text, about: text, need: text }).optional(),
  lines: z.record(id, text).default({}),
  choices: z.record(id, text).default({}),
  ends: z.record(id, z.strictObject({ title: text, text })).default({}),
  notes: z.record(id, text).default({}),
  /** All that has no place of its own above. */
  texts: z.record(textId, text).default({}),
})

const ruleTranslationShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('rule-translation'),
  locale: localeShape,
  rules: z.record(id, z.strictObject({ name: text, why: text, better: text.exactOptional(), source: text })),
})

/** The shape of a file of texts in another language. */
export const translationShape = z.discriminatedUnion('kind', [scenarioTranslationShape, ruleTranslationShape])

/** A file of texts in another language, of a scenario or of rules. */
export type Translation = z.infer<typeof translationShape>

/** The texts of a scenario in another language. */
export type ScenarioTranslation = z.infer<typeof scenarioTranslationShape>

/** A translation, and what locates complaints in its file. */
export type WrittenTranslation = { readonly translation: Translation; readonly complain: Complain }

/** Reads a translation together with the places in its file. */
export function readTranslation({ file, text: written }: TextFile): Result<WrittenTranslation, Diagnostic[]> {
  const source = readSource(file, written)
  if (!source.ok) return source
  const shaped = translationShape.safeParse(source.value.content)
  return shaped.success
    ? ok({ translation: shaped.data, complain: source.value.complain })
    : fail(misshapen(source.value, shaped.error.issues))
}

/** Reads a translation; complaints carry their place. */
export function parseTranslation(file: TextFile): Result<Translation, Diagnostic[]> {
  const read = readTranslation(file)
  return read.ok ? ok(read.value.translation) : read
}

/** A text in another language: its id as the scenario knows it, and where in the file it is written. */
export type TranslatedText = {
  readonly id: string
  readonly text: string
  readonly path: readonly [string, ...string[]]
}

/** Every text of a translation but the notes for the facilitator, by the ids of `Activity.texts`. */
export function translatedTexts(translation: ScenarioTranslation): TranslatedText[] {
  const { title, summary, customer, ends } = translation
  return [
    { id: 'title', text: title, path: ['title'] },
    { id: 'summary', text: summary, path: ['summary'] },
    ...Object.entries(customer ?? {}).map(([key, said]): TranslatedText => ({
      id: `customer.${key}`,
      text: said,
      path: ['customer', key],
    })),
    ...(['lines', 'choices', 'texts'] as const).flatMap((section) =>
      Object.entries(translation[section]).map(([name, said]): TranslatedText => ({
        id: name,
        text: said,
        path: [section, name],
      })),
    ),
    ...Object.entries(ends).flatMap(([scene, end]) =>
      Object.entries(end).map(([key, said]): TranslatedText => ({
        id: `${scene}.${key}`,
        text: said,
        path: ['ends', scene, key],
      })),
    ),
  ]
}
