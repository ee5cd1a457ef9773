import type { TextFile } from '../attempt.ts'
import { failedExamples } from '../judge/examples.ts'
import type { Example } from '../judge/rule.ts'
import type { RuleSet } from '../judge/rule-set.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import { readSource } from '../scenario/source.ts'
import type { Play } from '../play.ts'
import { plainStart } from '../session/start.ts'
import { activityOf } from '../kinds.ts'
import { repliesOf } from '../roleplay/parts.ts'
import { sceneOf, type RoleplayPlay } from '../roleplay/session.ts'
import { debriefOf } from './debrief.ts'
import { reachOf } from './reach.ts'

/**
 * What the author expects and the judge does not do, and faults on the path that scores best: a reply that is called
 * good must not break a rule.
 */
export function contentComplaints({ file, text }: TextFile, play: Play): Diagnostic[] {
  const source = readSource(file, text)
  if (!source.ok) return source.error
  const { complain } = source.value
  const disagreements = activityOf(play.scenario).disagreements(play, complain)
  // A scene that asks for what no rule finds cannot be played through.
  if (!isConversation(play) || disagreements.some(({ severity }) => severity === 'error'))
    return disagreements
  const start = plainStart('practice')
  const onBestPath = debriefOf(play, start, reachOf(play, start).best).flatMap(
    ({ scene, choice, utterance, findings }) => {
      const content = sceneOf(play.scenario, scene)
      const trial = content.listen?.tries.findIndex(({ says }) => says === utterance.text) ?? -1
      const spoken = trial < 0 ? ['listen', 'model'] : ['listen', 'tries', trial]
      const path = repliesOf(content).find(({ reply }) => reply.id === choice)?.path ?? spoken
      return findings
        .filter(({ verdict }) => verdict === 'fault')
        .map(({ rule }) =>
          complain(
            'W001-fault-on-best-path',
            ['scenes', scene, ...path, 'says'],
            { choice: choice ?? scene, rule },
            'warning',
          ),
        )
    },
  )
  return [...disagreements, ...onBestPath]
}

/** The play itself is kept, for its reach is remembered with it. */
const isConversation = (play: Play): play is RoleplayPlay => play.scenario.kind === 'roleplay'

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
