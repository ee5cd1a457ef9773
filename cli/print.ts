import { dimensions, type Diagnostic, type Finding, type RuleSet, type Scorecard } from '../engine/index.ts'
import { paint } from './paint.ts'
import type { Words } from './words.ts'

/** A complaint in one line: place, severity, code and sentence. */
export function complaintLine(
  words: Words,
  { file, line, column, code, severity, values }: Diagnostic,
): string {
  const place = `${file}:${String(line)}:${String(column)}`
  const kind = paint(severity === 'error' ? 'red' : 'yellow', words(severity))
  return `${place} ${kind} ${code} ${words(`diagnostics.${code}`, values)}`
}

/** A scorecard for a person. */
export function scorecardLines(words: Words, ruleSet: RuleSet, card: Scorecard): string[] {
  const rows = dimensions.map((dimension) => {
    const { earned, maximum, percent } = card.dimensions[dimension]
    const value =
      percent === undefined
        ? words('notExercised')
        : `${percent.toFixed(1)} (${String(earned)}/${String(maximum)})`
    return `  ${words(`dimensions.${dimension}`)}  ${value}`
  })
  const verdict = paint(card.passed ? 'green' : 'yellow', words(card.passed ? 'passed' : 'failed'))
  const vetoes = card.vetoes.map((id) => ruleSet.rules.get(id)?.name ?? id)
  return [
    `${words('outcome')}: ${words(`outcomes.${card.outcome}`)}`,
    `${words('total')}: ${card.total.toFixed(1)}  ${verdict}`,
    ...rows,
    ...(vetoes.length > 0 ? [paint('red', `${words('vetoes')}: ${vetoes.join(', ')}`)] : []),
  ]
}

/** The findings of a reply for a person: sign, rule, the words, why, and the better form. */
export function findingLines(
  words: Words,
  ruleSet: RuleSet,
  text: string,
  findings: readonly Finding[],
): string[] {
  const shown = findings.filter(({ verdict }) => verdict !== 'missed')
  if (shown.length === 0) return [`  ${words('scoreless')}`]
  return shown.flatMap(({ rule, verdict, spans, gestures, dimension }) => {
    const written = ruleSet.rules.get(rule)
    const evidence = [...spans.map(([start, end]) => `「${text.slice(start, end)}」`), ...gestures].join(' ')
    const sign = verdict === 'fault' ? paint('red', '✗') : paint('green', '✓')
    const lines = [
      `  ${sign} ${written?.name ?? rule} ${evidence} · ${words(`dimensions.${dimension}`)} · ${rule}`,
    ]
    if (verdict === 'fault' && written) {
      lines.push(`      ${written.why}`)
      if (written.better) lines.push(`      ${words('better')}: ${written.better}`)
    }
    return lines
  })
}
