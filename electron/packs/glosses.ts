import type { Glosses } from '../../contract/records.ts'
import { translatedTexts, type Diagnostic, type TextFile } from '../../engine/index.ts'
import { translationOf } from './prepared-content.ts'

/**
 * The texts of a scenario by language, as far as there is a translation of the scenario itself. A translation that
 * cannot be read is left out: the scenario is played without it, and the check of the pack complains.
 */
export function glossesOf(
  scenario: string,
  files: readonly TextFile[],
): { readonly glosses: Readonly<Record<string, Glosses>>; readonly complaints: readonly Diagnostic[] } {
  const read = files.map(translationOf)
  const translations = read.flatMap((one) => (one.ok ? [one.value] : []))
  const glosses = translations.flatMap((one): [string, Glosses][] => {
    if (one.kind !== 'translation' || one.of !== scenario) return []
    const { title, customer, lines, choices, ends, notes } = one
    const texts = Object.fromEntries(translatedTexts(one).map(({ id, text }) => [id, text]))
    const rules = translations.flatMap((other) =>
      other.kind === 'rule-translation' && other.locale === one.locale ? Object.entries(other.rules) : [],
    )
    const own = { title, ...(customer && { customer }), lines, choices, ends, notes, texts }
    return [[one.locale, { ...own, rules: Object.fromEntries(rules) }]]
  })
  return {
    glosses: Object.fromEntries(glosses),
    complaints: read.flatMap((one) => (one.ok ? [] : one.error)),
  }
}
