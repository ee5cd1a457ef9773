import type { StorageState } from '../../contract/records.ts'
import { fail, ok, unreachable, type Result } from '../../engine/index.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import { backupIsDue, newestGoodBackup, restoreBackup, saveBackup } from './backups.ts'
import { failureOf, type Database } from './database.ts'
import { countAttempts } from './integrity.ts'
import { openNew, openStorage, resultsIn, type Opening } from './open-storage.ts'

/** The results of a data folder while the program runs. */
export type Storage = {
  state(): StorageState
  /** The open file; `undefined` where there is none to read from. */
  database(): Database | undefined
  /**
   * Goes on after a damaged file: from the newest good backup, or empty. In other states it tries again to open what
   * could not be opened.
   */
  recover(how: 'restore' | 'start-empty'): Promise<StorageState>
  /** Does `work` on a file that can be written to; what the disk refuses becomes a refusal. */
  write<T>(work: (database: Database) => Result<T, Refusal>): Result<T, Refusal>
  /** Saves a backup when there is something to save and the last one is older than a day. */
  backUpWhenDue(): Promise<void>
  close(): Promise<void>
}

/** Where the results are and what time it is. */
export type StorageOptions = {
  readonly folder: string
  readonly writable: boolean
  readonly now: () => Date
}

/** Opens the results of a data folder, in whatever state they are. */
export async function createStorage({ folder, writable, now }: StorageOptions): Promise<Storage> {
  let opening: Opening = await openStorage(folder, writable, now())

  const goOn = async (how: 'restore' | 'start-empty'): Promise<Opening> => {
    switch (how) {
      case 'restore': {
        const backup = await newestGoodBackup(folder)
        if (!backup) return opening
        restoreBackup(backup.file, resultsIn(folder))
        return openStorage(folder, writable, now())
      }
      case 'start-empty':
        return openNew(resultsIn(folder))
      default:
        return unreachable(how)
    }
  }

  return {
    state: () => opening.state,
    database: () => opening.database,
    async recover(how) {
      if (!opening.database) {
        const again = await openStorage(folder, writable, now())
        opening = again.state.is === 'damaged' && writable ? await goOn(how) : again
      }
      return opening.state
    },
    write(work) {
      const { state, database } = opening
      if (state.is === 'read-only') return fail({ code: 'read-only' })
      if (!database) return fail({ code: 'storage-failed' })
      try {
        return work(database)
      } catch (error) {
        const refused = refusalOf(error)
        if (!refused) throw error
        return fail(refused)
      }
    },
    async backUpWhenDue() {
      const { state, database } = opening
      if (state.is !== 'ready' || !database || countAttempts(database) === 0) return
      if (backupIsDue(folder, now())) await saveBackup(database, folder, now())
    },
    async close() {
      const { state, database } = opening
      opening = { state }
      await database?.close()
    },
  }
}

/** What a failure of the disk means to somebody who practises; `undefined` for an error of another kind. */
function refusalOf(error: unknown): Refusal | undefined {
  const failure = failureOf(error)
  switch (failure) {
    case undefined:
      return undefined
    case 'full':
      return { code: 'disk-full' }
    case 'read-only':
      return { code: 'read-only' }
    case 'locked':
    case 'damaged':
    case 'other':
      return { code: 'storage-failed' }
  }
}

/** The database to read from, or the refusal that there is none. */
export const readFrom = (storage: Storage): Result<Database, Refusal> => {
  const database = storage.database()
  return database ? ok(database) : fail({ code: 'storage-failed' })
}
