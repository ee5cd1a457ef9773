/** Why something that was asked for was not done. The window has a sentence for each under `refusals.<code>`. */
export const refusalCodes = [
  'read-only',
  'disk-full',
  'storage-failed',
  'unknown-trainee',
  'unknown-scenario',
  'unknown-attempt',
  'broken-scenario',
  'bad-name',
  'bad-input',
  'not-ended',
  'nothing-to-export',
  'cancelled',
  'not-writable',
  'not-a-pack',
  'pack-changed',
  'pack-unchecked',
  'pack-not-written',
  'pack-not-removed',
  'pack-disk-full',
  'unknown-pack',
] as const

/** Why something was not done, with what the sentence for people needs. */
export type Refusal = {
  readonly code: (typeof refusalCodes)[number]
  readonly values?: Readonly<Record<string, string>>
}
