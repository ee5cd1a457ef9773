import type { TextFile } from '../attempt.ts'
import { failedExamples } from '../judge/examples.ts'
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
    return failed.flatMap(({ rule, text: example, expected }) => {
      const index = rules.findIndex(({ id }) => id === rule)
      if (index < 0) return []
      const key = expected === 'hit' ? 'hits' : 'misses'
      const place = ['rules', index, key, rules[index]?.[key]?.indexOf(example) ?? 0]
      return [source.value.complain('R010-example-fails', place, { rule, example, expected })]
    })
  })
}

type Listed = { readonly id?: string; readonly hits?: readonly string[]; readonly misses?: readonly string[] }

function rulesIn(content: unknown): readonly Listed[] {
  if (typeof content !== 'object' || content === null || !('rules' in content)) return []
  return Array.isArray(content.rules) ? (content.rules as readonly Listed[]) : []
}
