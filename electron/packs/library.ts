import path from 'node:path'
import type { ScenarioSummary, Shelf } from '../../contract/records.ts'
import { fail, ok, parseTranslation, type Diagnostic, type Result } from '../../engine/index.ts'
import { complaint } from './complaint.ts'
import { openContent, type Opened } from './content.ts'
import { scenarioIdIn } from './id-shapes.ts'
import { installedFolders } from './installed-packs.ts'
import { packFolders, readPack, type ScenarioFiles, type ShelvedPack } from './pack.ts'
import { scenarioOf } from './prepared-content.ts'
import { hasOwnRules, readRules } from './rule-files.ts'
import { digestOf } from './text-files.ts'

/** The scenarios of the program and of what was installed. */
export type Library = {
  /** Reads all packs, but no rules. What cannot be read is listed as broken and hides nothing else. */
  list(): Shelf
  /**
   * The scenario with its rules, by its key; by its id alone the first of that id. No complaints at all mean that there
   * is no such scenario.
   */
  open(key: string): Result<Taken, Diagnostic[]>
}

/** A scenario that was taken from the shelf, with its key. */
export type Taken = Opened & { readonly key: string }

type Found = { readonly summary: ScenarioSummary; readonly files: ScenarioFiles; readonly folder: string }
type Broken = Shelf['broken'][number]
type Shelved = { readonly found: readonly Found[]; readonly broken: readonly Broken[] }

/**
 * The library of the packs in the folder `own`, which has a folder `rules` beside them, and of the packs in the folder
 * `installed`. Nothing is read before it is asked for.
 */
export function openLibrary(own: string, installed?: string): Library {
  // Opened to be shown and opened again to be played: the rules need not be checked twice.
  let last: { readonly digests: string; readonly opened: Result<Opened, Diagnostic[]> } | undefined
  const search = (): Shelved => searchFolders(packFolders(own), installed ? installedFolders(installed) : [])
  return {
    list() {
      const { found, broken } = search()
      return { scenarios: found.map(({ summary }) => summary), broken }
    },
    open(key) {
      const { found, broken } = search()
      const wanted =
        found.find(({ summary }) => summary.key === key) ??
        found.find(({ summary }) => !key.includes('/') && summary.id === key)
      if (!wanted) {
        const about = broken.find(({ file }) => path.posix.basename(file, '.yaml') === scenarioIdIn(key))
        return fail([...(about?.diagnostics ?? [])])
      }
      const rules = readRules(
        hasOwnRules(wanted.folder) ? path.join(wanted.folder, 'rules') : path.join(own, 'rules'),
      )
      if (!rules.ok) return rules
      const { scenario } = wanted.files
      const translations = [...wanted.files.translations, ...rules.value.translations]
      const files = { scenario, rules: rules.value.rules, translations }
      const digests = [[scenario], files.rules, translations].map(digestOf).join(' ')
      if (last?.digests !== digests) last = { digests, opened: openContent(files) }
      const { opened } = last
      return opened.ok ? ok({ ...opened.value, key: wanted.summary.key }) : opened
    },
  }
}

function searchFolders(own: readonly string[], installed: readonly string[]): Shelved {
  const found: Found[] = []
  const broken: Broken[] = []
  for (const { folder, pack } of inShelfOrder([...own, ...installed])) {
    const name = path.basename(folder)
    const complain = (file: string, diagnostics: readonly Diagnostic[]) => {
      broken.push({ file: `${name}/${file}`, diagnostics })
    }
    if (!pack.ok) {
      complain('pack.yaml', pack.error)
      continue
    }
    const packKey = installed.includes(folder) ? name : `${pack.value.id}@${pack.value.version}`
    for (const [index, files] of pack.value.files.entries()) {
      const file = pack.value.scenarios[index] ?? ''
      const read = files.ok ? summarise(packKey, pack.value, files.value, complain) : files
      if (!read.ok) complain(file, read.error)
      else if (found.some(({ summary }) => summary.key === read.value.summary.key))
        complain(file, [
          complaint('P016-same-scenario-twice', file, { id: read.value.summary.id, name: file }),
        ])
      else found.push(read.value)
    }
  }
  return { found, broken }
}

const inShelfOrder = (folders: readonly string[]) =>
  folders
    .map((folder) => ({ folder, pack: readPack(folder) }))
    .sort((one, other) => placeOf(one.pack) - placeOf(other.pack))

const placeOf = (pack: Result<ShelvedPack, Diagnostic[]>): number =>
  (pack.ok ? pack.value.shelf : undefined) ?? Number.MAX_SAFE_INTEGER

function summarise(
  packKey: string,
  pack: ShelvedPack,
  files: ScenarioFiles,
  complain: (file: string, diagnostics: readonly Diagnostic[]) => void,
): Result<Found, Diagnostic[]> {
  const parsed = scenarioOf(files.scenario)
  if (!parsed.ok) return parsed
  const scenario = parsed.value
  const { id, kind, title, summary, channel, difficulty, minutes } = scenario
  const translations: Record<string, { readonly title: string; readonly summary: string }> = {}
  for (const file of files.translations) {
    const read = parseTranslation(file)
    if (!read.ok) complain(file.file, read.error)
    else if (read.value.kind === 'translation' && read.value.of === id)
      translations[read.value.locale] = { title: read.value.title, summary: read.value.summary }
  }
  return ok({
    files,
    folder: pack.folder,
    summary: {
      ...{ key: `${packKey}/${id}`, id, kind, title, summary, channel, difficulty, minutes, translations },
      ...{ pack: pack.id, packTitle: pack.title, packTitles: pack.titles, packVersion: pack.version },
      ...(scenario.kind === 'roleplay' && { customer: customerOf(scenario.customer) }),
    },
  })
}

const customerOf = ({ name, looks, mood }: NonNullable<ScenarioSummary['customer']>) => ({
  name,
  looks,
  mood,
})
