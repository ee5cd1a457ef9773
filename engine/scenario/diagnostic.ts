/**
 * Everything that can be wrong with a content file. The text for people is in the locales under
 * `diagnostics.<code>`; the file `invalid/<code>.yaml` provokes it.
 */
export const diagnosticCodes = [
  'S001-not-yaml',
  'S002-too-large',
  'S003-alias',
  'S004-duplicate-key',
  'S005-misshapen',
  'S006-unknown-key',
  'S007-unsupported-version',
  'S010-duplicate-line',
  'S011-missing-scene',
  'S012-duplicate-choice',
  'S013-unreachable-scene',
  'S014-dead-end',
  'S015-end-with-choices',
  'S016-no-end-reached',
  'S017-unknown-choice',
  'S018-unset-fact',
  'S019-goto-may-fail',
  'S020-endless-loop',
  'R001-unknown-class',
  'R002-empty-pattern',
  'R003-bad-pattern',
  'R004-cyclic-class',
  'R005-duplicate-rule',
  'R006-duplicate-class',
  'R007-no-condition',
  'R008-no-better-form',
  'R009-conflicting-severity',
  'R010-example-fails',
  'R011-no-weights',
  'R012-verdict',
  'R013-few-examples',
  'R014-unreachable-rule',
  'R015-double-pattern',
  'R016-overlapping-rules',
  'W001-fault-on-best-path',
  'W002-walkthrough-differs',
] as const

/** The code of a diagnostic: number and rule. */
export type DiagnosticCode = (typeof diagnosticCodes)[number]

/** A complaint about a content file, with the place and the values its message needs. Lines and columns count from 1. */
export type Diagnostic = {
  readonly code: DiagnosticCode
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  /** Where in the document, such as `scenes.arrive.choices.0.goto`. */
  readonly path: string
  readonly values: Readonly<Record<string, string>>
}
