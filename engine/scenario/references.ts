import { mentions, type Condition } from '../condition.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Effects, Goto, Scenario } from './shape.ts'
import type { Source } from './source.ts'

type Complain = Source['complain']
type Path = readonly PropertyKey[]

/** The scenes a goto may lead to. */
export const targets = (goto: Goto): readonly string[] =>
  typeof goto === 'string' ? [goto] : goto.map(({ to }) => to)

/** Checks all that one part of a scenario says about another: ids, targets, conditions, reachability. */
export function referenceComplaints(scenario: Scenario, complain: Complain): Diagnostic[] {
  return [
    ...duplicateIds(scenario, complain),
    ...brokenGotos(scenario, complain),
    ...brokenConditions(scenario, complain),
    ...brokenScenes(scenario, complain),
    ...lostScenes(scenario, complain),
  ]
}

function duplicateIds(scenario: Scenario, complain: Complain): Diagnostic[] {
  const lines = new Set<string>()
  const choices = new Set<string>()
  const found: Diagnostic[] = []
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    for (const [index, line] of scene.lines.entries()) {
      if (lines.has(line.id))
        found.push(complain('S010-duplicate-line', ['scenes', id, 'lines', index, 'id'], { id: line.id }))
      lines.add(line.id)
    }
    for (const [index, choice] of scene.choices.entries()) {
      if (choices.has(choice.id))
        found.push(
          complain('S012-duplicate-choice', ['scenes', id, 'choices', index, 'id'], { id: choice.id }),
        )
      choices.add(choice.id)
    }
  }
  return found
}

function eachGoto(scenario: Scenario): { readonly goto: Goto; readonly path: Path }[] {
  return Object.entries(scenario.scenes).flatMap(([id, { choices, timer }]) => [
    ...choices.map(({ goto }, index) => ({ goto, path: ['scenes', id, 'choices', index, 'goto'] })),
    ...(timer ? [{ goto: timer.goto, path: ['scenes', id, 'timer', 'goto'] }] : []),
  ])
}

function brokenGotos(scenario: Scenario, complain: Complain): Diagnostic[] {
  const missing = (to: string, path: Path): Diagnostic[] =>
    Object.hasOwn(scenario.scenes, to) ? [] : [complain('S011-missing-scene', path, { scene: to })]
  return [
    ...missing(scenario.start, ['start']),
    ...eachGoto(scenario).flatMap(({ goto, path }) => {
      if (typeof goto === 'string') return missing(goto, path)
      const mayFail = goto.at(-1)?.when !== undefined
      return [
        ...goto.flatMap(({ to }, index) => missing(to, [...path, index, 'to'])),
        ...(mayFail ? [complain('S019-goto-may-fail', path)] : []),
      ]
    }),
  ]
}

function eachCondition(scenario: Scenario): { readonly when: Condition; readonly path: Path }[] {
  const found: { when: Condition; path: Path }[] = []
  const add = (when: Condition | undefined, path: Path) => {
    if (when) found.push({ when, path: [...path, 'when'] })
  }
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    for (const [index, { when }] of scene.lines.entries()) add(when, ['scenes', id, 'lines', index])
    for (const [index, { when }] of scene.choices.entries()) add(when, ['scenes', id, 'choices', index])
  }
  for (const { goto, path } of eachGoto(scenario)) {
    if (typeof goto === 'string') continue
    for (const [index, { when }] of goto.entries()) add(when, [...path, index])
  }
  return found
}

const everySet = (scenario: Scenario): readonly (Effects | undefined)[] =>
  Object.values(scenario.scenes).flatMap(({ choices, timer }) => [
    ...choices.map(({ effects }) => effects),
    timer?.effects,
  ])

function brokenConditions(scenario: Scenario, complain: Complain): Diagnostic[] {
  const choices = new Set(
    Object.values(scenario.scenes).flatMap((scene) => scene.choices.map(({ id }) => id)),
  )
  const facts = new Set(everySet(scenario).flatMap((effects) => Object.keys(effects?.facts ?? {})))
  return eachCondition(scenario).flatMap(({ when, path }) =>
    mentions(when).flatMap(({ kind, id }) => {
      if (kind === 'scene' && !Object.hasOwn(scenario.scenes, id))
        return [complain('S011-missing-scene', path, { scene: id })]
      if (kind === 'choice' && !choices.has(id))
        return [complain('S017-unknown-choice', path, { choice: id })]
      if (kind === 'fact' && !facts.has(id)) return [complain('S018-unset-fact', path, { fact: id })]
      return []
    }),
  )
}

function brokenScenes(scenario: Scenario, complain: Complain): Diagnostic[] {
  return Object.entries(scenario.scenes).flatMap(([id, { choices, end, timer }]) => {
    if (end)
      return choices.length > 0 || timer ? [complain('S015-end-with-choices', ['scenes', id, 'end'])] : []
    if (choices.every(({ when }) => when !== undefined))
      return [complain('S014-dead-end', ['scenes', id], { scene: id })]
    return []
  })
}

/** Scenes by the scenes that lead to them, as far as the text tells; conditions are not looked at. */
function reach(
  scenario: Scenario,
  from: readonly string[],
  step: (id: string) => readonly string[],
): Set<string> {
  const seen = new Set<string>()
  const open = from.filter((id) => Object.hasOwn(scenario.scenes, id))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...step(id).filter((next) => Object.hasOwn(scenario.scenes, next)))
  }
  return seen
}

function lostScenes(scenario: Scenario, complain: Complain): Diagnostic[] {
  const next = (id: string): readonly string[] => {
    const scene = scenario.scenes[id]
    return scene
      ? [...scene.choices.map(({ goto }) => goto), ...(scene.timer ? [scene.timer.goto] : [])].flatMap(
          targets,
        )
      : []
  }
  const reached = reach(scenario, [scenario.start], next)
  const ends = Object.entries(scenario.scenes).flatMap(([id, { end }]) =>
    end && reached.has(id) ? [id] : [],
  )
  if (Object.hasOwn(scenario.scenes, scenario.start) && ends.length === 0)
    return [complain('S016-no-end-reached', ['scenes'])]
  const before = new Map<string, string[]>()
  for (const id of reached) for (const to of next(id)) before.set(to, [...(before.get(to) ?? []), id])
  const canEnd = reach(scenario, ends, (id) => before.get(id) ?? [])
  return Object.keys(scenario.scenes).flatMap((id) => {
    if (!reached.has(id)) return [complain('S013-unreachable-scene', ['scenes', id], { scene: id })]
    if (!canEnd.has(id)) return [complain('S020-endless-loop', ['scenes', id], { scene: id })]
    return []
  })
}
