import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import sharedNames from '../contract/locales/zh-CN.json' with { type: 'json' }
import windowNames from '../renderer/locales/zh-CN.json' with { type: 'json' }
import { chosenBy, plainSchemas, type Schema } from './schema-shapes.ts'
import { described, type SchemaWords, type Use } from './schema-words.ts'
import ownWords from './schema-words.zh-CN.json' with { type: 'json' }

/** Where the schema lies, for editors to find it beside the content. */
export const schemaFile = path.join(import.meta.dirname, '..', 'scenarios', 'schema', 'yingke.schema.json')

const { channels, gestures } = windowNames
const { dimensions, outcomes } = sharedNames

const words: SchemaWords = {
  ...ownWords,
  values: { ...ownWords.values, channels, gestures, dimensions, outcomes },
}

/** The words of the schema that were not used. */
export const unusedWords = ({ used }: Use): string[] =>
  Object.entries(ownWords).flatMap(([what, entries]) =>
    Object.keys(entries)
      .map((key) => `${what}: ${key}`)
      .filter((key) => !used.has(key)),
  )

/** The schema of all content files, and how the words for it were used. */
export function contentSchema(): { readonly schema: Schema; readonly use: Use } {
  const use: Use = { lacking: new Set(), used: new Set() }
  const { kinds, condition } = plainSchemas()
  const files = Object.entries(kinds).map(([kind, schema]) => described(schema, kind, words, use))
  const root = chosenBy('kind', files)
  const head = described({ properties: { ...root.properties, yingke: yingkeOf(files) } }, 'file', words, use)
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...root,
    ...head,
    required: ['yingke', 'kind'],
    definitions: { condition: described(condition, 'condition', words, use) },
  }
  return { schema, use }
}

const yingkeOf = (files: readonly Schema[]): Schema => files[0]?.properties?.['yingke'] ?? {}

/** The schema as it is written to the disk. */
export const writtenSchema = async (schema: Schema): Promise<string> =>
  format(JSON.stringify(schema), { ...(await resolveConfig(schemaFile)), parser: 'json' })
