import type { Finding, RuleSet } from '../engine/index.ts'
import type { Judged } from './judge.ts'
import { paint } from './paint.ts'
import type { Words } from './words.ts'

/** One judged sentence for a person: the words in colour, then each finding with why, what to say and where from. */
export function explainLines(words: Words, ruleSet: RuleSet, judged: Judged): string[] {
  const { text, verdict, findings } = judged
  const colour = verdict === 'taboo' ? 'red' : verdict === 'good' ? 'green' : 'dim'
  const head = `${coloured(text, findings)}  ${paint(colour, words(`verdicts.${verdict}`))}`
  return [head, ...findings.flatMap((finding) => findingLines(words, ruleSet, text, finding)), '']
}

function findingLines(words: Words, ruleSet: RuleSet, text: string, finding: Finding): string[] {
  const { rule: id, verdict, spans, gestures, dimension, severity } = finding
  const rule = ruleSet.rules.get(id)
  const evidence = [...spans.map(([start, end]) => `「${text.slice(start, end)}」`), ...gestures].join(' ')
  const sign = verdict === 'fault' ? paint('red', '✗') : paint('green', '✓')
  const about = `${words(`dimensions.${dimension}`)} · ${String(severity)} · ${finding.kind}/${finding.class} · ${id}`
  return [
    `  ${sign} ${paint('bold', rule?.name ?? id)} ${evidence}  ${paint('dim', about)}`,
    `      ${words('why')}: ${rule?.why ?? ''}`,
    ...(rule?.better ? [`      ${words('better')}: ${rule.better}`] : []),
    `      ${paint('dim', `${words('source')}: ${rule?.source ?? ''}`)}`,
  ]
}

/** The sentence with its faults in red and what it does well in green; a fault wins where both are. */
function coloured(text: string, findings: readonly Finding[]): string {
  const verdicts = Array.from({ length: text.length }, () => '')
  for (const wanted of ['merit', 'fault']) {
    for (const { verdict, spans } of findings) {
      if (verdict === wanted) for (const [start, end] of spans) verdicts.fill(wanted, start, end)
    }
  }
  let line = ''
  for (let from = 0; from < text.length;) {
    let to = from
    while (to < text.length && verdicts[to] === verdicts[from]) to += 1
    const part = text.slice(from, to)
    const mark = verdicts[from]
    line += mark === '' ? part : paint(['underline', mark === 'fault' ? 'red' : 'green'], part)
    from = to
  }
  return line
}
