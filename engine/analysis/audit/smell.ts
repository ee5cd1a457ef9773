import { smellCodes, type DiagnosticCode } from '../../scenario/diagnostic.ts'
import type { Path } from '../../roleplay/parts.ts'

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
