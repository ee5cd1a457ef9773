import { readdirSync } from 'node:fs'
import { fail, ok, type Diagnostic, type Result, type TextFile } from '../../engine/index.ts'
import { byName, readTextFile } from './text-files.ts'

/** The texts of a folder of rules. Translations are apart: they are shown, not judged by. */
export type RuleFiles = { readonly rules: readonly TextFile[]; readonly translations: readonly TextFile[] }

const isTranslation = ({ text }: TextFile): boolean => /^kind:[ \t]*rule-translation[ \t]*$/m.test(text)

/** Reads all `*.yaml` of a folder of rules, sorted by name. */
export function readRules(folder: string): Result<RuleFiles, Diagnostic[]> {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readTextFile(folder, name))
  const failed = read.flatMap((one) => (one.ok ? [] : one.error))
  if (failed.length > 0) return fail(failed)
  const files = read.flatMap((one) => (one.ok ? [one.value] : [])).sort(byName)
  return ok({
    rules: files.filter((file) => !isTranslation(file)),
    translations: files.filter(isTranslation),
  })
}
