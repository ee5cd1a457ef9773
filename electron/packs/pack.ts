import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import {
  fail,
  localeShape,
  misshapen,
  ok,
  readSource,
  type Diagnostic,
  type Result,
  type Source,
  type TextFile,
} from '../../engine/index.ts'
import { idShape, versionShape } from './id-shapes.ts'
import { readTextFile } from './text-files.ts'

const short = z.string().trim().min(1).max(80)

/** The shape of `pack.yaml`. */
export const packShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('pack'),
  id: idShape,
  title: short,
  titles: z.record(localeShape, short).default({}),
  version: versionShape,
  authors: z.array(short).min(1).max(20),
  licence: short,
  /** Its place on the shelf, lowest first; packs without one come after, by the name of their folder. */
  shelf: z.int().min(1).max(999).optional(),
  /** The language that the scenarios are written in, then those that all of them are translated into. */
  locales: z.array(localeShape).min(1).max(20),
  /** Plain names: a scenario lies beside its pack file and nowhere else. */
  scenarios: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\.yaml$/, 'file name'))
    .min(1)
    .max(200),
})

/** What `pack.yaml` says. */
export type PackFile = z.infer<typeof packShape>

/** A scenario of a pack as texts. */
export type ScenarioFiles = { readonly scenario: TextFile; readonly translations: readonly TextFile[] }

/** A pack on the shelf: scenarios whose file cannot be read have their diagnostics instead. */
export type ShelvedPack = PackFile & {
  readonly folder: string
  readonly files: readonly Result<ScenarioFiles, Diagnostic[]>[]
}

/** Reads a `pack.yaml`; `source` locates complaints in it. */
export function parsePackFile(
  text: string,
): Result<{ readonly about: PackFile; readonly source: Source }, Diagnostic[]> {
  const source = readSource('pack.yaml', text)
  if (!source.ok) return source
  const shaped = packShape.safeParse(source.value.content)
  return shaped.success
    ? ok({ about: shaped.data, source: source.value })
    : fail(misshapen(source.value, shaped.error.issues))
}

/** Reads `pack.yaml` in `folder` and the texts of the scenarios that it names, without looking into them. */
export function readPack(folder: string): Result<ShelvedPack, Diagnostic[]> {
  const text = readTextFile(folder, 'pack.yaml')
  if (!text.ok) return text
  const parsed = parsePackFile(text.value.text)
  if (!parsed.ok) return parsed
  const { about } = parsed.value
  const names = readdirSync(folder).sort()
  return ok({ ...about, folder, files: about.scenarios.map((file) => scenarioFiles(folder, file, names)) })
}

function scenarioFiles(
  folder: string,
  file: string,
  names: readonly string[],
): Result<ScenarioFiles, Diagnostic[]> {
  const scenario = readTextFile(folder, file)
  if (!scenario.ok) return scenario
  const read = names.filter((name) => isTranslationOf(file, name)).map((name) => readTextFile(folder, name))
  const failed = read.flatMap((one) => (one.ok ? [] : one.error))
  if (failed.length > 0) return fail(failed)
  return ok({ scenario: scenario.value, translations: read.flatMap((one) => (one.ok ? [one.value] : [])) })
}

/** Whether a file is a translation of a scenario by its name, into a language that the pack promises or any other. */
export function isTranslationOf(scenario: string, file: string): boolean {
  const { name } = path.parse(scenario)
  if (!file.startsWith(`${name}.`)) return false
  return localeShape.safeParse(file.slice(name.length + 1).replace(/\.yaml$/, '')).success
}

/** The folders under `scenarios` that hold a `pack.yaml`, by name. */
export const packFolders = (scenarios: string): string[] =>
  readdirSync(scenarios, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(scenarios, entry.name, 'pack.yaml')))
    .map(({ name }) => path.join(scenarios, name))
    .sort()
