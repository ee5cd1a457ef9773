import type { TextFile } from '../attempt.ts'
import { foundIn } from '../judge/examples.ts'
import type { CompiledRule, RuleSet } from '../judge/rule-set.ts'
import type { Diagnostic, DiagnosticCode } from '../scenario/diagnostic.ts'
import { readSource } from '../scenario/source.ts'

/** How many examples of each kind a rule has at least. */
const fewestExamples = 3

type Complaint = {
  readonly rule: string
  readonly code: DiagnosticCode
  readonly values: Readonly<Record<string, string>>
}

/** What a careful reader would object to in rules that work: too few examples, contradictions, doubles, overlaps. */
export function ruleLint(files: readonly TextFile[], ruleSet: RuleSet): Diagnostic[] {
  const rules = [...ruleSet.rules.values()]
  const complaints = [
    ...rules.flatMap(fewExamples),
    ...rules.flatMap(contradiction),
    ...doubles(rules),
    ...overlaps(ruleSet, rules),
  ]
  return complaints.length === 0 ? [] : files.flatMap((file) => located(file, complaints))
}

function fewExamples({ id: rule, hits, misses }: CompiledRule): Complaint[] {
  const fewest = Math.min(hits.length, misses.length)
  if (fewest >= fewestExamples) return []
  return [
    {
      rule,
      code: 'R013-few-examples',
      values: { rule, fewest: String(fewest), least: String(fewestExamples) },
    },
  ]
}

/** A rule that can never hold: an empty range, or words that are at once asked for and ruled out. */
function contradiction({ id: rule, length, when, says, unless, without }: CompiledRule): Complaint[] {
  const empty = [length, when.mood].some(
    (range) => (range?.['at-least'] ?? -Infinity) > (range?.['at-most'] ?? Infinity),
  )
  const ruledOut = says?.every(
    (pattern) => unless?.includes(pattern) === true || without?.includes(pattern) === true,
  )
  return empty || ruledOut === true ? [{ rule, code: 'R014-unreachable-rule', values: { rule } }] : []
}

function doubles(rules: readonly CompiledRule[]): Complaint[] {
  const seen = new Map<string, string>()
  return rules.flatMap(({ id: rule, kind, when, says = [] }) =>
    says.flatMap((pattern): Complaint[] => {
      const key = JSON.stringify([kind, when, pattern])
      const other = seen.get(key)
      seen.set(key, other ?? rule)
      return other === undefined
        ? []
        : [{ rule, code: 'R015-double-pattern', values: { rule, other, pattern } }]
    }),
  )
}

/** Pairs of rules of one kind that find each other's examples, all of them: one of the two says nothing new. */
function overlaps(ruleSet: RuleSet, rules: readonly CompiledRule[]): Complaint[] {
  const finders = new Map(
    rules.map((rule) => [rule.id, rule.hits.map((example) => new Set(foundIn(ruleSet, rule, example)))]),
  )
  const finds = (one: CompiledRule, other: CompiledRule): boolean => {
    const hits = finders.get(other.id) ?? []
    return hits.length > 0 && hits.every((found) => found.has(one.id))
  }
  return rules.flatMap((one, index) =>
    rules
      .slice(index + 1)
      .filter((other) => one.kind === other.kind && finds(one, other) && finds(other, one))
      .map((other): Complaint => ({
        rule: other.id,
        code: 'R016-overlapping-rules',
        values: { rule: other.id, other: one.id },
      })),
  )
}

function located({ file, text }: TextFile, complaints: readonly Complaint[]): Diagnostic[] {
  const source = readSource(file, text)
  if (!source.ok) return source.error
  const ids = ruleIds(source.value.content)
  return complaints.flatMap(({ rule, code, values }) => {
    const index = ids.indexOf(rule)
    return index < 0 ? [] : [source.value.complain(code, ['rules', index, 'id'], values, 'warning')]
  })
}

function ruleIds(content: unknown): readonly unknown[] {
  if (typeof content !== 'object' || content === null || !('rules' in content)) return []
  if (!Array.isArray(content.rules)) return []
  return content.rules.map((rule: unknown) =>
    typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : undefined,
  )
}
