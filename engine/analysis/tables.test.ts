import { expect, test } from 'vitest'
import { score } from '../play.ts'
import { replayRoleplay } from '../roleplay/session.ts'
import { plainStart } from '../session/start.ts'
import type { Input } from '../session/event.ts'
import { tinyPlay } from '../testing/fixture.ts'
import { attemptColumns, attemptRow, decisionColumns, decisionRows, type RecordedAttempt } from './tables.ts'

const play = tinyPlay()

function attempt(inputs: readonly Input[], more: Partial<RecordedAttempt> = {}): RecordedAttempt {
  return {
    ...{ id: 'a1', trainee: { id: 't1', name: '王小明' }, scenario: 'tiny', title: '一张小单子' },
    ...{ mode: 'explore', seed: 0, ordinal: 1, state: 'running', startedAt: '2026-11-22T08:00:00.000Z' },
    ...{ scenarioDigest: 's', rulesDigest: 'r', appVersion: '0.1.0', inputs, play },
    ...more,
  }
}

const toTheEnd: readonly Input[] = [
  { type: 'time-out', at: 20_000 },
  { type: 'choose', choice: 'back', at: 21_000 },
  { type: 'choose', choice: 'greet-blame', at: 24_000 },
  { type: 'step-back', at: 25_000 },
  { type: 'choose', choice: 'greet-warm', at: 30_000 },
  { type: 'choose', choice: 'promise', at: 34_250 },
]

function finished(): RecordedAttempt {
  const session = replayRoleplay(play, plainStart('explore'), toTheEnd)
  if (!session.ok) throw new RangeError(session.error.reason)
  const scorecard = score(play, session.value)
  return attempt(toTheEnd, { state: 'finished', endedAt: '2026-11-22T08:00:34.250Z', scorecard })
}

test('a row of a finished attempt has its score, its times and what was counted', () => {
  const recorded = finished()
  const row = attemptRow(recorded)
  expect(Object.keys(row)).toEqual(attemptColumns)
  expect(row).toMatchObject({
    ...{ attempt: 'a1', trainee: '王小明', state: 'finished', ended: '2026-11-22T08:00:34.250Z' },
    ...{ seconds: 34.3, decisions: 4, 'time-outs': 1, 'steps-back': 1 },
    ...{
      total: recorded.scorecard?.total,
      passed: recorded.scorecard?.passed,
      outcome: recorded.scorecard?.outcome,
    },
    'empathy-percent': recorded.scorecard?.dimensions.empathy.percent,
  })
})

test('a row of a running attempt leaves empty what is not known yet', () => {
  expect(attemptRow(attempt([]))).toMatchObject({
    ...{
      ended: null,
      total: null,
      passed: null,
      vetoes: null,
      'empathy-percent': null,
      seconds: 0,
      decisions: 0,
    },
  })
})

test('a veto is named once', () => {
  const inputs: readonly Input[] = [
    { type: 'choose', choice: 'greet-cold', at: 1 },
    { type: 'choose', choice: 'worsen', at: 2 },
  ]
  const session = replayRoleplay(play, plainStart('exam'), inputs)
  if (!session.ok) throw new RangeError(session.error.reason)
  const scorecard = score(play, session.value)
  expect(attemptRow(attempt(inputs, { mode: 'exam', scorecard }))).toMatchObject({
    vetoes: 'dare',
    passed: false,
  })
})

test('each reply has a row with what was said, found and earned', () => {
  const rows = decisionRows(finished())
  expect(rows.every((row) => Object.keys(row).join() === decisionColumns.join())).toBe(true)
  expect(rows.map((row) => [row.number, row.choice, row['at-seconds'], row['taken-back']])).toEqual([
    [1, 'back', 21, false],
    [2, 'greet-blame', 24, true],
    [3, 'greet-warm', 30, false],
    [4, 'promise', 34.3, false],
  ])
  expect(rows[1]).toMatchObject({ gestures: '', stage: 'greet' })
  expect(String(rows[1]?.rules).split(' ')).toContain('blame-customer')
  expect(rows[1]?.words).toContain('怪谁')
  expect(rows[2]?.gestures).toBe('stand smile')
})

test('the points of the replies are those of the scorecard', () => {
  const recorded = finished()
  const rows = decisionRows(recorded)
  for (const dimension of ['tangibles', 'empathy', 'assurance', 'responsiveness', 'reliability'] as const) {
    const sum = rows.reduce((points, row) => points + Number(row[`${dimension}-points`]), 0)
    expect(sum, dimension).toBe(recorded.scorecard?.dimensions[dimension].earned)
  }
})

test('without its content an attempt has no rows of replies, but its own', () => {
  const { play: known, ...recorded } = finished()
  expect(known).toBe(play)
  expect(decisionRows(recorded)).toEqual([])
  expect(attemptRow(recorded)).toEqual(attemptRow(finished()))
})
