import { fail, ok, type Result } from '../result.ts'
import type { Diagnostic } from './diagnostic.ts'
import { misshapen } from './misshapen.ts'
import { referenceComplaints } from './references.ts'
import { scenarioShape, type Scenario } from './shape.ts'
import { readSource } from './source.ts'

/**
 * The only way to obtain a `Scenario`: syntax, then shape, then references. All complaints of one stage come
 * at once, each with its place in `file`.
 */
export function parseScenario(file: string, text: string): Result<Scenario, Diagnostic[]> {
  const source = readSource(file, text)
  if (!source.ok) return source
  const shaped = scenarioShape.safeParse(source.value.content)
  if (!shaped.success) return fail(misshapen(source.value, shaped.error.issues))
  const complaints = referenceComplaints(shaped.data, source.value.complain)
  return complaints.some(({ severity }) => severity === 'error') ? fail(complaints) : ok(shaped.data)
}
