import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readRules } from '../electron/packs/rule-files.ts'
import { plainText } from '../electron/packs/text-files.ts'
import {
  compileRules,
  parseRules,
  parseScenario,
  type Play,
  type RoleplayPlay,
  type RuleSet,
  type TextFile,
} from '../engine/index.ts'
import { CommandFailure, ContentFailure } from './outcome.ts'

/** The rules that come with the program. */
export const ownRules = path.join(import.meta.dirname, '..', 'scenarios', 'rules')

/** Reads one text; a missing or unreadable file is told with its name. */
export function readText(file: string): TextFile {
  try {
    return { file, text: plainText(readFileSync(file, 'utf8')) }
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

/** The folder of rules that lies beside a scenario, by which it is judged then; else the program's. */
export function rulesBeside(file: string): string {
  const beside = path.join(path.dirname(file), 'rules')
  return existsSync(beside) ? beside : ownRules
}

/** A scenario file with the rules it is judged by: those that were asked for, else those that go with it. */
export function loadPlay(file: string, rules = rulesBeside(file)): Play {
  const { text } = readText(file)
  const scenario = parseScenario(file, text)
  if (!scenario.ok) throw new ContentFailure(scenario.error)
  return { scenario: scenario.value, ruleSet: loadRules(rules).ruleSet }
}

/** A file that holds a conversation; another kind of scenario is refused. */
export function loadRoleplay(file: string, rules?: string): RoleplayPlay {
  const { scenario, ruleSet } = loadPlay(file, rules)
  if (scenario.kind !== 'roleplay') throw new CommandFailure(`${file}: ${scenario.kind}`)
  return { scenario, ruleSet }
}
