import path from 'node:path'
import type { ScenarioSummary, Shelf } from '../../contract/records.ts'
import { fail, ok, parseScenario, type Diagnostic, type Result } from '../../engine/index.ts'
import { openContent, type Opened } from './content.ts'
import { packFolders, readPack, type Pack, type ScenarioFiles } from './pack.ts'
import { readRules } from './rule-files.ts'
import { digestOf } from './text-files.ts'
import { parseTranslation } from './translation.ts'

/** The scenarios in a folder of packs with one folder `rules` beside them. */
export type Library = {
  /** Reads all packs, but no rules. What cannot be read is listed as broken and hides nothing else. */
  list(): Shelf
  /** The scenario with its rules. No complaints at all mean that there is no such scenario. */
  open(id: string): Result<Opened, Diagnostic[]>
}

type Found = { readonly summary: ScenarioSummary; readonly files: ScenarioFiles }
type Broken = Shelf['broken'][number]

/** The library in the folder `scenarios`. Nothing is read before it is asked for. */
export function openLibrary(scenarios: string): Library {
  // Opened to be shown and opened again to be played: the rules need not be checked twice.
  let last: { readonly key: string; readonly opened: Result<Opened, Diagnostic[]> } | undefined
  return {
    list() {
      const { found, broken } = search(scenarios)
      return { scenarios: found.map(({ summary }) => summary), broken }
    },
    open(id) {
      const { found, broken } = search(scenarios)
      const wanted = found.find(({ summary }) => summary.id === id)
      if (!wanted) {
        const about = broken.find(({ file }) => path.posix.basename(file, '.yaml') === id)
        return fail([...(about?.diagnostics ?? [])])
      }
      const rules = readRules(path.join(scenarios, 'rules'))
      if (!rules.ok) return rules
      const { scenario } = wanted.files
      const translations = [...wanted.files.translations, ...rules.value.translations]
      const files = { scenario, rules: rules.value.rules, translations }
      const key = [[scenario], files.rules, translations].map(digestOf).join(' ')
      if (last?.key !== key) last = { key, opened: openContent(files) }
      return last.opened
    },
  }
}

function search(scenarios: string): { readonly found: Found[]; readonly broken: Broken[] } {
  const found: Found[] = []
  const broken: Broken[] = []
  for (const folder of packFolders(scenarios)) {
    const name = path.basename(folder)
    const complain = (file: string, diagnostics: readonly Diagnostic[]) => {
      broken.push({ file: `${name}/${file}`, diagnostics })
    }
    const pack = readPack(folder)
    if (!pack.ok) {
      complain('pack.yaml', pack.error)
      continue
    }
    for (const [index, files] of pack.value.files.entries()) {
      const file = pack.value.scenarios[index] ?? ''
      const read = files.ok ? summarise(pack.value, files.value, complain) : files
      if (!read.ok) complain(file, read.error)
      else if (found.some(({ summary }) => summary.id === read.value.summary.id))
        complain(file, [sameId(file, read.value.summary.id)])
      else found.push(read.value)
    }
  }
  return { found, broken }
}

function summarise(
  pack: Pack,
  files: ScenarioFiles,
  complain: (file: string, diagnostics: readonly Diagnostic[]) => void,
): Result<Found, Diagnostic[]> {
  const parsed = parseScenario(files.scenario.file, files.scenario.text)
  if (!parsed.ok) return parsed
  const { id, title, summary, channel, difficulty, minutes, customer } = parsed.value
  const translations: Record<string, { readonly title: string; readonly summary: string }> = {}
  for (const file of files.translations) {
    const read = parseTranslation(file)
    if (!read.ok) complain(file.file, read.error)
    else if (read.value.kind === 'translation' && read.value.of === id)
      translations[read.value.locale] = { title: read.value.title, summary: read.value.summary }
  }
  const { name, looks, mood } = customer
  return ok({
    files,
    summary: {
      ...{ id, title, summary, channel, difficulty, minutes, translations },
      ...{ pack: pack.id, packTitle: pack.title, customer: { name, looks, mood } },
    },
  })
}

const sameId = (file: string, id: string): Diagnostic => ({
  code: 'S005-misshapen',
  severity: 'error',
  file,
  line: 1,
  column: 1,
  path: 'id',
  values: { expected: `id ≠ ${id}` },
})
