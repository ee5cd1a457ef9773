import type { Diagnostic } from '../scenario/diagnostic.ts'
import { asksForWords, classesIn, parsePattern } from './pattern.ts'
import type { Rule } from './rule.ts'
import type { Written, WrittenBook } from './written.ts'

type Patterns = Written<readonly string[]>

/** Complaints about rules and word classes that look well by themselves but not together. */
export function ruleComplaints(book: WrittenBook): Diagnostic[] {
  const names = new Set(book.classes.map(({ value }) => value.name))
  const lists = [
    ...book.classes.map((one): Patterns => ({ ...one, value: one.value.patterns })),
    ...book.rules.flatMap(patternLists),
  ]
  return [
    ...repeated(book.classes, ({ name }) => name, 'R006-duplicate-class'),
    ...repeated(book.rules, ({ id }) => id, 'R005-duplicate-rule'),
    ...lists.flatMap((list) => patternComplaints(list, names)),
    ...cycles(book),
    ...book.rules.flatMap(ruleComplaintsOf),
  ]
}

function patternLists({ value, source, path }: Written<Rule>): Patterns[] {
  return (['says', 'unless', 'without'] as const).flatMap((key) => {
    const patterns = value[key]
    return patterns ? [{ value: patterns, source, path: [...path, key] }] : []
  })
}

function repeated<T>(
  all: readonly Written<T>[],
  nameOf: (value: T) => string,
  code: 'R005-duplicate-rule' | 'R006-duplicate-class',
): Diagnostic[] {
  const seen = new Set<string>()
  return all.flatMap(({ value, source, path }) => {
    const name = nameOf(value)
    if (seen.has(name)) return [source.complain(code, path, { id: name })]
    seen.add(name)
    return []
  })
}

function patternComplaints({ value, source, path }: Patterns, names: ReadonlySet<string>): Diagnostic[] {
  return value.flatMap((text, index) => {
    const place = [...path, index]
    const parsed = parsePattern(text)
    if (text.trim() === '') return [source.complain('R002-empty-pattern', place, { pattern: text })]
    if (!parsed.ok)
      return [source.complain('R003-bad-pattern', place, { pattern: text, at: String(parsed.error.at + 1) })]
    if (!asksForWords(parsed.value)) return [source.complain('R002-empty-pattern', place, { pattern: text })]
    return classesIn(parsed.value).flatMap((name) =>
      names.has(name) ? [] : [source.complain('R001-unknown-class', place, { name })],
    )
  })
}

function cycles(book: WrittenBook): Diagnostic[] {
  const uses = new Map(book.classes.map(({ value }) => [value.name, value.patterns.flatMap(classesOf)]))
  const reported = new Set<string>()
  return book.classes.flatMap(({ value, source, path }) => {
    const open = [...(uses.get(value.name) ?? [])]
    const seen = new Set<string>()
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reported.has(name)) return []
      if (name === value.name) {
        reported.add(name)
        return [source.complain('R004-cyclic-class', path, { name })]
      }
      if (seen.has(name)) continue
      seen.add(name)
      open.push(...(uses.get(name) ?? []))
    }
    return []
  })
}

function classesOf(text: string): readonly string[] {
  const parsed = parsePattern(text)
  return parsed.ok ? classesIn(parsed.value) : []
}

function ruleComplaintsOf({ value: rule, source, path }: Written<Rule>): Diagnostic[] {
  const found: Diagnostic[] = []
  const { id } = rule
  if (!hasCondition(rule)) found.push(source.complain('R007-no-condition', path, { id }))
  if (rule.kind === 'taboo' && rule.better === undefined)
    found.push(source.complain('R008-no-better-form', path, { id }))
  const verdictOpen = !['taboo', 'expect', 'credit'].includes(rule.kind)
  if (verdictOpen !== (rule.verdict !== undefined))
    found.push(source.complain('R012-verdict', path, { id, kind: rule.kind }))
  const merit = rule.kind === 'expect' || rule.kind === 'credit' || rule.verdict === 'merit'
  if (merit && rule.severity === 'veto')
    found.push(source.complain('R009-conflicting-severity', [...path, 'severity'], { id, kind: rule.kind }))
  return found
}

/** Whether the rule asks for anything that not every reply has. */
const hasCondition = ({ says, gestures, after, voice, repeats, kind, when }: Rule): boolean =>
  [says, gestures, after, voice, repeats].some((asked) => asked !== undefined) ||
  (kind === 'dialogue' && [when.said, when.unsaid, when.skipped].some((asked) => asked !== undefined))
