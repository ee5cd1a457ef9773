import { eachPart, type Schema } from './schema-shapes.ts'

/** What people read about the language of the content files. */
export type SchemaWords = {
  /**
   * What a property means, by its name, or by the end of its path where the same name means different things, such as
   * `lines[].says`. The longest that fits is taken.
   */
  readonly properties: Readonly<Record<string, string>>
  /** Names of the values that a property may have, in groups; a list of values takes the first group that has all. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What is wrong where a text does not fit its pattern, by the pattern. */
  readonly patterns: Readonly<Record<string, string>>
}

/** What was looked for and not found, and which words were found. */
export type Use = { readonly lacking: Set<string>; readonly used: Set<string> }

/** The schema with a description of every property, for the editor to show. `path` begins with the kind of file. */
export function described(schema: Schema, path: string, words: SchemaWords, use: Use): Schema {
  const inner = eachPart(schema, (part, step) => {
    const whole = described(part, path + step, words, use)
    return step.startsWith('.') && step !== '.*' ? withMeaning(whole, path + step, words, use) : whole
  })
  if (inner.pattern === undefined) return inner
  const message = found(words.patterns, [inner.pattern], 'patterns', use)
  return message === undefined ? inner : { ...inner, patternErrorMessage: message }
}

function withMeaning(schema: Schema, path: string, words: SchemaWords, use: Use): Schema {
  const meaning = found(words.properties, endsOf(path), 'properties', use)
  const values = valuesOf(schema)
  const names = values && namesOf(values, words, use)
  const list = names?.map(([value, name]) => `${value} ${name}`).join('，')
  const described = { ...schema, description: [meaning, list].filter(Boolean).join('\n\n') }
  return names && schema.enum ? { ...described, enumDescriptions: names.map(([, name]) => name) } : described
}

const valuesOf = ({ enum: values, items }: Schema): readonly string[] | undefined => {
  const all = values ?? items?.enum
  return all?.every((value) => typeof value === 'string') ? all : undefined
}

type Named = readonly [value: string, name: string]

function namesOf(values: readonly string[], words: SchemaWords, use: Use): readonly Named[] | undefined {
  const group = Object.entries(words.values).find(([, names]) => values.every((value) => value in names))
  if (!group) {
    use.lacking.add(`values: ${values.join(' ')}`)
    return undefined
  }
  use.used.add(`values: ${group[0]}`)
  return values.map((value) => [value, group[1][value] ?? value])
}

/** The path and all of its ends, the longest first. */
const endsOf = (path: string): string[] =>
  path.split('.').map((_, index, steps) => steps.slice(index).join('.'))

function found(
  words: Readonly<Record<string, string>>,
  keys: readonly string[],
  what: string,
  use: Use,
): string | undefined {
  const key = keys.find((one) => Object.hasOwn(words, one))
  if (key === undefined) {
    use.lacking.add(`${what}: ${keys[0] ?? ''}`)
    return undefined
  }
  use.used.add(`${what}: ${key}`)
  return words[key]
}
