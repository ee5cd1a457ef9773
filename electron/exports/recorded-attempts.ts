import { setImmediate as breathe } from 'node:timers/promises'
import type { RecordedAttempt } from '../../engine/index.ts'
import { scenarioIdIn } from '../packs/id-shapes.ts'
import { attemptPageForward, inputsOf, pinsOf, type AttemptRow } from '../records/attempt-rows.ts'
import { pinnedContents, type Pins, type Pinned } from '../records/contents.ts'
import type { Database } from '../records/database.ts'
import { readScorecard } from '../records/scorecard-shape.ts'

const pageSize = 50

/** All attempts of a file, oldest first. Between pages other work gets its turn. */
export async function* recordedAttempts(database: Database): AsyncGenerator<RecordedAttempt> {
  const pinned = pinnedContents()
  const contentOf = (pins: Pins): Pinned | undefined => {
    const read = pinned.read(database, pins)
    return read.ok ? read.value : undefined
  }
  let after = 0
  for (;;) {
    const page = attemptPageForward(database, after, pageSize)
    for (const row of page) {
      after = row.seq
      yield recorded(database, row, contentOf(pinsOf(row)))
    }
    if (page.length < pageSize) return
    await breathe()
  }
}

function recorded(database: Database, row: AttemptRow, content: Pinned | undefined): RecordedAttempt {
  return {
    id: row.id,
    trainee: { id: row.trainee, name: row.name },
    scenario: scenarioIdIn(row.scenario),
    title: row.title,
    ...{ mode: row.mode, seed: row.seed, ordinal: row.ordinal },
    state: row.state,
    startedAt: row.started_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    scenarioDigest: row.scenario_digest,
    rulesDigest: row.rules_digest,
    appVersion: row.app_version,
    inputs: inputsOf(database, row.id),
    ...(row.scorecard !== null && { scorecard: readScorecard(row.scorecard) }),
    ...(content && { play: content.play }),
  }
}
