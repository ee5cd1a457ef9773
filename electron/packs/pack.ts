import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import {
  fail,
  misshapen,
  ok,
  readSource,
  type Diagnostic,
  type Result,
  type TextFile,
} from '../../engine/index.ts'
import { readTextFile } from './text-files.ts'

const short = z.string().trim().min(1).max(80)
const locale = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'locale')

/** The shape of `pack.yaml`. */
export const packShape = z.strictObject({
  yingke: z.literal(1),
  kind: z.literal('pack'),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'id'),
  title: short,
  titles: z.record(locale, short).default({}),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
  authors: z.array(short).min(1).max(20),
  licence: short,
  locales: z.array(locale).min(1).max(20),
  /** Plain names: a scenario lies beside its pack file and nowhere else. */
  scenarios: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\.yaml$/, 'file name'))
    .min(1)
    .max(200),
})

/** What `pack.yaml` says. */
type PackFile = z.infer<typeof packShape>

/** A scenario of a pack as texts. */
export type ScenarioFiles = { readonly scenario: TextFile; readonly translations: readonly TextFile[] }

/** A pack that was found; scenarios whose file cannot be read have their diagnostics instead. */
export type Pack = PackFile & {
  readonly folder: string
  readonly files: readonly Result<ScenarioFiles, Diagnostic[]>[]
}

/** Reads `pack.yaml` in `folder` and the texts that it names, without looking into them. */
export function readPack(folder: string): Result<Pack, Diagnostic[]> {
  const about = readTextFile(folder, 'pack.yaml')
  if (!about.ok) return about
  const source = readSource('pack.yaml', about.value.text)
  if (!source.ok) return source
  const shaped = packShape.safeParse(source.value.content)
  if (!shaped.success) return fail(misshapen(source.value, shaped.error.issues))
  const { scenarios, locales } = shaped.data
  return ok({ ...shaped.data, folder, files: scenarios.map((file) => scenarioFiles(folder, file, locales)) })
}

function scenarioFiles(
  folder: string,
  file: string,
  locales: readonly string[],
): Result<ScenarioFiles, Diagnostic[]> {
  const scenario = readTextFile(folder, file)
  if (!scenario.ok) return scenario
  const read = locales
    .map((name) => `${path.parse(file).name}.${name}.yaml`)
    .filter((name) => existsSync(path.join(folder, name)))
    .map((name) => readTextFile(folder, name))
  const failed = read.flatMap((one) => (one.ok ? [] : one.error))
  if (failed.length > 0) return fail(failed)
  return ok({ scenario: scenario.value, translations: read.flatMap((one) => (one.ok ? [one.value] : [])) })
}

/** The folders under `scenarios` that hold a `pack.yaml`, by name. */
export const packFolders = (scenarios: string): string[] =>
  readdirSync(scenarios, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(scenarios, entry.name, 'pack.yaml')))
    .map(({ name }) => path.join(scenarios, name))
    .sort()
