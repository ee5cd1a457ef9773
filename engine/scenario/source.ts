import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { fail, ok, type Result } from '../result.ts'
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts'

/** The largest content file that is read, in UTF-16 units. */
export const maximumLength = 2_000_000

/** A YAML text that was read, and the way back from a path in it to a place in the file. */
export type Source = {
  readonly content: unknown
  /** A complaint located at the deepest node that exists on `path`. */
  readonly complain: (
    code: DiagnosticCode,
    path: readonly PropertyKey[],
    values?: Readonly<Record<string, string>>,
    severity?: Diagnostic['severity'],
  ) => Diagnostic
}

/** Reads YAML without aliases, merge keys or duplicate keys; complaints carry `file`, line and column. */
export function readSource(file: string, text: string): Result<Source, Diagnostic[]> {
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
  // The library's own duplicate check is quadratic in the keys of one mapping.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    merge: false,
    schema: 'core',
  })
  if (document.errors.length > 0) {
    return fail(document.errors.map(({ pos, code }) => at('S001-not-yaml', pos[0], [], { reason: code })))
  }
  const refused: Diagnostic[] = []
  visit(document, {
    Alias: (_, node) => {
      refused.push(at('S003-alias', node.range?.[0] ?? 0, [], { name: node.source }))
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
  if (refused.length > 0) return fail(refused)
  return ok({
    content: document.toJS({ maxAliasCount: 0 }) as unknown,
    complain: (code, path, values, severity) => at(code, offsetOf(document, path), path, values, severity),
  })
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      node = pair.value
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (!node) return offset
    } else return offset
    if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset
  }
  return offset
}
