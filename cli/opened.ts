import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { checkPack } from '../electron/packs/check-pack.ts'
import { isTranslationOf } from '../electron/packs/pack.ts'
import { ruleFilesOf } from '../electron/packs/rule-files.ts'
import { readPackFolder, readPackZip, type Pack } from '../electron/packs/whole-pack.ts'
import {
  compileRules,
  parseRules,
  parseScenario,
  parseWithWarnings,
  type Diagnostic,
  type Play,
  type Result,
  type RuleSet,
  type TextFile,
} from '../engine/index.ts'
import { loadRules, ownRules, readText, rulesBeside } from './content-folder.ts'
import { CommandFailure } from './outcome.ts'

/** A scenario that can be played, with its text and all that lies beside it for it. */
export type OpenedScenario = {
  readonly source: TextFile
  readonly play: Play
  readonly translations: readonly TextFile[]
}

/** A pack, or a scenario by itself: what can be played in it, and why the rest cannot. */
export type Opened = {
  readonly place: string
  /** How many files were looked at. */
  readonly files: number
  readonly scenarios: readonly OpenedScenario[]
  readonly walkthroughs: readonly TextFile[]
  /** Rules that the pack brings itself. */
  readonly own?: { readonly rules: readonly TextFile[]; readonly ruleSet: RuleSet }
  readonly diagnostics: readonly Diagnostic[]
}

/** The rules of a command: those that were asked for, else a pack's own, else the program's, which are read once. */
export type RuleChoice = { readonly asked: string | undefined; readonly shared: () => RuleSet }

/** The rules for a command that was given this folder of rules, or none. */
export function ruleChoice(asked: string | undefined): RuleChoice {
  let read: RuleSet | undefined
  return { asked, shared: () => (read ??= loadRules(asked ?? ownRules).ruleSet) }
}

/** Whether something is a pack in one file, by its name. */
export const isPackFile = (place: string): boolean => /\.yingke$/i.test(place)

/**
 * Opens what is at a place: a scenario file, a pack's folder, or a folder that holds packs. Throws `CommandFailure` where
 * there is nothing of it.
 */
export function openPlace(place: string, rules: RuleChoice): Opened[] {
  if (!existsSync(place)) throw new CommandFailure(`${place}: no such file or folder`)
  if (!statSync(place).isDirectory()) return [openScenario(place, rules)]
  if (existsSync(path.join(place, 'pack.yaml'))) return [openPack(place, readPackFolder(place), rules)]
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(place, entry.name, 'pack.yaml')))
    .map(({ name }) => path.join(place, name))
    .sort()
    .flatMap((folder) => openPlace(folder, rules))
}

/** Opens a pack in one file, which may be hostile. */
export async function openPackFile(file: string, rules: RuleChoice): Promise<Opened> {
  if (!existsSync(file)) throw new CommandFailure(`${file}: no such file or folder`)
  return openPack(file, await readPackZip(file), rules)
}

/** Opens whatever is at a place, packs in one file among it. */
export const openAnything = async (place: string, rules: RuleChoice): Promise<Opened[]> =>
  isPackFile(place) ? [await openPackFile(place, rules)] : openPlace(place, rules)

function openScenario(file: string, rules: RuleChoice): Opened {
  const source = readText(file)
  const parsed = parseWithWarnings(file, source.text)
  const nothing = { place: file, files: 1, scenarios: [], walkthroughs: [] }
  if (!parsed.ok) return { ...nothing, diagnostics: parsed.error }
  const { scenario, warnings } = parsed.value
  const folder = path.dirname(file)
  const within = (inner: string, isWanted: (name: string) => boolean): TextFile[] =>
    existsSync(path.join(folder, inner))
      ? readdirSync(path.join(folder, inner))
          .filter(isWanted)
          .sort()
          .map((name) => readText(path.join(folder, inner, name)))
      : []
  const translated = `${path.basename(file, '.yaml')}.`
  const translations = within(
    '.',
    (name) =>
      name.startsWith(translated) && /^[a-z]{2}(-[A-Z]{2})?\.yaml$/.test(name.slice(translated.length)),
  )
  const beside = rules.asked === undefined ? rulesBeside(file) : ownRules
  const ruleSet = beside === ownRules ? rules.shared() : loadRules(beside).ruleSet
  return {
    ...nothing,
    files: 1 + translations.length,
    scenarios: [{ source, play: { scenario, ruleSet }, translations }],
    walkthroughs: within('walkthroughs', (name) => name.endsWith('.yaml')),
    diagnostics: warnings,
  }
}

function openPack(place: string, read: Result<Pack, Diagnostic[]>, rules: RuleChoice): Opened {
  if (!read.ok)
    return { place, files: 1, scenarios: [], walkthroughs: [], diagnostics: inPlace(place, read.error) }
  const pack = read.value
  const texts = new Map(pack.texts.map(({ file, text }) => [file, { file: path.join(place, file), text }]))
  const diagnostics = inPlace(place, checkPack(pack).diagnostics)
  const ownFiles = [...texts].filter(([file]) => file.startsWith('rules/')).map(([, text]) => text)
  const own = rules.asked === undefined && ownFiles.length > 0 ? ownRulesOf(ownFiles) : undefined
  const opened = { place, files: texts.size + pack.media.length, diagnostics }
  // Without its rules nothing in the pack can be judged; what is wrong with them is told.
  if (own && !own.ok) return { ...opened, scenarios: [], walkthroughs: [] }
  const ruleSet = own ? own.value.ruleSet : rules.shared()
  const scenarios = pack.about.scenarios.flatMap((file): readonly OpenedScenario[] => {
    const source = texts.get(file)
    const scenario = source && parseScenario(source.file, source.text)
    if (!source || !scenario?.ok) return []
    const translations = [...texts].flatMap(([name, text]) => (isTranslationOf(file, name) ? [text] : []))
    return [{ source, play: { scenario: scenario.value, ruleSet }, translations }]
  })
  const walkthroughs = [...texts].filter(([file]) => file.startsWith('walkthroughs/')).map(([, text]) => text)
  return { ...opened, scenarios, walkthroughs, ...(own && { own: own.value }) }
}

function ownRulesOf(files: readonly TextFile[]): Result<NonNullable<Opened['own']>, Diagnostic[]> {
  const { rules } = ruleFilesOf(files)
  const book = parseRules(rules)
  return book.ok ? { ok: true, value: { rules, ruleSet: compileRules(book.value) } } : book
}

/** Complaints about the files of a pack, with names that lead to them. One about the pack as a whole names it. */
const inPlace = (place: string, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((one) => ({
    ...one,
    file: one.file === path.basename(place) ? place : path.join(place, one.file),
  }))
