import path from 'node:path'
import {
  inAllScenes,
  linesOf,
  parseRules,
  parseTranslation,
  parseWalkthrough,
  parseWithWarnings,
  type Complain,
  type Diagnostic,
  type Result,
  type Scenario,
  type TextFile,
} from '../../engine/index.ts'
import { complaint } from './complaint.ts'
import { isTranslationOf } from './pack.ts'
import { ruleFilesOf } from './rule-files.ts'
import type { Pack } from './whole-pack.ts'

/** What a pack holds, and everything that is wrong with it. */
export type PackCheck = {
  /** How many scenarios there are of each kind, of those that can be read. */
  readonly kinds: Readonly<Record<string, number>>
  /** Errors keep the pack from being written and installed, warnings do not. */
  readonly diagnostics: readonly Diagnostic[]
}

type Read = { readonly file: string; readonly scenario: Scenario }

/** Reads all texts of a pack and looks at how they fit together. */
export function checkPack(pack: Pack): PackCheck {
  const texts = new Map(pack.texts.map((one) => [one.file, one]))
  const { complain } = pack.source
  const diagnostics: Diagnostic[] = []
  const read: Read[] = []
  for (const [index, file] of pack.about.scenarios.entries()) {
    const text = texts.get(file)
    const parsed = text && parseWithWarnings(file, text.text)
    if (!parsed) diagnostics.push(complain('P014-missing-file', ['scenarios', index], { name: file }))
    else if (!parsed.ok) diagnostics.push(...parsed.error)
    else {
      const { scenario, warnings } = parsed.value
      diagnostics.push(...warnings, ...missingSounds(pack, scenario, parsed.value.complain))
      if (read.some((one) => one.scenario.id === scenario.id)) {
        const values = { id: scenario.id, name: file }
        diagnostics.push(complain('P016-same-scenario-twice', ['scenarios', index], values))
      } else read.push({ file, scenario })
    }
  }
  diagnostics.push(
    ...read.flatMap((one) => translationComplaints(pack, texts, one)),
    ...pack.texts
      .filter(({ file }) => file.startsWith('walkthroughs/'))
      .flatMap(({ file, text }) => errorsOf(parseWalkthrough(file, text))),
    ...ruleComplaints(pack),
    ...pack.unlisted.map((name) => complaint('P015-unlisted-scenario', name, { name }, 'warning')),
    ...unusedMedia(pack),
  )
  const kinds: Record<string, number> = {}
  for (const { scenario } of read) kinds[scenario.kind] = (kinds[scenario.kind] ?? 0) + 1
  return { kinds, diagnostics }
}

/** Whether a complaint is among them that keeps the pack out. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')

const errorsOf = <T>(read: Result<T, Diagnostic[]>): readonly Diagnostic[] => (read.ok ? [] : read.error)

function translationComplaints(
  { about, source }: Pack,
  texts: ReadonlyMap<string, TextFile>,
  { file, scenario }: Read,
): Diagnostic[] {
  const promised = about.locales.slice(1)
  const missing = (complain: Complain, locale: string) =>
    complain(
      'P018-missing-locale',
      ['locales', about.locales.indexOf(locale)],
      { locale, name: file },
      'warning',
    )
  const found = [...texts].flatMap(([name, text]) => {
    if (!isTranslationOf(file, name)) return []
    const parsed = parseTranslation(text)
    const locale = name.slice(path.parse(file).name.length + 1, -'.yaml'.length)
    const value = parsed.ok ? parsed.value : undefined
    const fits = value?.kind === 'translation' && value.of === scenario.id && value.locale === locale
    return [{ name, locale, errors: errorsOf(parsed), fits }]
  })
  return [
    ...found.flatMap(({ errors }) => errors),
    ...promised
      .filter((locale) => !found.some((one) => one.locale === locale && (one.fits || one.errors.length > 0)))
      .map((locale) => missing(source.complain, locale)),
    ...found
      .filter((one) => !one.fits && one.errors.length === 0 && !promised.includes(one.locale))
      .map(({ name, locale }) => complaint('P018-missing-locale', name, { locale, name: file }, 'warning')),
  ]
}

function ruleComplaints({ texts }: Pack): readonly Diagnostic[] {
  const own = texts.filter(({ file }) => file.startsWith('rules/'))
  if (own.length === 0) return []
  const { rules, translations } = ruleFilesOf(own)
  return [...errorsOf(parseRules(rules)), ...translations.flatMap((file) => errorsOf(parseTranslation(file)))]
}

/** Sounds and voices of lines that are not among the pack's media. */
function missingSounds({ media }: Pack, scenario: Scenario, complain: Complain): Diagnostic[] {
  if (scenario.kind !== 'roleplay') return []
  const names = new Set(media.map(({ file }) => file))
  return inAllScenes(scenario, linesOf).flatMap(({ line, path }) =>
    (['sound', 'voice'] as const).flatMap((key) => {
      const name = line[key] === undefined ? undefined : `media/${line[key]}`
      return name === undefined || names.has(name)
        ? []
        : [complain('P023-missing-sound', [...path, key], { name })]
    }),
  )
}

function unusedMedia({ texts, media }: Pack): Diagnostic[] {
  const isNamed = (name: string): boolean =>
    texts.some(({ file, text }) => file.endsWith('.yaml') && text.includes(name))
  return media
    .filter(({ file }) => !isNamed(file))
    .map(({ file }) => complaint('P017-media-unused', file, { name: file }, 'warning'))
}
