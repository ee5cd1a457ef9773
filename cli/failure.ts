import { CommandFailure, ContentFailure } from './outcome.ts'
import { complaintLine } from './print.ts'
import type { Words } from './words.ts'

/** Tells the person at the keyboard what went wrong; throws again what they cannot mend. */
export function tellFailure(error: unknown, words: Words): void {
  if (error instanceof ContentFailure) {
    for (const diagnostic of error.diagnostics) console.error(complaintLine(words, diagnostic))
    return
  }
  if (!(error instanceof CommandFailure)) throw error
  console.error(`yingke: ${error.message}`)
}
