import { randomInt, randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { AttemptSummary, OpenedAttempt } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import {
  fail,
  ok,
  replay,
  score,
  type AttemptFile,
  type Input,
  type Mode,
  type Result,
  type Scorecard,
  type Start,
} from '../../engine/index.ts'
import type { Library } from '../packs/library.ts'
import { attemptPage, attemptRowOf, inputsOf, pinsOf, summaryOf, type AttemptRow } from './attempt-rows.ts'
import { pin, pinnedContents, type Pinned } from './contents.ts'
import type { Database } from './database.ts'
import { runningSessions } from './running-sessions.ts'
import { readScorecard } from './scorecard-shape.ts'
import { readFrom, type Storage } from './storage.ts'
import { traineeOf } from './trainees.ts'

/** What the attempts need from the rest of the program. */
export type AttemptsOptions = {
  readonly storage: Storage
  readonly library: Library
  readonly appVersion: string
  readonly now: () => Date
}

/** The attempts of this machine. What is refused has changed nothing. */
export type Attempts = {
  start(trainee: string, scenario: string, mode: Mode): Result<OpenedAttempt, Refusal>
  /** When this has returned, input number `index` is on disk. The same input twice is kept once. */
  record(attempt: string, index: number, input: Input): Result<null, Refusal>
  finish(attempt: string): Result<Scorecard, Refusal>
  abandon(attempt: string): Result<null, Refusal>
  open(attempt: string): Result<OpenedAttempt, Refusal>
  list(trainee: string | null, limit: number, after: string | null): readonly AttemptSummary[]
  /** The attempt with its content, to be replayed anywhere. */
  file(attempt: string): Result<AttemptFile, Refusal>
}

const unknownAttempt = (attempt: string) => fail<Refusal>({ code: 'unknown-attempt', values: { attempt } })
const broken = (scenario: string) => fail<Refusal>({ code: 'broken-scenario', values: { scenario } })
const badInput = (index: number, reason: string) =>
  fail<Refusal>({ code: 'bad-input', values: { index: String(index), reason } })

/** The attempts in the results. */
export function attemptsIn({ storage, library, appVersion, now }: AttemptsOptions): Attempts {
  const pinned = pinnedContents()
  const sessions = runningSessions()

  const find = (
    database: Database,
    attempt: string,
  ): Result<{ readonly row: AttemptRow; readonly content: Pinned }, Refusal> => {
    const row = attemptRowOf(database, attempt)
    if (!row) return unknownAttempt(attempt)
    const content = pinned.read(database, pinsOf(row))
    return content.ok ? ok({ row, content: content.value }) : broken(row.scenario)
  }

  const read = <T>(
    attempt: string,
    shape: (row: AttemptRow, content: Pinned, inputs: readonly Input[]) => T,
  ): Result<T, Refusal> => {
    const database = readFrom(storage)
    if (!database.ok) return database
    const found = find(database.value, attempt)
    if (!found.ok) return found
    return ok(shape(found.value.row, found.value.content, inputsOf(database.value, attempt)))
  }

  return {
    start: (traineeId, scenario, mode) =>
      storage.write((database) => {
        const trainee = traineeOf(database, traineeId)
        if (!trainee) return fail({ code: 'unknown-trainee' })
        const opened = library.open(scenario)
        if (!opened.ok)
          return opened.error.length === 0
            ? fail({ code: 'unknown-scenario', values: { scenario } })
            : broken(scenario)
        const { content, files, key } = opened.value
        const id = randomUUID()
        const begun = {
          mode,
          seed: randomInt(2 ** 31 - 1),
          ordinal: ordinalOf(database, trainee.id, content.scenario.id),
        }
        const pins = database.transaction(() => {
          const pins = pin(database, files)
          database.run(
            `INSERT INTO attempts (id, trainee, scenario, title, scenario_digest, rules_digest,
              translations_digest, mode, seed, state, started_at, app_version, kind, ordinal)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)`,
            ...[id, trainee.id, key, content.scenario.title, pins.scenario, pins.rules],
            ...[pins.translations, mode, begun.seed, now().toISOString(), appVersion],
            ...[content.scenario.kind, begun.ordinal],
          )
          return pins
        })
        pinned.keep(pins, opened.value)
        return ok({ id, scenario: key, trainee, ...begun, content, inputs: [] })
      }),

    record: (attempt, index, input) =>
      storage.write((database) => {
        const found = find(database, attempt)
        if (!found.ok) return found
        const { row, content } = found.value
        const running = sessions.of(database, row, content.play)
        const before = running.inputs[index]
        if (before) return sameInput(before, input) ? ok(null) : badInput(index, 'differs')
        if (index !== running.inputs.length) return badInput(index, 'gap')
        if (row.state !== 'running') return badInput(index, row.state)
        const next = running.after(input)
        if (!next.ok) return badInput(index, next.error)
        database.run(
          'INSERT INTO inputs (attempt, number, input, at) VALUES (?, ?, ?, ?)',
          ...[attempt, index, JSON.stringify(input), input.at],
        )
        sessions.keep(attempt, next.value)
        return ok(null)
      }),

    finish: (attempt) =>
      storage.write((database) => {
        const found = find(database, attempt)
        if (!found.ok) return found
        const { row, content } = found.value
        if (row.scorecard !== null) return ok(readScorecard(row.scorecard))
        if (row.state === 'abandoned') return fail({ code: 'not-ended' })
        const { play } = content
        const session = replay(play, row, inputsOf(database, attempt))
        if (!session.ok) return badInput(session.error.index, session.error.reason)
        if (!session.value.ended) return fail({ code: 'not-ended' })
        const card = score(play, session.value)
        database.run(
          `UPDATE attempts SET state = 'finished', ended_at = ?, scorecard = ?, total_tenths = ?, passed = ?,
            outcome = ? WHERE id = ?`,
          ...[now().toISOString(), JSON.stringify(card), Math.round(card.total * 10)],
          ...[card.passed ? 1 : 0, card.outcome, attempt],
        )
        sessions.forget(attempt)
        return ok(card)
      }),

    abandon: (attempt) =>
      storage.write((database) => {
        const row = attemptRowOf(database, attempt)
        if (!row) return unknownAttempt(attempt)
        if (row.state === 'running')
          database.run(
            `UPDATE attempts SET state = 'abandoned', ended_at = ? WHERE id = ?`,
            ...[now().toISOString(), attempt],
          )
        sessions.forget(attempt)
        return ok(null)
      }),

    open: (attempt) =>
      read(attempt, (row, { content }, inputs) => ({
        ...{
          id: row.id,
          scenario: row.scenario,
          trainee: { id: row.trainee, name: row.name },
          ...startOf(row),
          content,
          inputs,
        },
        ...(row.scorecard !== null && { scorecard: readScorecard(row.scorecard) }),
      })),

    list(trainee, limit, after) {
      const database = storage.database()
      if (!database) return []
      const before = after === null ? null : (attemptRowOf(database, after)?.seq ?? 0)
      return attemptPage(database, { trainee, limit, before }).map(summaryOf)
    },

    file: (attempt) =>
      read(attempt, (row, { files, content }, inputs) => ({
        ...{ yingke: 1, kind: 'attempt', id: row.id, trainee: row.name, ...startOf(row) },
        startedAt: row.started_at,
        scenarioDigest: content.scenarioDigest,
        rulesDigest: content.rulesDigest,
        scenario: files.scenario,
        rules: [...files.rules],
        inputs: [...inputs],
      })),
  }
}

const startOf = ({ mode, seed, ordinal }: AttemptRow): Start => ({ mode, seed, ordinal })

const countRow = z.object({ attempts: z.int() })

/** Which attempt of this trainee at this scenario, of whatever version, the next one is. */
function ordinalOf(database: Database, trainee: string, scenario: string): number {
  const row = database.all(
    `SELECT count(*) AS attempts FROM attempts
     WHERE trainee = ? AND (scenario = ? OR substr(scenario, -length(?)) = ?)`,
    ...[trainee, scenario, `/${scenario}`, `/${scenario}`],
  )[0]
  return countRow.parse(row).attempts + 1
}

/** Written alike, whatever the order of the parts in what the window sent. */
const sameInput = (one: Input, other: Input): boolean => isDeepStrictEqual(one, other)
