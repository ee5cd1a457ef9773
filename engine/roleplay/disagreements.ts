import type { PlayOf } from '../activity.ts'
import { judge } from '../judge/judge.ts'
import { classesIn, parsePattern } from '../judge/pattern.ts'
import type { RuleSet } from '../judge/rule-set.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Complain } from '../scenario/source.ts'
import { hearTyped } from './listen.ts'
import { conditionsOf, destinationsOf, inAllScenes, placedPartsOf, type Path } from './parts.ts'
import { beginRoleplay } from './session.ts'
import { settingOf } from './setting.ts'
import type { Listen, Roleplay } from './shape.ts'
import { plainStart } from '../session/start.ts'

/** What the author expects of the judge and the judge does not do. */
export function roleplayDisagreements(play: PlayOf<Roleplay>, complain: Complain): Diagnostic[] {
  const { scenario, ruleSet } = play
  const known = namesIn(ruleSet)
  const unknown = (id: string, path: Path): Diagnostic[] =>
    known.has(id) ? [] : [complain('W006-unknown-finding', path, { id })]
  return [
    ...inAllScenes(scenario, conditionsOf).flatMap(({ when, path }) =>
      placedPartsOf(when, path).flatMap(({ part, path: place }) =>
        'heard' in part ? unknown(part.heard, [...place, 'heard']) : [],
      ),
    ),
    ...Object.entries(scenario.scenes).flatMap(([scene, { listen }]) => {
      if (!listen) return []
      const path = ['scenes', scene, 'listen']
      const classes = unknownClasses(ruleSet, listen, path, complain)
      return [
        ...listen.branches.flatMap(({ hears = [], lacks = [] }, index) => [
          ...hears.flatMap((id, at) => unknown(id, [...path, 'branches', index, 'hears', at])),
          ...lacks.flatMap((id, at) => unknown(id, [...path, 'branches', index, 'lacks', at])),
        ]),
        ...classes,
        ...(classes.length > 0 ? [] : trialComplaints(play, scene, listen, path, complain)),
      ]
    }),
  ]
}

/** All that a condition may have heard: rules, classes, and classes of faults. */
function namesIn({ rules }: RuleSet): ReadonlySet<string> {
  const names = new Set<string>()
  for (const rule of rules.values())
    for (const name of [rule.id, rule.class, `${rule.class}-fault`]) names.add(name)
  return names
}

function unknownClasses(ruleSet: RuleSet, { intents }: Listen, path: Path, complain: Complain): Diagnostic[] {
  return Object.entries(intents).flatMap(([intent, patterns]) =>
    patterns.flatMap((pattern, index) => {
      const parsed = parsePattern(pattern)
      const names = parsed.ok ? classesIn(parsed.value) : []
      return names
        .filter((name) => !Object.hasOwn(ruleSet.classes, name))
        .map((name) => complain('W007-unknown-class', [...path, 'intents', intent, index], { name }))
    }),
  )
}

/**
 * Hears the model and all trials in a customer's mood as at the beginning, with no stage passed over; conditions may
 * lead elsewhere later.
 */
function trialComplaints(
  play: PlayOf<Roleplay>,
  scene: string,
  listen: Listen,
  path: Path,
  complain: Complain,
): Diagnostic[] {
  const visited = Object.keys(play.scenario.scenes)
  const session = { ...beginRoleplay(play, plainStart('practice')), scene, visited, replies: ['…'] }
  const setting = settingOf(play.scenario, session)
  const taken = new Set<unknown>()
  const found: Diagnostic[] = []
  const hear = ({ says, gestures }: Listen['model']) => {
    const findings = judge(play.ruleSet, { text: says, gestures }, setting)
    const branch = hearTyped(play, listen, says, findings, session)
    taken.add(branch)
    return { findings, branch }
  }
  const faults = hear(listen.model).findings.filter(({ verdict }) => verdict === 'fault')
  for (const { rule } of faults)
    found.push(complain('W005-fault-in-model', [...path, 'model', 'says'], { rule }, 'warning'))
  for (const [index, trial] of listen.tries.entries()) {
    const { branch } = hear(trial)
    const leads = destinationsOf(branch.goto).map((to) => (typeof to === 'string' ? to : to.talk))
    if (!leads.includes(trial.goes))
      found.push(
        complain('W003-try-goes-elsewhere', [...path, 'tries', index, 'goes'], {
          expected: trial.goes,
          found: leads.join(' | '),
        }),
      )
  }
  for (const [index, branch] of listen.branches.entries())
    if (!taken.has(branch) && branch.when === undefined)
      found.push(complain('W004-branch-untried', [...path, 'branches', index], {}, 'warning'))
  return found
}
