import * as z from 'zod'
import { applicationId, type Database } from './database.ts'
import { firstTables } from './migrations/001-first-tables.ts'
import { addOrdinals } from './migrations/002-ordinals.ts'

/** What leads from each version of the tables to the next one. */
const migrations: readonly ((database: Database) => void)[] = [firstTables, addOrdinals]

/** The version of the tables that this program knows. */
export const supportedVersion = migrations.length

const versionRow = z.object({ user_version: z.int() })

/** The version of the tables in an open file; 0 for a new one. */
export const versionOf = (database: Database): number =>
  versionRow.parse(database.all('PRAGMA user_version')[0]).user_version

/** Brings the tables up to version `to`, each step in a transaction of its own. */
export function migrate(database: Database, to = supportedVersion): void {
  for (const [version, change] of migrations.entries()) {
    if (version < versionOf(database) || version >= to) continue
    database.transaction(() => {
      change(database)
      database.exec(`PRAGMA application_id = ${String(applicationId)}`)
      database.exec(`PRAGMA user_version = ${String(version + 1)}`)
    })
  }
}
