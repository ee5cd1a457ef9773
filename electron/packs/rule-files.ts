import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Diagnostic, type Result, type TextFile } from '../../engine/index.ts'
import { byName, readTextFile } from './text-files.ts'

/** The texts of a folder of rules. Translations are apart: they are shown, not judged by. */
export type RuleFiles = { readonly rules: readonly TextFile[]; readonly translations: readonly TextFile[] }

const isTranslation = ({ text }: TextFile): boolean => /^kind:[ \t]*rule-translation[ \t]*$/m.test(text)

/** Whether a pack brings rules of its own; its scenarios are judged by them and by no others. */
export const hasOwnRules = (pack: string): boolean => existsSync(path.join(pack, 'rules'))

/** Reads all `*.yaml` of a folder of rules, sorted by name. */
export function readRules(folder: string): Result<RuleFiles, Diagnostic[]> {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readTextFile(folder, name))
  const failed = read.flatMap((one) => (one.ok ? [] : one.error))
  if (failed.length > 0) return fail(failed)
  return ok(ruleFilesOf(read.flatMap((one) => (one.ok ? [one.value] : []))))
}

/** Parts the texts of a folder of rules. */
export function ruleFilesOf(texts: readonly TextFile[]): RuleFiles {
  const files = [...texts].sort(byName)
  return { rules: files.filter((file) => !isTranslation(file)), translations: files.filter(isTranslation) }
}
