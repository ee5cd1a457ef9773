import type { Result } from '../../engine/index.ts'
import { fail, ok } from '../../engine/index.ts'
import type { Language } from '../../contract/settings.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import type { Attempts } from '../records/attempts.ts'
import { countAttempts } from '../records/integrity.ts'
import { readFrom, type Storage } from '../records/storage.ts'
import { writeWhole } from '../whole-file.ts'
import { exportRecords } from './export-records.ts'

/** Asks where to save; `undefined` when nobody wants to any more. */
export type AskPlace = (suggested: string, extension: string) => Promise<string | undefined>

/** What can be carried away from this machine. */
export type Exports = {
  save(format: 'csv' | 'xlsx'): Promise<Result<readonly string[], Refusal>>
  saveAttempt(attempt: string): Promise<Result<readonly string[], Refusal>>
}

/** What exports need from the rest of the program. */
export type ExportsOptions = {
  readonly storage: Storage
  readonly attempts: Attempts
  readonly language: () => Language
  readonly askPlace: AskPlace
  readonly now: () => Date
}

const cancelled: Refusal = { code: 'cancelled' }

/** Exports of the results that are open. */
export function exportsOf({ storage, attempts, language, askPlace, now }: ExportsOptions): Exports {
  const today = () => now().toISOString().slice(0, 10)
  return {
    async save(format) {
      const database = readFrom(storage)
      if (!database.ok) return database
      if (countAttempts(database.value) === 0) return fail({ code: 'nothing-to-export' })
      const out = await askPlace(`yingke-${today()}.${format}`, format)
      if (out === undefined) return fail(cancelled)
      return written(out, exportRecords({ database: database.value, out, format, language: language() }))
    },
    async saveAttempt(attempt) {
      const file = attempts.file(attempt)
      if (!file.ok) return file
      const out = await askPlace(`yingke-${today()}-${attempt.slice(0, 8)}.json`, 'json')
      if (out === undefined) return fail(cancelled)
      const text = `${JSON.stringify(file.value, null, 2)}\n`
      return written(
        out,
        writeWhole(out, [text]).then(() => [out]),
      )
    },
  }
}

async function written(
  out: string,
  writing: Promise<readonly string[]>,
): Promise<Result<readonly string[], Refusal>> {
  try {
    return ok(await writing)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOSPC' || code === 'EDQUOT') return fail({ code: 'disk-full' })
    if (typeof code !== 'string' || !code.startsWith('E')) throw error
    return fail({ code: 'not-writable', values: { place: out } })
  }
}
