import type { PlayOf } from '../activity.ts'
import type { Finding } from '../judge/finding.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Complain } from '../scenario/source.ts'
import { isFaulty, isRight, judgeAt, meritsIn, modelOf, worthOf } from './reply.ts'
import type { Drill, Prompt } from './shape.ts'

/** Where the author and the judge do not agree about what is good. */
export function drillDisagreements(play: PlayOf<Drill>, complain: Complain): Diagnostic[] {
  const classes = new Set([...play.ruleSet.rules.values()].map((rule) => rule.class))
  return play.scenario.prompts.flatMap((prompt, index) => {
    const warn: Complain = (code, path, values) =>
      complain(code, ['prompts', index, ...path], { id: prompt.id, ...values }, 'warning')
    return [
      ...(prompt.wants ?? []).flatMap((name, place) =>
        classes.has(name) ? [] : [warn('D008-unknown-class', ['wants', place], { class: name })],
      ),
      ...tabooDisagreement(play, prompt, warn),
      ...modelDisagreements(play, prompt, classes, warn),
    ]
  })
}

function tabooDisagreement(play: PlayOf<Drill>, prompt: Prompt, warn: Complain): Diagnostic[] {
  if (!prompt.taboo || prompt.says === undefined) return []
  const findings = judgeAt(play, prompt, { text: prompt.says, gestures: [] })
  return isFaulty(findings) ? [] : [warn('D009-harmless-taboo', ['says'], { says: prompt.says })]
}

function modelDisagreements(
  play: PlayOf<Drill>,
  prompt: Prompt,
  classes: ReadonlySet<string>,
  warn: Complain,
): Diagnostic[] {
  const findings = judgeAt(play, prompt, modelOf(prompt))
  const faults = findings.filter(({ verdict }) => verdict === 'fault')
  if (faults.length > 0)
    return faults.map((fault) => warn('D010-fault-in-model', ['model'], nameOf(play, fault)))
  const points = worthOf(play, findings)
  if (points <= 0) return [warn('D011-model-earns-nothing', ['model'])]
  const merits = meritsIn(findings)
  const lacks = (prompt.wants ?? []).filter((name) => classes.has(name) && !merits.has(name))
  return [
    ...lacks.map((name) => warn('D015-model-lacks-class', ['model'], { class: name })),
    ...prompt.options.flatMap((option, index) => {
      if (option.id === prompt.model) return []
      const found = judgeAt(play, prompt, { text: option.says, gestures: option.gestures })
      const values = { option: option.id, points: String(worthOf(play, found)), most: String(points) }
      const path = ['options', index, 'says']
      if (worthOf(play, found) > points) return [warn('D012-better-option', path, values)]
      return isRight(play, prompt, found) ? [warn('D013-also-right', path, values)] : []
    }),
  ]
}

const nameOf = ({ ruleSet }: PlayOf<Drill>, { rule }: Finding) => ({
  rule,
  name: ruleSet.rules.get(rule)?.name ?? rule,
})
