import type { Diagnostic, DiagnosticCode } from '../../engine/index.ts'

/** A complaint about a file as a whole. What the name hides, such as a character that turns the text round, is spelt out. */
export const complaint = (
  code: DiagnosticCode,
  file: string,
  values: Readonly<Record<string, string>> = {},
  severity: Diagnostic['severity'] = 'error',
): Diagnostic => ({ code, severity, file: visible(file), line: 1, column: 1, path: '', values })

const longest = 140

/** A name that was found, made fit to be shown. */
export const visible = (name: string): string => {
  const shown = name.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u{${mark.codePointAt(0)?.toString(16) ?? ''}}`,
  )
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown
}

/** A number of bytes as megabytes, for a sentence. */
export const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
