import * as z from 'zod'
import type { AttemptSummary } from '../../contract/records.ts'
import { attemptOutcomes, inputShape, kindNames, modes, type Input } from '../../engine/index.ts'
import type { Pins } from './contents.ts'
import type { Database, Field } from './database.ts'

const attemptShape = z.object({
  seq: z.int(),
  id: z.string(),
  trainee: z.string(),
  name: z.string(),
  scenario: z.string(),
  title: z.string(),
  scenario_digest: z.string(),
  rules_digest: z.string(),
  translations_digest: z.string(),
  mode: z.enum(modes),
  seed: z.int(),
  state: z.enum(['running', 'finished', 'abandoned']),
  started_at: z.string(),
  ended_at: z.string().nullable(),
  app_version: z.string(),
  scorecard: z.string().nullable(),
  total_tenths: z.int().nullable(),
  passed: z.int().nullable(),
  outcome: z.enum(attemptOutcomes).nullable(),
  kind: z.enum(kindNames),
  ordinal: z.int().min(1),
})

/** An attempt as it stands in the file, with the name of its trainee. */
export type AttemptRow = z.infer<typeof attemptShape>

const select = `SELECT attempts.*, trainees.name FROM attempts JOIN trainees ON trainees.id = attempts.trainee`

const rowsOf = (database: Database, where: string, ...values: readonly Field[]): AttemptRow[] =>
  database.all(`${select} ${where}`, ...values).map((row) => attemptShape.parse(row))

/** The attempt with this id. */
export const attemptRowOf = (database: Database, id: string): AttemptRow | undefined =>
  rowsOf(database, 'WHERE attempts.id = ?', id)[0]

/** Which attempts to read: newest first, `limit` at most, older than `before`. */
export type Page = { readonly trainee: string | null; readonly limit: number; readonly before: number | null }

/** One page of attempts, newest first. */
export function attemptPage(database: Database, { trainee, limit, before }: Page): AttemptRow[] {
  const older = before ?? Number.MAX_SAFE_INTEGER
  return trainee === null
    ? rowsOf(database, 'WHERE attempts.seq < ? ORDER BY attempts.seq DESC LIMIT ?', older, limit)
    : rowsOf(
        database,
        'WHERE attempts.trainee = ? AND attempts.seq < ? ORDER BY attempts.seq DESC LIMIT ?',
        ...[trainee, older, limit],
      )
}

/** One page of attempts, oldest first, after the one with number `after`. */
export const attemptPageForward = (database: Database, after: number, limit: number): AttemptRow[] =>
  rowsOf(database, 'WHERE attempts.seq > ? ORDER BY attempts.seq LIMIT ?', after, limit)

const inputRow = z.object({ input: z.string() })

/** All inputs of an attempt in their order. */
export const inputsOf = (database: Database, attempt: string): Input[] =>
  database
    .all('SELECT input FROM inputs WHERE attempt = ? ORDER BY number', attempt)
    .map((row) => inputShape.parse(JSON.parse(inputRow.parse(row).input)))

/** The digests that pin the content of an attempt. */
export const pinsOf = (row: AttemptRow): Pins => ({
  scenario: row.scenario_digest,
  rules: row.rules_digest,
  translations: row.translations_digest,
})

/** An attempt as a list shows it. */
export const summaryOf = (row: AttemptRow): AttemptSummary => ({
  id: row.id,
  trainee: { id: row.trainee, name: row.name },
  scenario: row.scenario,
  title: row.title,
  kind: row.kind,
  mode: row.mode,
  startedAt: row.started_at,
  state: row.state,
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
  ...(row.total_tenths !== null && { total: row.total_tenths / 10 }),
  ...(row.passed !== null && { passed: row.passed === 1 }),
  ...(row.outcome !== null && { outcome: row.outcome }),
})
