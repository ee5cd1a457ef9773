import { audit, readSource, type Audit, type Diagnostic } from '../../engine/index.ts'
import { openAnything, ruleChoice, type OpenedScenario } from '../opened.ts'
import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'

/** An audit, and the file of its scenario. */
export type AuditedFile = Audit & { readonly file: string }

/** The audits of the scenarios at a place, and the errors that keep others from being audited. */
export type AuditedFiles = {
  readonly scenarios: readonly AuditedFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Audits a scenario file, all of a pack, or all packs in a folder, by their own rules where no others are asked for.
 * Throws `CommandFailure` where there is nothing to audit.
 */
export async function auditedFiles(
  place: string,
  rules: string | undefined,
  words: Words,
): Promise<AuditedFiles> {
  const opened = await openAnything(place, ruleChoice(rules))
  if (opened.length === 0) throw new CommandFailure(words('auditNothing', { file: place }))
  return {
    scenarios: opened.flatMap(({ scenarios }) => scenarios.map(auditedFile)),
    diagnostics: opened
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ severity }) => severity === 'error'),
  }
}

function auditedFile({ source: { file, text }, play }: OpenedScenario): AuditedFile {
  const source = readSource(file, text)
  if (!source.ok) throw new RangeError(`${file} was read and cannot be read again`)
  return { file, ...audit(play, source.value.complain) }
}
