import type { PlayOf } from '../activity.ts'
import type { Dimension } from '../dimension.ts'
import type { Severity } from '../judge/finding.ts'
import { shuffled } from '../session/chance.ts'
import type { Faults, WatchedLine } from './shape.ts'

/** A fault in a line, as the rule book or the author describes it. */
export type Offence = {
  /** The rule's id, or the author's own. */
  readonly id: string
  readonly name: string
  readonly why: string
  readonly better: string | undefined
  readonly dimension: Dimension
  readonly severity: Severity
  readonly part: 'says' | 'gestures' | undefined
}

/** The faults of a line, each once. What names a rule that the book does not have is left out. */
export function offencesOf({ ruleSet }: PlayOf<Faults>, { faults }: WatchedLine): Offence[] {
  const found = new Map<string, Offence>()
  for (const fault of faults) {
    const offence = 'rule' in fault ? ruleSet.rules.get(fault.rule) : fault
    if (!offence || found.has(offence.id)) continue
    const { id, name, why, better, dimension, severity } = offence
    found.set(id, { id, name, why, better, dimension, severity, part: fault.part })
  }
  return [...found.values()]
}

/** Every fault of a scenario, each once. */
export function allOffences(play: PlayOf<Faults>): Map<string, Offence> {
  const lines = play.scenario.clerks.flatMap((clerk) => clerk.lines)
  return new Map(lines.flatMap((line) => offencesOf(play, line)).map((offence) => [offence.id, offence]))
}

/** What a line may be flagged as: the real faults and the others, in an order that the seed decides. */
export function namesOffered(
  play: PlayOf<Faults>,
  seed: number,
): { readonly id: string; readonly name: string }[] {
  const real = [...allOffences(play).values()].map(({ id, name }) => ({ id, name }))
  return shuffled([...real, ...play.scenario.names], seed)
}
