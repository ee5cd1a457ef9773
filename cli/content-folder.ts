import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readRules } from '../electron/packs/rule-files.ts'
import {
  compileRules,
  parseRules,
  parseScenario,
  type Play,
  type RuleSet,
  type TextFile,
} from '../engine/index.ts'
import { CommandFailure, ContentFailure } from './outcome.ts'

/** The rules that come with the program. */
export const ownRules = path.join(import.meta.dirname, '..', 'scenarios', 'rules')

/** Reads one text; a missing or unreadable file is told with its name. */
export function readText(file: string): TextFile {
  try {
    return {
      file,
      text: readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    }
  } catch (error) {
    throw new CommandFailure(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The texts of a folder of rules and the rule set that they make. */
export function loadRules(folder: string): {
  readonly files: readonly TextFile[]
  readonly ruleSet: RuleSet
} {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CommandFailure(`${folder}: no such folder of rules`)
  const read = readRules(folder)
  if (!read.ok) throw new ContentFailure(read.error)
  const files = read.value.rules.map(({ file, text }) => ({ file: path.join(folder, file), text }))
  const book = parseRules(files)
  if (!book.ok) throw new ContentFailure(book.error)
  return { files, ruleSet: compileRules(book.value) }
}

/** A scenario file with the rules it is judged by. */
export function loadPlay(file: string, rules: string): Play {
  const { text } = readText(file)
  const scenario = parseScenario(file, text)
  if (!scenario.ok) throw new ContentFailure(scenario.error)
  return { scenario: scenario.value, ruleSet: loadRules(rules).ruleSet }
}
