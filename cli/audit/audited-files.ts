import {
  audit,
  kindNames,
  parseWithWarnings,
  readSource,
  type Audit,
  type Diagnostic,
  type RuleSet,
  type TextFile,
} from '../../engine/index.ts'
import { loadRules, readText } from '../content-folder.ts'
import { contentFiles } from '../manuscript/content-files.ts'
import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'

/** An audit, and the file of its scenario. */
export type AuditedFile = Audit & { readonly file: string }

/** The audits of the scenarios at a place, and what keeps others from being audited. */
export type AuditedFiles = {
  readonly scenarios: readonly AuditedFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Audits a scenario file, or every one below a folder; other content there is passed over. Throws `CommandFailure`
 * where there is none.
 */
export function auditedFiles(place: string, rules: string, words: Words): AuditedFiles {
  const files = contentFiles(place, words)
    .map(readText)
    .filter((text) => text.file === place || isScenario(text))
  if (files.length === 0) throw new CommandFailure(words('auditNothing', { file: place }))
  const { ruleSet } = loadRules(rules)
  const all = files.map((text) => auditedFile(text, ruleSet))
  return {
    scenarios: all.flatMap((one) => ('kind' in one ? [one] : [])),
    diagnostics: all.flatMap((one) => ('kind' in one ? [] : one)),
  }
}

/** Whether a text is a scenario, or says of itself nothing that can be read. */
function isScenario({ file, text }: TextFile): boolean {
  const source = readSource(file, text)
  if (!source.ok) return true
  const { content } = source.value
  const kind = typeof content === 'object' && content !== null && 'kind' in content ? content.kind : undefined
  return kindNames.some((name) => name === kind)
}

function auditedFile({ file, text }: TextFile, ruleSet: RuleSet): AuditedFile | readonly Diagnostic[] {
  const source = readSource(file, text)
  if (!source.ok) return source.error
  const parsed = parseWithWarnings(file, text)
  if (!parsed.ok) return parsed.error
  return { file, ...audit({ scenario: parsed.value.scenario, ruleSet }, source.value.complain) }
}
