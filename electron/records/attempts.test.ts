import { appendFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { plainStart, replay, score, type Input } from '../../engine/index.ts'
import { tinyPlay, tinyScenario } from '../../engine/testing/fixture.ts'
import { openDesk, playToTheEnd, valueOf, writeTinyPack } from '../testing/temporary.ts'

const warm: Input = { type: 'choose', choice: 'greet-warm', at: 1000 }
const promise: Input = { type: 'choose', choice: 'promise', at: 3000 }

test('an attempt that was finished has the score that a replay of its inputs gives', async () => {
  const desk = await openDesk()
  const { id: trainee } = valueOf(desk.trainees.add('王小明'))
  const id = playToTheEnd(desk, trainee)
  const { inputs, scorecard } = valueOf(desk.attempts.open(id))
  const play = tinyPlay()
  const session = valueOf(replay(play, plainStart('practice'), inputs))
  expect(scorecard).toEqual(score(play, session))
  expect(desk.attempts.list(null, 10, null)).toMatchObject([
    { id, state: 'finished', total: scorecard?.total, passed: scorecard?.passed, outcome: 'satisfied' },
  ])
})

test('the same input twice is kept once, a different one for the same place is refused', async () => {
  const { attempts, trainees } = await openDesk()
  const { id } = valueOf(attempts.start(valueOf(trainees.add('甲')).id, 'tiny', 'practice'))
  expect(attempts.record(id, 0, warm)).toEqual({ ok: true, value: null })
  expect(attempts.record(id, 0, { at: 1000, choice: 'greet-warm', type: 'choose' })).toMatchObject({
    ok: true,
  })
  expect(attempts.record(id, 0, { ...warm, at: 1001 })).toMatchObject({ error: { code: 'bad-input' } })
  expect(valueOf(attempts.open(id)).inputs).toEqual([warm])
})

test('an input that leaves a gap, or that the scenario does not allow, is refused and not stored', async () => {
  const { attempts, trainees } = await openDesk()
  const { id } = valueOf(attempts.start(valueOf(trainees.add('甲')).id, 'tiny', 'practice'))
  expect(attempts.record(id, 1, warm)).toMatchObject({
    error: { code: 'bad-input', values: { reason: 'gap' } },
  })
  for (const choice of ['nonsense', 'promise'])
    expect(attempts.record(id, 0, { type: 'choose', choice, at: 1 })).toMatchObject({
      error: { code: 'bad-input' },
    })
  expect(attempts.record(id, 0, { type: 'step-back', at: 1 })).toMatchObject({ ok: false })
  expect(valueOf(attempts.open(id)).inputs).toEqual([])
})

test('an attempt goes on after a restart, with its inputs and its checks', async () => {
  const before = await openDesk()
  const { id } = valueOf(before.attempts.start(valueOf(before.trainees.add('甲')).id, 'tiny', 'exam'))
  valueOf(before.attempts.record(id, 0, warm))
  await before.storage.close()

  const { attempts } = await openDesk(before.folder)
  expect(valueOf(attempts.open(id)).inputs).toEqual([warm])
  expect(attempts.finish(id)).toMatchObject({ error: { code: 'not-ended' } })
  expect(attempts.record(id, 1, warm)).toMatchObject({ error: { code: 'bad-input' } })
  valueOf(attempts.record(id, 1, promise))
  expect(valueOf(attempts.finish(id)).outcome).toBe('satisfied')
})

test('a finished attempt takes nothing more and finishing it again changes nothing', async () => {
  const desk = await openDesk()
  const id = playToTheEnd(desk, valueOf(desk.trainees.add('甲')).id)
  const { scorecard } = valueOf(desk.attempts.open(id))
  const before = desk.attempts.list(null, 1, null)
  expect(desk.attempts.record(id, 2, { type: 'give-up', at: 9000 })).toMatchObject({ ok: false })
  expect(valueOf(desk.attempts.finish(id))).toEqual(scorecard)
  valueOf(desk.attempts.abandon(id))
  expect(desk.attempts.list(null, 1, null)).toEqual(before)
})

test('an abandoned attempt stays in the list, cannot be scored and takes nothing more', async () => {
  const { attempts, trainees } = await openDesk()
  const { id } = valueOf(attempts.start(valueOf(trainees.add('甲')).id, 'tiny', 'practice'))
  valueOf(attempts.abandon(id))
  expect(attempts.record(id, 0, warm)).toMatchObject({ error: { code: 'bad-input' } })
  expect(attempts.finish(id)).toMatchObject({ error: { code: 'not-ended' } })
  expect(attempts.list(null, 10, null)).toMatchObject([{ id, state: 'abandoned' }])
})

test('an old attempt keeps the content it began with when the pack changes', async () => {
  const desk = await openDesk()
  const trainee = valueOf(desk.trainees.add('甲')).id
  const id = playToTheEnd(desk, trainee)
  const before = valueOf(desk.attempts.open(id))
  await desk.storage.close()
  writeTinyPack(desk.scenarios, tinyScenario.replace('五分钟内给您打出来，您先坐。', '等着。'))
  appendFileSync(path.join(desk.scenarios, 'rules', 'rules.yaml'), '# changed\n')

  const { attempts, library } = await openDesk(desk.folder)
  writeTinyPack(desk.scenarios, tinyScenario.replace('五分钟内给您打出来，您先坐。', '等着。'))
  const after = valueOf(attempts.open(id))
  expect(after).toEqual(before)
  expect(valueOf(library.open('tiny')).content.scenarioDigest).not.toBe(after.content.scenarioDigest)
  const next = valueOf(attempts.start(trainee, 'tiny', 'practice'))
  expect(JSON.stringify(next.content.scenario)).toContain('等着。')
})

test('content that was changed inside the file of results is not played', async () => {
  const desk = await openDesk()
  const id = playToTheEnd(desk, valueOf(desk.trainees.add('甲')).id)
  desk.storage.database()?.run(`UPDATE contents SET files = replace(files, '老周', '老王')`)
  await desk.storage.close()
  const { attempts } = await openDesk(desk.folder)
  expect(attempts.open(id)).toMatchObject({ error: { code: 'broken-scenario' } })
  expect(attempts.list(null, 5, null)).toHaveLength(1)
})

test('what is not known is refused by name', async () => {
  const { attempts, trainees, scenarios } = await openDesk()
  const trainee = valueOf(trainees.add('甲')).id
  expect(attempts.start('nobody', 'tiny', 'exam')).toMatchObject({ error: { code: 'unknown-trainee' } })
  expect(attempts.start(trainee, 'huge', 'exam')).toMatchObject({ error: { code: 'unknown-scenario' } })
  expect(attempts.open('none')).toMatchObject({ error: { code: 'unknown-attempt' } })
  expect(attempts.record('none', 0, warm)).toMatchObject({ error: { code: 'unknown-attempt' } })
  writeFileSync(path.join(scenarios, 'small', 'tiny.yaml'), 'yingke: 1\n')
  expect(attempts.start(trainee, 'tiny', 'exam')).toMatchObject({ error: { code: 'broken-scenario' } })
})

test('a list comes in pages, newest first, by the order of starts and not by the clock', async () => {
  let time = Date.parse('2026-11-22T08:00:00Z')
  const { attempts, trainees } = await openDesk(undefined, { now: () => new Date((time -= 60_000)) })
  const trainee = valueOf(trainees.add('甲')).id
  const other = valueOf(trainees.add('乙')).id
  const ids = [trainee, trainee, other, trainee, trainee].map(
    (who) => valueOf(attempts.start(who, 'tiny', 'practice')).id,
  )
  const newest = [...ids].reverse()
  const first = attempts.list(null, 2, null).map(({ id }) => id)
  expect(first).toEqual(newest.slice(0, 2))
  expect(attempts.list(null, 10, first[1] ?? '').map(({ id }) => id)).toEqual(newest.slice(2))
  expect(attempts.list(other, 10, null).map(({ id }) => id)).toEqual([ids[2]])
})

test('a full disk refuses one input and the same file takes it when there is room again', async () => {
  const { attempts, trainees, storage } = await openDesk()
  const trainee = valueOf(trainees.add('甲')).id
  const { id } = valueOf(attempts.start(trainee, 'tiny', 'explore'))
  storage.database()?.all('PRAGMA max_page_count = 1')
  const refused = Array.from({ length: 400 }, (_, index) =>
    attempts.record(id, index, index % 2 === 0 ? warm : { type: 'step-back', at: 1000 }),
  ).findIndex(({ ok }) => !ok)
  expect(refused).toBeGreaterThan(0)
  const input: Input = refused % 2 === 0 ? warm : { type: 'step-back', at: 1000 }
  expect(attempts.record(id, refused, input)).toMatchObject({ error: { code: 'disk-full' } })
  expect(valueOf(attempts.open(id)).inputs).toHaveLength(refused)
  storage.database()?.all('PRAGMA max_page_count = 1000000')
  valueOf(attempts.record(id, refused, input))
  expect(valueOf(attempts.open(id)).inputs).toHaveLength(refused + 1)
})

test.each(['', '   ', '甲'.repeat(41), 'a\u0000b', '王\u202E明', 'a\nb'])(
  'the name %j is refused',
  async (name) => {
    const { trainees } = await openDesk()
    expect(trainees.add(name)).toMatchObject({ error: { code: 'bad-name' } })
    expect(trainees.list()).toEqual([])
  },
)

test('a name is taken once', async () => {
  const { trainees } = await openDesk()
  const added = valueOf(trainees.add('  王小明 '))
  expect(added.name).toBe('王小明')
  expect(trainees.add('王小明')).toMatchObject({ error: { code: 'bad-name', values: { taken: '王小明' } } })
  expect(trainees.list()).toEqual([added])
})
