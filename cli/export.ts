import path from 'node:path'
import type { Language } from '../contract/settings.ts'
import { exportRecords } from '../electron/exports/export-records.ts'
import { openQuietCopy } from '../electron/records/quiet-copy.ts'
import { CommandFailure } from './outcome.ts'

/** Writes all attempts of a results file, which may be in use, as the ending of `out` says; resolves with the files. */
export async function exportFile(db: string, out: string, language: Language): Promise<readonly string[]> {
  const ending = path.extname(out).toLowerCase()
  if (ending !== '.csv' && ending !== '.xlsx') throw new CommandFailure(`${out}: .csv | .xlsx`)
  try {
    const database = await openQuietCopy(db)
    try {
      return await exportRecords({ database, out, format: ending === '.csv' ? 'csv' : 'xlsx', language })
    } finally {
      await database.close()
    }
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
