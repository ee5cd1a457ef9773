import * as z from 'zod'
import type { Database } from './database.ts'

const quickRow = z.object({ quick_check: z.string() })
const tableRow = z.object({ name: z.string() })
const countRow = z.object({ count: z.int() })

/** Whether SQLite finds the file sound and the tables of results are in it. Throws what SQLite throws. */
export function isSound(database: Database): boolean {
  const check = database.all('PRAGMA quick_check(1)').map((row) => quickRow.parse(row).quick_check)
  return check.length === 1 && check[0] === 'ok'
}

/** Whether the tables of results are there. A header alone does not make a file of results. */
export function hasTables(database: Database): boolean {
  const rows = database.all(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
  const names = new Set(rows.map((row) => tableRow.parse(row).name))
  return ['trainees', 'contents', 'attempts', 'inputs'].every((name) => names.has(name))
}

/** How many attempts are in it. */
export const countAttempts = (database: Database): number =>
  countRow.parse(database.all('SELECT count(*) AS count FROM attempts')[0]).count
