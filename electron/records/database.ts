import { setImmediate as breathe } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Libsql from 'libsql'

/** What SQLite keeps in one field. */
export type Field = string | number | null

/** One open file of results. All but closing is synchronous: when a call has returned, it is done. */
export type Database = {
  /** Statements without values or results, as migrations are. */
  exec(sql: string): void
  run(sql: string, ...values: readonly Field[]): void
  /** The rows, of a shape that the caller has to check. */
  all(sql: string, ...values: readonly Field[]): readonly unknown[]
  /** All of `work` is on disk when this returns, or nothing of it when it throws. */
  transaction<T>(work: () => T): T
  /** Resolves when the file is let go, so that it can be renamed or opened again. */
  close(): Promise<void>
}

/** Marks a file as ours: "YGKE". */
export const applicationId = 0x59474b45

type Statement = ReturnType<Libsql.Database['prepare']>

/**
 * Opens or makes the file at `place` and takes its lock for as long as it is open. Throws what SQLite throws:
 * `failureOf` tells what it means.
 */
export function openDatabase(place: string): Database {
  const connection = new Libsql(place)
  // Prepared once and held here only: the driver keeps the file open while any statement is alive.
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const database: Database = {
    exec: (sql) => void connection.exec(sql),
    // Values go as one array: the driver takes a lone `null` for a set of named values.
    run: (sql, ...values) => void prepared(sql).run(values),
    all: (sql, ...values) => prepared(sql).all(values),
    transaction(work) {
      connection.exec('BEGIN IMMEDIATE')
      try {
        const done = work()
        connection.exec('COMMIT')
        return done
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (connection.inTransaction) connection.exec('ROLLBACK')
        throw error
      }
    },
    async close() {
      statements.clear()
      connection.close()
      collectStatements()
      // What was collected is let go in the next turn.
      await breathe()
    },
  }
  try {
    settle(connection, place)
    return database
  } catch (error) {
    connection.close()
    throw error
  }
}

function settle(connection: Libsql.Database, place: string): void {
  connection.exec('PRAGMA locking_mode = EXCLUSIVE')
  if (place !== ':memory:') connection.exec('BEGIN EXCLUSIVE; COMMIT')
  connection.exec('PRAGMA journal_mode = DELETE')
  connection.exec('PRAGMA synchronous = EXTRA')
  connection.exec('PRAGMA foreign_keys = ON')
  connection.exec('PRAGMA cell_size_check = ON')
  connection.exec('PRAGMA trusted_schema = OFF')
  connection.exec('PRAGMA secure_delete = ON')
}

/** The driver lets a statement go only when it is collected, and holds the file's lock until then. */
function collectStatements(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}

/** What went wrong with a file of results. */
export type Failure = 'full' | 'read-only' | 'locked' | 'damaged' | 'other'

/** Tells what an error thrown by the database means; `undefined` for an error of another kind. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Libsql.SqliteError)) return undefined
  // The low byte is the plain result code, whatever the driver makes of the rest.
  switch ((error.rawCode ?? 0) & 0xff) {
    case 5:
    case 6:
      return 'locked'
    case 8:
      return 'read-only'
    case 11:
    case 26:
      return 'damaged'
    case 13:
      return 'full'
    default:
      return 'other'
  }
}
