import type { Roleplay } from '../../roleplay/shape.ts'
import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import type { Story } from '../explore.ts'

/** What was not looked at. */
export type Limits = {
  /** Whether places were told apart by all that can matter; where not, some that differ count as one. */
  readonly exact: boolean
  /** Whether every place was gone on from. */
  readonly complete: boolean
  /** Scenes in which anything may be said, and the examples that stand for it. */
  readonly typed: { readonly scenes: number; readonly examples: number }
}

/** How much of a roleplay a story covers. */
export function limitsOf(scenario: Roleplay, { grain, complete }: Story): Limits {
  const listening = Object.values(scenario.scenes).flatMap(({ listen }) => (listen ? [listen] : []))
  const examples = listening.reduce((sum, { tries }) => sum + 1 + tries.length, 0)
  return { exact: grain === 'exact', complete, typed: { scenes: listening.length, examples } }
}

/** Says what was not looked at. */
export function limitComplaints(
  scenario: Roleplay,
  { places }: Story,
  { exact, complete, typed }: Limits,
  complain: Complain,
): Diagnostic[] {
  const counted = { places: String(places.length) }
  const [listening] = Object.entries(scenario.scenes).filter(([, { listen }]) => listen)
  return [
    ...(exact || !complete ? [] : [complain('A008-bounded', ['scenes'], counted, 'warning')]),
    ...(complete ? [] : [complain('A011-unfinished', ['scenes'], counted, 'warning')]),
    ...(listening
      ? [
          complain(
            'A012-typed-by-examples',
            ['scenes', listening[0], 'listen'],
            { scenes: String(typed.scenes), examples: String(typed.examples) },
            'warning',
          ),
        ]
      : []),
  ]
}
