import { mentions, type Condition } from '../condition.ts'
import type { Goto, Scenario } from '../scenario/shape.ts'
import type { Earned } from '../scoring/score.ts'
import type { Input } from '../session/event.ts'
import { sentencesOf, shortestRepeat } from '../judge/sentences.ts'
import { skippedStages, type Play, type Session } from '../session/session.ts'
import type { SceneGraph } from './scene-graph.ts'

/** The inputs that led somewhere, the last one first. */
type Path = { readonly input: Input; readonly before: Path } | undefined

/** A conversation without its past: the marks that it has made and earned, and one way there. */
export type Standing = {
  readonly session: Session
  /** Keys of the marks made so far. */
  readonly made: ReadonlySet<string>
  readonly earned: Earned
  readonly path: Path
}

/**
 * Names all of a standing that can still matter: what conditions and rules ask about, and the marks that could be
 * made once more from here. From two standings with one name the same can follow.
 */
export function rememberedBy(
  { scenario, ruleSet }: Play,
  { ahead }: SceneGraph,
): (standing: Standing) => string {
  const asked = conditionsOf(scenario).flatMap(mentions)
  const scenes = new Set(asked.flatMap(({ kind, id }) => (kind === 'scene' ? [id] : [])))
  const choices = new Set(asked.flatMap(({ kind, id }) => (kind === 'choice' ? [id] : [])))
  const heard = new Set(
    [...ruleSet.rules.values()].flatMap(({ when }) => [...(when.said ?? []), ...(when.unsaid ?? [])]),
  )
  const repeatable = repeatableChoices(scenario, ahead)
  const stagesAhead = new Map(
    [...ahead].map(([id, next]) => [
      id,
      new Set([id, ...next].map((one) => scenario.scenes[one]?.stage ?? '')),
    ]),
  )
  return ({ session, made }) => {
    const { scene, mood, facts, visited, chosen, said } = session
    const open = [...made].filter((key) => {
      const [, stage] = key.split('@')
      if (stage !== undefined) return stagesAhead.get(scene)?.has(stage)
      const [, place] = key.split('#')
      return place === scene || ahead.get(scene)?.has(place ?? '')
    })
    return JSON.stringify([
      scene,
      mood,
      chosen.length > 0,
      Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1)),
      among(visited, scenes),
      among(chosen, choices),
      among(chosen, repeatable),
      skippedStages(scenario, session),
      among(said, heard),
      open.sort(),
    ])
  }
}

/** Choices of which a sentence may be said again: in another choice, or because its scene can come round. */
function repeatableChoices(scenario: Scenario, ahead: SceneGraph['ahead']): ReadonlySet<string> {
  const sayers = new Map<string, string[]>()
  const found = new Set<string>()
  for (const [scene, { choices }] of Object.entries(scenario.scenes)) {
    for (const { id, says } of choices) {
      if (ahead.get(scene)?.has(scene)) found.add(id)
      for (const { text } of sentencesOf(says)) {
        if (text.length >= shortestRepeat) sayers.set(text, [...(sayers.get(text) ?? []), id])
      }
    }
  }
  for (const ids of sayers.values()) if (ids.length > 1) for (const id of ids) found.add(id)
  return found
}

const among = (ids: readonly string[], wanted: ReadonlySet<string>): string[] =>
  [...new Set(ids.filter((id) => wanted.has(id)))].sort()

const inGoto = (goto: Goto): readonly Condition[] =>
  typeof goto === 'string' ? [] : goto.flatMap(({ when }) => (when ? [when] : []))

const conditionsOf = (scenario: Scenario): readonly Condition[] =>
  Object.values(scenario.scenes).flatMap(({ lines, choices, timer }) => [
    ...[...lines, ...choices].flatMap(({ when }) => (when ? [when] : [])),
    ...choices.flatMap(({ goto }) => inGoto(goto)),
    ...(timer ? inGoto(timer.goto) : []),
  ])
