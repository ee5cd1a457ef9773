import * as z from 'zod'

/** What may stand at a place of a file: the shapes among which the author chooses. */
export type Alternatives = readonly z.core.$ZodType[]

/** The shapes that `shape` stands for, without what merely wraps them. */
export function alternativesOf(shape: z.core.$ZodType | undefined): Alternatives {
  if (shape === undefined) return []
  if (
    shape instanceof z.ZodOptional ||
    shape instanceof z.ZodDefault ||
    shape instanceof z.ZodNullable ||
    shape instanceof z.ZodReadonly ||
    shape instanceof z.ZodLazy
  )
    return alternativesOf(shape.unwrap())
  if (shape instanceof z.ZodPipe) return alternativesOf(shape.in)
  if (shape instanceof z.ZodUnion) return shape.options.flatMap(alternativesOf)
  return [shape]
}

/** The keys of a map and, where they hold one value, that value. */
export type Fields = ReadonlyMap<string, unknown>

/** These come first wherever the shape has them. */
const foremost: readonly string[] = ['yingke', 'kind', 'id', 'type', 'does']

/** The keys of a map in the order of the language; empty where it knows no map of such fields. */
export function keyOrder(alternatives: Alternatives, fields: Fields): readonly string[] {
  const shape = shapeFor(alternatives, fields)
  if (!(shape instanceof z.ZodObject)) return []
  const keys = Object.keys(shape.shape)
  return [...foremost.filter((key) => keys.includes(key)), ...keys.filter((key) => !foremost.includes(key))]
}

/** What may stand under `key` of a map that has such fields. */
export function underKey(alternatives: Alternatives, fields: Fields, key: string): Alternatives {
  const shape = shapeFor(alternatives, fields)
  if (shape instanceof z.ZodObject) return alternativesOf(memberOf(shape, key))
  return shape instanceof z.ZodRecord ? alternativesOf(shape.valueType) : []
}

/** What may stand in a list. */
export const inList = (alternatives: Alternatives): Alternatives =>
  alternatives.flatMap((shape) => (shape instanceof z.ZodArray ? alternativesOf(shape.element) : []))

function memberOf({ shape }: z.ZodObject, key: string): z.core.$ZodType | undefined {
  const members: Readonly<Record<string, z.core.$ZodType>> = shape
  return Object.hasOwn(members, key) ? members[key] : undefined
}

/** Of the shapes that the fields do not contradict the one that knows most of them. */
function shapeFor(alternatives: Alternatives, fields: Fields): z.core.$ZodType | undefined {
  let best: z.core.$ZodType | undefined
  let most = -1
  for (const shape of alternatives) {
    const known =
      shape instanceof z.ZodObject ? knownOf(shape, fields) : shape instanceof z.ZodRecord ? 0 : -1
    if (known > most) [best, most] = [shape, known]
  }
  return best
}

function knownOf(shape: z.ZodObject, fields: Fields): number {
  const members = [...fields].map(([key, value]) => ({ member: memberOf(shape, key), value }))
  const refused = members.some(
    ({ member, value }) => member instanceof z.ZodLiteral && !member.values.has(value as z.core.util.Literal),
  )
  return refused ? -1 : members.filter(({ member }) => member !== undefined).length
}
