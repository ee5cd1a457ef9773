import type * as z from 'zod'
import type { Diagnostic } from './diagnostic.ts'
import type { Source } from './source.ts'

type Issue = z.core.$ZodIssue

/** More complaints about one file than this help nobody, and locating each takes time. */
const mostComplaints = 50

/** Turns what zod found into located complaints that name what was expected. */
export function misshapen(source: Source, issues: readonly Issue[]): Diagnostic[] {
  return issues.slice(0, mostComplaints).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys
        .slice(0, mostComplaints)
        .map((key) => source.complain('S006-unknown-key', [...issue.path, key], { key }))
    }
    if (issue.path.length === 1 && issue.path[0] === 'yingke') {
      return [source.complain('S007-unsupported-version', issue.path, { expected: '1' })]
    }
    return [source.complain('S005-misshapen', issue.path, { expected: expectation(issue) })]
  })
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
      return issue.errors.map((branch) => branch.map(expectation).join(', ')).join(' | ')
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_element':
    case 'custom':
      return issue.message
  }
}
