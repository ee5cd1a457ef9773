import type { TextFile } from '../attempt.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import { misshapen } from '../scenario/misshapen.ts'
import { readSource } from '../scenario/source.ts'
import { ruleComplaints } from './rule-checks.ts'
import { ruleFileShape, weightsShape, wordFileShape, type RuleBook } from './rule.ts'
import type { WrittenBook } from './written.ts'

/**
 * The only way to obtain a `RuleBook`: reads files of the kinds `rules`, `words` and `weights` (other kinds are
 * passed over), then checks them against each other. Complaints of one stage come all at once.
 */
export function parseRules(files: readonly TextFile[]): Result<RuleBook, Diagnostic[]> {
  const read = files.map(readFile)
  const failed = read.flatMap((one) => (one.ok ? [] : one.error))
  if (failed.length > 0) return fail(failed)
  const parts = read.flatMap((one) => (one.ok ? [one.value] : []))
  const book: WrittenBook = {
    rules: parts.flatMap(({ rules }) => rules),
    classes: parts.flatMap(({ classes }) => classes),
    weights: parts.flatMap(({ weights }) => weights),
  }
  const complaints = ruleComplaints(book)
  if (complaints.length > 0) return fail(complaints)
  const weights = book.weights[0]?.value
  if (!weights)
    return fail([
      {
        code: 'R011-no-weights',
        severity: 'error',
        file: files[0]?.file ?? '',
        line: 1,
        column: 1,
        path: '',
        values: {},
      },
    ])
  return ok({
    classes: Object.fromEntries(book.classes.map(({ value }) => [value.name, value.patterns])),
    rules: book.rules.map(({ value }) => value),
    weights,
  })
}

const emptyBook: WrittenBook = { rules: [], classes: [], weights: [] }

function readFile({ file, text }: TextFile): Result<WrittenBook, Diagnostic[]> {
  const read = readSource(file, text)
  if (!read.ok) return read
  const source = read.value
  const shape = shapeFor(source.content)
  if (!shape) return ok(emptyBook)
  const shaped = shape.safeParse(source.content)
  if (!shaped.success) return fail(misshapen(source, shaped.error.issues))
  const content = shaped.data
  switch (content.kind) {
    case 'rules':
      return ok({
        ...emptyBook,
        rules: content.rules.map((value, index) => ({ value, source, path: ['rules', index] })),
      })
    case 'words':
      return ok({
        ...emptyBook,
        classes: Object.entries(content.classes).map(([name, patterns]) => ({
          value: { name, patterns },
          source,
          path: ['classes', name],
        })),
      })
    case 'weights':
      return ok({ ...emptyBook, weights: [{ value: content, source, path: [] }] })
  }
}

function shapeFor(content: unknown) {
  const kind = typeof content === 'object' && content !== null && 'kind' in content ? content.kind : undefined
  if (kind === 'words') return wordFileShape
  if (kind === 'weights') return weightsShape
  return kind === 'rules' || kind === undefined ? ruleFileShape : undefined
}
