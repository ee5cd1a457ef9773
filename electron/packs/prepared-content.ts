import { existsSync, readFileSync } from 'node:fs'
import {
  ok,
  parseRules,
  parseScenario,
  parseTranslation,
  type Diagnostic,
  type Result,
  type RuleBook,
  type Scenario,
  type TextFile,
  type Translation,
} from '../../engine/index.ts'
import { digestOf } from './text-files.ts'

/** What was parsed when the program was built, by the digest of the texts it was made of. */
export type PreparedContent = {
  readonly books: Readonly<Record<string, RuleBook>>
  readonly translations: Readonly<Record<string, Translation>>
}

const remembered = 24
/** All that is on the shelf, which is read again whenever it is listed. */
const rememberedScenarios = 400

/** Reading hundreds of rules takes longer than a click, so what was read is remembered. A memory, never a source. */
const books = new Map<string, RuleBook>()
const translations = new Map<string, Translation>()
const scenarios = new Map<string, Scenario>()

/** The rule book of these texts. */
export const ruleBookOf = (files: readonly TextFile[]): Result<RuleBook, Diagnostic[]> =>
  recalled(books, digestOf(files), () => parseRules(files))

/** The translation that this text is. */
export const translationOf = (file: TextFile): Result<Translation, Diagnostic[]> =>
  recalled(translations, digestOf([file]), () => parseTranslation(file))

/** The scenario that this text is. */
export const scenarioOf = (file: TextFile): Result<Scenario, Diagnostic[]> =>
  recalled(scenarios, digestOf([file]), () => parseScenario(file.file, file.text), rememberedScenarios)

/** Takes over what the build has parsed, where there is such a file. It serves only texts of the same digest. */
export function usePreparedContent(file: string): void {
  if (!existsSync(file)) return
  const prepared = JSON.parse(readFileSync(file, 'utf8')) as PreparedContent
  for (const [digest, book] of Object.entries(prepared.books)) remember(books, digest, book)
  for (const [digest, one] of Object.entries(prepared.translations)) remember(translations, digest, one)
}

function recalled<T>(
  known: Map<string, T>,
  digest: string,
  parse: () => Result<T, Diagnostic[]>,
  most = remembered,
): Result<T, Diagnostic[]> {
  const before = known.get(digest)
  if (before) return ok(before)
  const parsed = parse()
  if (parsed.ok) remember(known, digest, parsed.value, most)
  return parsed
}

function remember<T>(known: Map<string, T>, digest: string, value: T, most = remembered): void {
  known.set(digest, value)
  for (const old of [...known.keys()].slice(0, -most)) known.delete(old)
}
