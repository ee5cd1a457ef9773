import type * as z from 'zod'
import { kinds } from '../kinds.ts'

type Issue = z.core.$ZodIssue

const shapes: readonly z.ZodType[] = Object.values(kinds).flatMap(
  ({ inputShapes }): readonly z.ZodType[] => inputShapes,
)
const types = [...new Set([...Object.values(kinds).flatMap(({ inputs }) => [...inputs]), 'give-up'])]

/**
 * What is wrong with something that was meant as an input, by the form that its type names. That it is none of all forms
 * of all kinds would help no author.
 */
export function inputIssues(written: unknown, path: readonly PropertyKey[]): readonly Issue[] {
  if (typeof written !== 'object' || written === null)
    return [{ code: 'invalid_type', expected: 'object', path: [...path], message: '', input: written }]
  const meant = shapes
    .map((shape) => shape.safeParse(written).error?.issues ?? [])
    .filter((issues) => !issues.some((issue) => issue.path[0] === 'type'))
    .sort((one, other) => one.length - other.length)
  const [closest] = meant
  if (!closest)
    return [{ code: 'invalid_value', values: types, path: [...path, 'type'], message: '', input: written }]
  return closest.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}
