import type { Diagnostic, DiagnosticCode } from './diagnostic.ts'
import type { Complain } from './source.ts'

/** Something in a scenario file that has an id, and what to say where another thing has it already. */
export type Named = {
  readonly id: string
  readonly path: readonly PropertyKey[]
  readonly code: DiagnosticCode
}

/** Texts of the head that a translation knows by these words. */
const reserved = new Set(['title', 'summary'])

/**
 * Complains of ids that are used twice or stand for something else. Translations know a text by its id alone, so
 * things of different sorts may not share one either.
 */
export function idComplaints(named: readonly Named[], complain: Complain): Diagnostic[] {
  const seen = new Set<string>()
  return named.flatMap(({ id, path, code }) => {
    if (reserved.has(id)) return [complain('S026-reserved-id', [...path, 'id'], { id })]
    if (seen.has(id)) return [complain(code, [...path, 'id'], { id })]
    seen.add(id)
    return []
  })
}
