import { mentions, type Condition } from '../condition.ts'
import type { Goto, Scenario, Scene } from '../scenario/shape.ts'
import { rulesThatMayHold } from '../judge/judge.ts'
import { faultKey, meritKey } from '../scoring/mark.ts'
import { sentencesOf, shortestRepeat } from '../judge/sentences.ts'
import { sceneOf, skippedStages, type Play, type Session } from '../session/session.ts'
import type { SceneGraph } from './scene-graph.ts'

/** A conversation without its past, and the keys of the marks made so far. */
export type Standing = { readonly session: Session; readonly made: ReadonlySet<string> }

/** What is asked about in a scene, by its conditions and by the rules that may hold there. */
type Asked = {
  readonly scenes: readonly string[]
  readonly choices: readonly string[]
  readonly facts: readonly string[]
  /** Rules and classes that a rule wants said, or unsaid, before. */
  readonly said: readonly string[]
  /** Keys of the marks that can be made. */
  readonly marks: readonly string[]
  readonly skipped: boolean
}

/**
 * Names all of a standing that can still matter from its scene on: what conditions and rules ask about there, and
 * the marks that could be made once more. From two standings with one name the same can follow.
 */
export function rememberedBy(play: Play, { ahead }: SceneGraph): (standing: Standing) => string {
  const { scenario } = play
  const here = new Map(Object.keys(scenario.scenes).map((id) => [id, askedIn(play, id)]))
  const fromHere = new Map(
    [...ahead].map(([id, next]) => {
      const all = [id, ...next].flatMap((one) => here.get(one) ?? [])
      const union = (of: (asked: Asked) => readonly string[]) => new Set(all.flatMap(of))
      const asked = {
        scenes: union(({ scenes }) => scenes),
        choices: union(({ choices }) => choices),
        facts: union(({ facts }) => facts),
        said: union(({ said }) => said),
        marks: union(({ marks }) => marks),
        skipped: all.some(({ skipped }) => skipped),
      }
      return [id, asked] as const
    }),
  )
  const repeatable = repeatableChoices(scenario, ahead)
  return ({ session, made }) => {
    const { scene, mood, facts, visited, chosen, said } = session
    const asked = fromHere.get(scene)
    if (!asked) throw new RangeError(`Scenario "${scenario.id}" has no scene "${scene}"`)
    return JSON.stringify([
      scene,
      mood,
      chosen.length > 0,
      among(Object.keys(facts), asked.facts).map((fact) => [fact, facts[fact]]),
      among(visited, asked.scenes),
      among(chosen, asked.choices),
      among(chosen, repeatable),
      asked.skipped ? skippedStages(scenario, session) : [],
      among(said, asked.said),
      among([...made], asked.marks),
    ])
  }
}

function askedIn({ scenario, ruleSet }: Play, id: string): Asked {
  const scene = sceneOf(scenario, id)
  const mentioned = conditionsOf(scene).flatMap(mentions)
  const named = (wanted: 'scene' | 'choice' | 'fact') =>
    mentioned.flatMap((mention) => (mention.kind === wanted ? [mention.id] : []))
  const place = { stage: scene.stage, channel: scenario.channel, traits: scenario.customer.traits }
  const rules = scene.choices.flatMap(({ says, gestures }) =>
    rulesThatMayHold(ruleSet, { text: says, gestures }, place),
  )
  return {
    scenes: named('scene'),
    choices: named('choice'),
    facts: named('fact'),
    said: rules.flatMap(({ when }) => [...(when.said ?? []), ...(when.unsaid ?? [])]),
    marks: rules.flatMap(({ id: rule }) => [meritKey(rule, scene.stage), faultKey(rule, id)]),
    skipped: rules.some(({ when }) => when.skipped !== undefined),
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

const conditionsOf = ({ lines, choices, timer }: Scene): readonly Condition[] => [
  ...[...lines, ...choices].flatMap(({ when }) => (when ? [when] : [])),
  ...choices.flatMap(({ goto }) => inGoto(goto)),
  ...(timer ? inGoto(timer.goto) : []),
]
