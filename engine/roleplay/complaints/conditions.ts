import type { Condition, Fact, Range } from '../../condition.ts'
import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import { conditionsOf, effectsOf, inAllScenes, placedPartsOf, repliesOf, type Path } from '../parts.ts'
import type { Roleplay } from '../shape.ts'

/** Conditions about things that are not there, that can never hold, and facts that nobody asks about. */
export function conditionComplaints(scenario: Roleplay, complain: Complain): Diagnostic[] {
  const replies = new Set(inAllScenes(scenario, repliesOf).map(({ reply }) => reply.id))
  const facts = factsSet(scenario)
  const parts = inAllScenes(scenario, conditionsOf).flatMap(({ when, path }) => placedPartsOf(when, path))
  const asked = new Set(parts.flatMap(({ part }) => ('fact' in part ? [part.fact] : [])))
  return [
    ...parts.flatMap(({ part, path }) => [
      ...emptyRange(part, path, complain),
      ...mentioned(scenario, part, path, replies, complain),
      ...('fact' in part ? askedFact(part, path, facts, complain) : []),
    ]),
    // Where one is asked for that is never set, the two are probably one, misspelt.
    ...[...([...asked].some((fact) => !facts.has(fact)) ? [] : facts)]
      .filter(([fact]) => !asked.has(fact))
      .map(([fact, { path }]) => complain('S035-fact-never-asked', path, { fact }, 'warning', 'name')),
  ]
}

function mentioned(
  scenario: Roleplay,
  part: Condition,
  path: Path,
  replies: ReadonlySet<string>,
  complain: Complain,
): Diagnostic[] {
  if ('visited' in part && !Object.hasOwn(scenario.scenes, part.visited))
    return [complain('S011-missing-scene', [...path, 'visited'], { scene: part.visited })]
  if ('chose' in part && !replies.has(part.chose))
    return [complain('S017-unknown-choice', [...path, 'chose'], { choice: part.chose })]
  if ('patience' in part && !scenario.customer.patience)
    return [complain('S037-no-patience', [...path, 'patience'])]
  return []
}

type FactSet = { readonly path: Path; readonly values: Set<Fact>; readonly counted: boolean }

/** The facts that are set anywhere, with the place of the first and all values. */
function factsSet(scenario: Roleplay): Map<string, FactSet> {
  const facts = new Map<string, FactSet>()
  for (const { effects, path } of inAllScenes(scenario, effectsOf)) {
    for (const [fact, value] of Object.entries(effects.facts ?? {})) {
      const before = facts.get(fact) ?? { path: [...path, 'facts', fact], values: new Set(), counted: false }
      before.values.add(value)
      facts.set(fact, before)
    }
    for (const fact of Object.keys(effects.add ?? {})) {
      const before = facts.get(fact) ?? { path: [...path, 'add', fact], values: new Set<Fact>() }
      facts.set(fact, { ...before, counted: true })
    }
  }
  return facts
}

function askedFact(
  { fact, is, ...range }: Extract<Condition, { fact: string }>,
  path: Path,
  facts: ReadonlyMap<string, FactSet>,
  complain: Complain,
): Diagnostic[] {
  const set = facts.get(fact)
  if (!set) return [complain('S018-unset-fact', [...path, 'fact'], { fact })]
  if (set.counted || range['at-least'] !== undefined || range['at-most'] !== undefined) return []
  const value = is ?? true
  // A fact that was never set is `false`.
  if (value === false || set.values.has(value)) return []
  const values = [...set.values].map(String).join(' | ')
  return [
    complain('S036-fact-never-so', [...path, is === undefined ? 'fact' : 'is'], {
      fact,
      value: String(value),
      values,
    }),
  ]
}

function emptyRange(part: Condition, path: Path, complain: Complain): Diagnostic[] {
  const { range, at } = rangeOf(part) ?? { range: {}, at: [] }
  const { 'at-least': least, 'at-most': most } = range
  return least !== undefined && most !== undefined && least > most
    ? [
        complain('S032-empty-range', [...path, ...at, 'at-least'], {
          least: String(least),
          most: String(most),
        }),
      ]
    : []
}

/** The bounds in a condition, and where in it they stand. */
function rangeOf(part: Condition): { readonly range: Range; readonly at: Path } | undefined {
  if ('mood' in part) return { range: part.mood, at: ['mood'] }
  if ('points' in part) return { range: part.points, at: ['points'] }
  if ('patience' in part) return { range: part.patience, at: ['patience'] }
  if ('attempts' in part) return { range: part.attempts, at: ['attempts'] }
  if ('visited' in part) return { range: part.times ?? {}, at: ['times'] }
  return 'fact' in part ? { range: part, at: [] } : undefined
}
