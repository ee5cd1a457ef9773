import type { Content } from '../../contract/records.ts'
import { fail, ok, parseScenario, type Diagnostic, type Result, type TextFile } from '../../engine/index.ts'
import { glossesOf } from './glosses.ts'
import { ruleBookOf } from './prepared-content.ts'
import { digestOf } from './text-files.ts'

/** All texts that make up what is played. */
export type ContentFiles = {
  readonly scenario: TextFile
  readonly rules: readonly TextFile[]
  readonly translations: readonly TextFile[]
}

/** What is played together with the texts that it was made of. */
export type Opened = { readonly content: Content; readonly files: ContentFiles }

/** Reads and checks all texts; complaints about the scenario and about the rules come together. */
export function openContent(files: ContentFiles): Result<Opened, Diagnostic[]> {
  const scenario = parseScenario(files.scenario.file, files.scenario.text)
  const ruleBook = ruleBookOf(files.rules)
  if (!scenario.ok || !ruleBook.ok)
    return fail([...(scenario.ok ? [] : scenario.error), ...(ruleBook.ok ? [] : ruleBook.error)])
  const content = {
    scenario: scenario.value,
    ruleBook: ruleBook.value,
    scenarioDigest: digestOf([files.scenario]),
    rulesDigest: digestOf(files.rules),
    glosses: glossesOf(scenario.value.id, files.translations).glosses,
  }
  return ok({ content, files })
}
