import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Trainee } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import { fail, ok, type Result } from '../../engine/index.ts'
import type { Database } from './database.ts'
import type { Storage } from './storage.ts'

const traineeRow = z.object({ id: z.string(), name: z.string() })

/** Longest name in characters as people count them. */
const longest = 40
/** Controls, and marks that turn the direction of text around: they hide what a name really is. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

/** The trainees of this machine. */
export type Trainees = {
  list(): readonly Trainee[]
  add(name: string): Result<Trainee, Refusal>
}

/** The trainees in the results. */
export function traineesIn(storage: Storage, now: () => Date): Trainees {
  return {
    list() {
      const database = storage.database()
      if (!database) return []
      return database
        .all('SELECT id, name FROM trainees ORDER BY seq')
        .map((row): Trainee => traineeRow.parse(row))
    },
    add: (given) =>
      storage.write((database) => {
        const name = given.normalize('NFC').trim()
        const length = Array.from(name).length
        if (length === 0 || length > longest || hidden.test(name)) return fail({ code: 'bad-name' })
        if (database.all('SELECT 1 FROM trainees WHERE name = ?', name).length > 0)
          return fail({ code: 'bad-name', values: { taken: name } })
        const trainee = { id: randomUUID(), name }
        database.run(
          'INSERT INTO trainees (id, name, added_at) VALUES (?, ?, ?)',
          trainee.id,
          name,
          now().toISOString(),
        )
        return ok(trainee)
      }),
  }
}

/** The trainee with this id. */
export function traineeOf(database: Database, id: string): Trainee | undefined {
  const row = database.all('SELECT id, name FROM trainees WHERE id = ?', id)[0]
  return row === undefined ? undefined : traineeRow.parse(row)
}
