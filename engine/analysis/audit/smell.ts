import type { DiagnosticCode } from '../../scenario/diagnostic.ts'
import type { Path } from '../../roleplay/parts.ts'

/** What is no mistake by itself but makes a scenario easy to see through, or teaches little. */
export const smellCodes = [
  'A020-best-in-same-place',
  'A021-best-is-longest',
  'A022-same-choice',
  'A023-no-way-back',
  'A024-dimension-unused',
  'A025-stage-missing',
  'A026-taboo-on-best-path',
  'A027-better-form-pending',
  'A028-nobody-picks',
  'A029-long-line',
  'A030-timer-too-short',
  'A031-no-trap',
  'A032-few-choices',
  'A033-model-not-best',
] as const satisfies readonly DiagnosticCode[]

/** The code of a smell. */
export type SmellCode = (typeof smellCodes)[number]

/** A smell that was found, the place, and the values that show it. */
export type Smell = {
  readonly code: SmellCode
  readonly path: Path
  readonly values: Readonly<Record<string, string>>
}

/** Whether a complaint is about a smell, which a written reason can silence. */
export const isSmell = (code: DiagnosticCode): code is SmellCode => smellCodes.some((one) => one === code)
