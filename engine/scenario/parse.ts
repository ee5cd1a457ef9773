import { activityOf, scenarioShape, type Scenario } from '../kinds.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Diagnostic } from './diagnostic.ts'
import { misshapen } from './misshapen.ts'
import { readSource, type Complain } from './source.ts'

/** A scenario that may be played, and what its author should look at all the same. */
export type Parsed = {
  readonly scenario: Scenario
  readonly warnings: readonly Diagnostic[]
  /** Makes a complaint about a place in the text that was parsed. */
  readonly complain: Complain
}

/**
 * The only way to obtain a `Scenario`: syntax, then shape, then references. All complaints of one stage come
 * at once, each with its place in `file`.
 */
export function parseWithWarnings(file: string, text: string): Result<Parsed, Diagnostic[]> {
  const source = readSource(file, text)
  if (!source.ok) return source
  const shaped = scenarioShape.safeParse(source.value.content)
  if (!shaped.success) return fail(misshapen(source.value, shaped.error.issues))
  const complaints = activityOf(shaped.data).complaints(shaped.data, source.value.complain)
  return complaints.some(({ severity }) => severity === 'error')
    ? fail(complaints)
    : ok({ scenario: shaped.data, warnings: complaints, complain: source.value.complain })
}

/** The scenario in a text, for those who only want to play it. */
export function parseScenario(file: string, text: string): Result<Scenario, Diagnostic[]> {
  const parsed = parseWithWarnings(file, text)
  return parsed.ok ? ok(parsed.value.scenario) : parsed
}
