import type { TextFile } from '../attempt.ts'
import { failedExamples } from '../judge/examples.ts'
import type { Example } from '../judge/rule.ts'
import type { RuleSet } from '../judge/rule-set.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import { readSource } from '../scenario/source.ts'
import type { Play } from '../session/session.ts'
import { debriefOf } from './debrief.ts'
import { reachOf } from './reach.ts'

/** Faults that the rules find on the path that scores best: a reply that is called good must not break a rule. */
export function bestPathComplaints({ file, text }: TextFile, play: Play): Diagnostic[] {
  const source = readSource(file, text)
  if (!source.ok) return source.error
  return debriefOf(play, 'practice', reachOf(play).best).flatMap(({ scene, choice, findings }) => {
    const index = play.scenario.scenes[scene]?.choices.findIndex(({ id }) => id === choice) ?? -1
    const path = ['scenes', scene, 'choices', index, 'says']
    return findings
      .filter(({ verdict }) => verdict === 'fault')
      .map(({ rule }) => source.value.complain('W001-fault-on-best-path', path, { choice, rule }, 'warning'))
  })
}

/** Examples in rule files that do not do what they are there to show. */
export function exampleComplaints(files: readonly TextFile[], ruleSet: RuleSet): Diagnostic[] {
  const failed = failedExamples(ruleSet)
  if (failed.length === 0) return []
  return files.flatMap(({ file, text }) => {
    const source = readSource(file, text)
    if (!source.ok) return source.error
    const rules = rulesIn(source.value.content)
    return failed.flatMap(({ rule, example, expected }) => {
      const index = rules.findIndex(({ id }) => id === rule)
      if (index < 0) return []
      const key = expected === 'hit' ? 'hits' : 'misses'
      const written = typeof example === 'string' ? example : JSON.stringify(example)
      const at = rules[index]?.[key]?.findIndex((one) => one === example || alike(one, example)) ?? 0
      return [
        source.value.complain('R010-example-fails', ['rules', index, key, at], {
          rule,
          example: written,
          expected,
        }),
      ]
    })
  })
}

type Listed = {
  readonly id?: string
  readonly hits?: readonly unknown[]
  readonly misses?: readonly unknown[]
}

/** Whether a written example is this one; parsing has added what was left out. */
const alike = (written: unknown, example: Example): boolean =>
  typeof written === 'object' &&
  written !== null &&
  typeof example === 'object' &&
  Object.entries(written).every(
    ([key, value]) => JSON.stringify(example[key as keyof typeof example]) === JSON.stringify(value),
  )

function rulesIn(content: unknown): readonly Listed[] {
  if (typeof content !== 'object' || content === null || !('rules' in content)) return []
  return Array.isArray(content.rules) ? (content.rules as readonly Listed[]) : []
}
