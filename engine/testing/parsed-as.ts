import type * as z from 'zod'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import { misshapen } from '../scenario/misshapen.ts'
import { readSource, type Complain } from '../scenario/source.ts'

/**
 * Reads a text as a scenario of one kind, and keeps warnings as well; there is no scenario where it is misshapen. In
 * all else like `parseScenario`.
 */
export function parsedAs<Scenario>(
  kind: {
    readonly shape: z.ZodType<Scenario>
    complaints(scenario: Scenario, complain: Complain): Diagnostic[]
  },
  file: string,
  text: string,
): { readonly scenario?: Scenario; readonly diagnostics: readonly Diagnostic[] } {
  const source = readSource(file, text)
  if (!source.ok) return { diagnostics: source.error }
  const shaped = kind.shape.safeParse(source.value.content)
  if (!shaped.success) return { diagnostics: misshapen(source.value, shaped.error.issues) }
  return { scenario: shaped.data, diagnostics: kind.complaints(shaped.data, source.value.complain) }
}
