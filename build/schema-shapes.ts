import * as z from 'zod'
import { packShape } from '../electron/packs/pack.ts'
import {
  ruleFileShape,
  scenarioShape,
  translationShape,
  walkthroughShape,
  weightsShape,
  wordFileShape,
} from '../engine/index.ts'
import { conditionShape } from '../engine/scenario/condition-shape.ts'

/** A JSON Schema, or a part of one. */
export type Schema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | false
  propertyNames?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  if?: Schema
  then?: Schema
  definitions?: Record<string, Schema>
  description?: string
  enumDescriptions?: string[]
  pattern?: string
  patternErrorMessage?: string
  minimum?: number
  maximum?: number
}

const fileShapes: readonly z.ZodType[] = [
  ...scenarioShape.options,
  packShape,
  walkthroughShape,
  ...translationShape.options,
  ruleFileShape,
  wordFileShape,
  weightsShape,
]

/** The schema of each kind of content file, by its kind, and of the conditions that they share. No words yet. */
export function plainSchemas(): { readonly kinds: Record<string, Schema>; readonly condition: Schema } {
  const kinds: Record<string, Schema> = {}
  let condition: Schema = {}
  for (const shape of fileShapes) {
    const { definitions, ...schema } = schemaOf(shape)
    const kind = constantIn(schema, 'kind')
    if (typeof kind !== 'string') throw new RangeError('A shape of a content file without a kind')
    kinds[kind] = schema
    condition = definitions?.['condition'] ?? condition
  }
  return { kinds: { ...kinds, walkthrough: untimed(kinds['walkthrough'] ?? {}) }, condition }
}

/** A walkthrough need not say when, but the shape of it knows only of the times that are filled in. */
function untimed(schema: Schema): Schema {
  const { required, ...parts } = eachPart(schema, untimed)
  const others = required?.filter((key) => key !== 'at')
  return others ? { ...parts, required: others } : parts
}

function schemaOf(shape: z.ZodType): Schema {
  const metadata = z.registry<{ id?: string }>()
  metadata.add(conditionShape, { id: 'condition' })
  const written = z.toJSONSchema(shape, { io: 'input', target: 'draft-7', metadata })
  // Through JSON, since the result holds things of the library that are not data.
  const schema = JSON.parse(JSON.stringify(written)) as Schema & { $schema?: string }
  delete schema.$schema
  return simplified(schema)
}

const unbounded = 9_007_199_254_740_991

/** The same schema in the form that editors complete from best. */
function simplified(schema: Schema): Schema {
  const parts = eachPart(schema, simplified)
  if (parts.minimum === -unbounded) delete parts.minimum
  if (parts.maximum === unbounded) delete parts.maximum
  if (parts.anyOf?.every((one) => 'const' in one)) {
    const { anyOf, ...rest } = parts
    return { ...rest, enum: anyOf.map((one) => one.const) }
  }
  const choices = parts.oneOf ?? parts.anyOf
  const [key] = discriminators(choices ?? [])
  if (!choices || key === undefined) return parts
  delete parts.oneOf
  delete parts.anyOf
  return { ...parts, ...chosenBy(key, choices) }
}

/** The properties that every one of the schemas has as a constant, where the constants tell them apart. */
const discriminators = (schemas: readonly Schema[]): string[] =>
  Object.keys(schemas[0]?.properties ?? {}).filter((key) => {
    const values = schemas.map((one) => one.properties?.[key]?.const)
    return values.every((value) => typeof value === 'string') && new Set(values).size > 1
  })

/**
 * One of several objects, told apart by a constant property. Editors complete and complain far better about this than
 * about alternatives: only what is meant is looked at.
 */
export function chosenBy(key: string, schemas: readonly Schema[]): Schema {
  const byValue = new Map<unknown, Map<string, Schema>>()
  for (const schema of schemas) {
    const value = constantIn(schema, key)
    byValue.set(value, (byValue.get(value) ?? new Map<string, Schema>()).set(JSON.stringify(schema), schema))
  }
  return {
    type: 'object',
    properties: { [key]: { type: 'string', enum: [...byValue.keys()] } },
    required: [key],
    allOf: [...byValue].map(([value, same]) => {
      const [only, ...others] = same.values()
      return {
        if: { properties: { [key]: { const: value } }, required: [key] },
        then: only && others.length === 0 ? only : { anyOf: [...same.values()] },
      }
    }),
  }
}

/** The constant that a property has in a schema or in each of its alternatives. */
const constantIn = (schema: Schema, key: string): unknown =>
  schema.properties?.[key]?.const ?? schema.anyOf?.[0]?.properties?.[key]?.const

/** The schema with each of the schemas in it changed. */
export function eachPart(schema: Schema, change: (part: Schema, step: string) => Schema): Schema {
  const { properties, items, additionalProperties, propertyNames, anyOf, oneOf, allOf, then } = schema
  const list = (parts: readonly Schema[]) => parts.map((part) => change(part, ''))
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]) => [key, change(part, `.${key}`)]),
      ),
    }),
    ...(items && { items: change(items, '[]') }),
    ...(additionalProperties && { additionalProperties: change(additionalProperties, '.*') }),
    ...(propertyNames && { propertyNames: change(propertyNames, '') }),
    ...(anyOf && { anyOf: list(anyOf) }),
    ...(oneOf && { oneOf: list(oneOf) }),
    ...(allOf && { allOf: list(allOf) }),
    ...(then && { then: change(then, '') }),
  }
}
