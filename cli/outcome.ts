import type { Diagnostic } from '../engine/index.ts'

/** A failure that the person at the keyboard can mend; it is told in one line and ends with exit code 1. */
export class CommandFailure extends Error {}

/** A failure that consists of complaints about content files. */
export class ContentFailure extends CommandFailure {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${String(diagnostics.length)} complaints`)
    this.diagnostics = diagnostics
  }
}
