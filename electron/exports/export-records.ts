import path from 'node:path'
import type { Language } from '../../contract/settings.ts'
import { unreachable } from '../../engine/index.ts'
import type { Database } from '../records/database.ts'
import { writeWhole } from '../whole-file.ts'
import { csvText } from './csv.ts'
import { recordedAttempts } from './recorded-attempts.ts'
import { tablesIn, type Table, type Written } from './table.ts'
import { xlsxBytes } from './xlsx.ts'

/** What to export and where to. `out` is a file name; CSV makes two files of it, one for each table. */
export type ExportOptions = {
  readonly database: Database
  readonly out: string
  readonly format: 'csv' | 'xlsx'
  readonly language: Language
}

/**
 * Writes all attempts and all replies; resolves with the files written. A file is whole or not there. Rejects with
 * the system's error.
 */
export async function exportRecords(options: ExportOptions): Promise<readonly string[]> {
  const tables = tablesIn(options.language)
  switch (options.format) {
    case 'csv':
      return writeCsv(options, tables)
    case 'xlsx':
      return writeWorkbook(options, tables)
    default:
      return unreachable(options.format)
  }
}

async function writeCsv({ database, out }: ExportOptions, tables: readonly Table[]): Promise<string[]> {
  const { dir, name } = path.parse(out)
  const files: string[] = []
  for (const table of tables) {
    const file = path.join(dir, `${name}-${table.id}.csv`)
    await writeWhole(file, csvText(table.heading, rowsOf(database, table)))
    files.push(file)
  }
  return files
}

async function* rowsOf(database: Database, table: Table): AsyncGenerator<readonly Written[]> {
  for await (const attempt of recordedAttempts(database)) yield* table.rowsOf(attempt)
}

async function writeWorkbook({ database, out }: ExportOptions, tables: readonly Table[]): Promise<string[]> {
  const sheets = tables.map(({ title, heading }) => ({
    name: title,
    heading,
    rows: [] as (readonly Written[])[],
  }))
  for await (const attempt of recordedAttempts(database)) {
    for (const [index, table] of tables.entries()) sheets[index]?.rows.push(...table.rowsOf(attempt))
  }
  const bytes = await xlsxBytes(sheets)
  await writeWhole(out, [bytes])
  return [out]
}
