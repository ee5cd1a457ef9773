import type * as z from 'zod'
import type { Diagnostic } from './diagnostic.ts'
import { mostComplaints, type Source } from './source.ts'

type Issue = z.core.$ZodIssue

/** Turns what zod found into located complaints that name what was expected. */
export function misshapen(source: Source, issues: readonly Issue[]): Diagnostic[] {
  return issues
    .slice(0, mostComplaints)
    .flatMap((issue) => closest(issue).flatMap((one) => complaintsOf(source, one)))
}

function complaintsOf(source: Source, issue: Issue): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, mostComplaints)
      .map((key) => source.complain('S006-unknown-key', [...issue.path, key], { key }, 'error', 'name'))
  }
  if (issue.path.length === 1 && issue.path[0] === 'yingke')
    return [source.complain('S007-unsupported-version', issue.path, { expected: '1' })]
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind' && 'options' in issue)
    return [source.complain('S008-unknown-kind', issue.path, { expected: optionsOf(issue.options) })]
  if (issue.path.at(-1) === 'id' && issue.code === 'invalid_type' && !isThere(source.content, issue.path))
    return [source.complain('S009-missing-id', issue.path)]
  return [source.complain('S005-misshapen', issue.path, { expected: expectation(issue) })]
}

/**
 * Where several forms were possible, what is wrong by the form that was most likely meant; the issue itself where that
 * cannot be told.
 */
function closest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const forms = issue.errors.map((errors) => {
    const placed = errors.flatMap(closest)
    return { errors: placed, distance: placed.reduce((sum, error) => sum + distanceOf(error), 0) }
  })
  const nearest = Math.min(...forms.map(({ distance }) => distance))
  const meant = forms.filter(({ distance }) => distance === nearest)
  const place = (error: Issue): Issue => ({ ...error, path: [...issue.path, ...error.path] })
  if (nearest < otherForm && meant.length === 1) return meant.flatMap(({ errors }) => errors.map(place))
  const [strange] = meant.map(({ errors }) => unknownIn(errors))
  if (nearest >= otherForm || !strange || strange.keys.length !== 1) return [issue]
  return meant.every(({ errors }) => unknownIn(errors)?.keys.includes(strange.keys[0] ?? ''))
    ? [place(strange)]
    : [issue]
}

const unknownIn = (errors: readonly Issue[]) =>
  errors.find((error) => error.code === 'unrecognized_keys' && error.path.length === 0) as
    Extract<Issue, { code: 'unrecognized_keys' }> | undefined

/** More than all that can be wrong with something of the right form. */
const otherForm = 1000

/** How far something is from what was expected: a text where a list should be was surely not meant as a list. */
function distanceOf(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return issue.keys.length
  const ofOtherForm = issue.code === 'invalid_type' || issue.code === 'invalid_union'
  return issue.path.length === 0 && ofOtherForm ? otherForm : 1
}

const optionsOf = (options: unknown): string =>
  Array.isArray(options) ? options.map(String).join(' | ') : ''

/** Whether anything was written at this place. */
function isThere(content: unknown, path: readonly PropertyKey[]): boolean {
  let node = content
  for (const step of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return false
    node = (node as Readonly<Record<PropertyKey, unknown>>)[step]
  }
  return true
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'too_big':
      return `≤ ${String(issue.maximum)}`
    case 'too_small':
      return `≥ ${String(issue.minimum)}`
    case 'invalid_format':
      return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format
    case 'invalid_key':
      return issue.issues.map(expectation).join(', ')
    case 'invalid_union':
      return [...new Set(issue.errors.map((branch) => branch.map(expectation).join(', ')))].join(' | ')
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_element':
    case 'custom':
      return issue.message
  }
}
