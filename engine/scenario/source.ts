import { Composer, isMap, isNode, isScalar, isSeq, LineCounter, Parser, visit, type Document } from 'yaml'
import { fail, ok, type Result } from '../result.ts'
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts'
import { deepestNesting, shallowLexemes } from './nesting.ts'
import { quickContent } from './quick-yaml.ts'

/** The largest content file that is read, in UTF-16 units. */
export const maximumLength = 2_000_000

/** More complaints about one file than this help nobody, and each takes time. */
export const mostComplaints = 50

/** Where a complaint points: at what stands on its path, or at the last name of the path, whatever it names. */
type Place = 'content' | 'name'

/**
 * Makes a complaint located at the deepest thing that exists on `path`: at the words themselves, at the first item of a
 * list, or at the name of what has named parts; with the place `name` always at the name.
 */
export type Complain = (
  code: DiagnosticCode,
  path: readonly PropertyKey[],
  values?: Readonly<Record<string, string>>,
  severity?: Diagnostic['severity'],
  place?: Place,
) => Diagnostic

/** A YAML text that was read, and the way back from a path in it to a place in the file. */
export type Source = { readonly content: unknown; readonly complain: Complain }

/** Reads YAML without aliases, merge keys or duplicate keys; complaints carry `file`, line and column. */
export function readSource(file: string, text: string): Result<Source, Diagnostic[]> {
  const quick = text.length > maximumLength ? undefined : quickContent(text)
  if (!quick) return readWithPlaces(file, text)
  let placed: Result<Source, Diagnostic[]> | undefined
  return ok({
    content: quick.content,
    complain: (...complaint) => {
      placed ??= readWithPlaces(file, text)
      if (placed.ok) return placed.value.complain(...complaint)
      // The readers differ about something odd in the text; that is the place to look at.
      const [code, path, values = {}, severity = 'error'] = complaint
      const { line, column } = placed.error[0] ?? { line: 1, column: 1 }
      return { code, severity, file, line, column, path: path.map(String).join('.'), values }
    },
  })
}

/** Reads a text with the place of everything in it, which takes much longer. */
export function readWithPlaces(file: string, text: string): Result<Source, Diagnostic[]> {
  const lines = new LineCounter()
  const at = (
    code: DiagnosticCode,
    offset: number,
    path: readonly PropertyKey[],
    values: Readonly<Record<string, string>> = {},
    severity: Diagnostic['severity'] = 'error',
  ): Diagnostic => {
    const { line, col } = lines.linePos(offset)
    const place = path.map(String).join('.')
    return { code, severity, file, line: Math.max(line, 1), column: Math.max(col, 1), path: place, values }
  }
  if (text.length > maximumLength) {
    return fail([at('S002-too-large', 0, [], { length: String(text.length), limit: String(maximumLength) })])
  }
  const { document, tooDeepAt, severalAt } = composed(text, lines)
  if (tooDeepAt !== undefined)
    return fail([at('S041-too-deep', tooDeepAt, [], { limit: String(deepestNesting) })])
  const errors: { readonly offset: number; readonly reason: string }[] = document.errors.map(
    ({ pos, code }) => ({ offset: pos[0], reason: code }),
  )
  if (severalAt !== undefined) errors.push({ offset: severalAt, reason: 'MULTIPLE_DOCS' })
  if (errors.length > 0) {
    return fail(
      errors
        .slice(0, mostComplaints)
        .map(({ offset, reason }) => at('S001-not-yaml', offset, [], { reason })),
    )
  }
  const refused: Diagnostic[] = []
  visit(document, {
    Alias: (_, node) => {
      refused.push(at('S003-alias', node.range?.[0] ?? 0, [], { name: node.source }))
    },
    Pair: (_, { key }) => {
      // A list or a mapping as a key would become a text, and that of one within another an endless one.
      const plain = isScalar(key) && (typeof key.value !== 'object' || key.value === null)
      if (!plain)
        refused.push(
          at('S005-misshapen', isNode(key) ? (key.range?.[0] ?? 0) : 0, [], { expected: 'string' }),
        )
    },
    Map: (_, node) => {
      const seen = new Set<unknown>()
      for (const { key } of node.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) {
          refused.push(at('S004-duplicate-key', key.range?.[0] ?? 0, [], { key: String(key.value) }))
        }
        // Such a key would vanish silently when the content becomes an object.
        if (key.value === '__proto__') {
          refused.push(at('S006-unknown-key', key.range?.[0] ?? 0, [], { key: key.value }))
        }
        seen.add(key.value)
      }
    },
  })
  if (refused.length > 0) return fail(refused.slice(0, mostComplaints))
  return ok({
    content: document.toJS({ maxAliasCount: 0 }) as unknown,
    complain: (code, path, values, severity, place) =>
      at(code, offsetOf(document, path, place), path, values, severity),
  })
}

type Composed = {
  readonly document: Document.Parsed
  readonly tooDeepAt?: number
  /** Where a second document begins. */
  readonly severalAt?: number
}

/** The first document in a text; `lines` learns where its lines begin. */
function composed(text: string, lines: LineCounter): Composed {
  // The library's own duplicate check is quadratic in the keys of one mapping.
  const composer = new Composer({ uniqueKeys: false, merge: false, schema: 'core' })
  const parser = new Parser(lines.addNewLine)
  let tooDeepAt: number | undefined
  function* tokens() {
    lines.addNewLine(0)
    for (const lexeme of shallowLexemes(text, (offset) => (tooDeepAt = offset))) yield* parser.next(lexeme)
    if (tooDeepAt === undefined) yield* parser.end()
  }
  const [document, another] = composer.compose(tokens(), true, text.length)
  if (!document) throw new RangeError('Even an empty text is a document')
  return {
    document,
    ...(tooDeepAt !== undefined && { tooDeepAt }),
    ...(another && { severalAt: another.range[0] }),
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], place: Place = 'content'): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      node = pair.value
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      // What has a name of its own is found by it, and it may begin lines below.
      if ((isScalar(node) || isSeq(node)) && place === 'content') offset = node.range?.[0] ?? offset
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (!node) return offset
      if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
