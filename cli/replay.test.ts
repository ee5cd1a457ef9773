import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDesk, temporaryFolder, valueOf } from '../electron/testing/temporary.ts'
import { digestOf } from '../electron/packs/text-files.ts'
import { inputsOf, parseWalkthrough, type AttemptFile } from '../engine/index.ts'
import { tinyRules } from '../engine/testing/fixture.ts'
import { CommandFailure } from './outcome.ts'
import { replayAttempt } from './replay.ts'
import { bestWalks, packOfAllKinds, tinyTexts } from './testing/all-kinds.ts'
import { yingke } from './testing/command.ts'
import { wordsIn } from './words.ts'

const words = wordsIn('zh-CN')
const kinds = Object.keys(bestWalks)
const inputsFor = (name: string) => inputsOf(valueOf(parseWalkthrough('best.yaml', bestWalks[name] ?? '')))

/** All that a replay comes to, byte by byte. */
function replayed(file: string): string {
  const { session, card } = replayAttempt(file, words)
  return JSON.stringify([session.events, card])
}

function written(attempt: AttemptFile): string {
  const file = path.join(temporaryFolder(), 'attempt.json')
  writeFileSync(file, JSON.stringify(attempt))
  return file
}

/** An attempt at a tiny scenario that was never recorded by the app. */
function attemptAt(name: string, inputs = inputsFor(name)): AttemptFile {
  const scenario = { file: `${name}.yaml`, text: tinyTexts[name] ?? '' }
  return {
    ...{ yingke: 1, kind: 'attempt', id: 'a1', trainee: '小林', mode: 'practice', seed: 7, ordinal: 1 },
    ...{ startedAt: '2026-01-01T08:00:00.000Z', scenario, rules: [...tinyRules], inputs },
    ...{ scenarioDigest: digestOf([scenario]), rulesDigest: digestOf(tinyRules) },
  }
}

test.each(kinds)(
  'an attempt at %s replays the same after an edit, and when the pack is gone',
  async (name) => {
    const desk = await openDesk()
    const pack = path.join(desk.scenarios, 'small')
    rmSync(pack, { recursive: true })
    cpSync(packOfAllKinds(), pack, { recursive: true })
    const { id: trainee } = valueOf(desk.trainees.add('小林'))
    const { id } = valueOf(desk.attempts.start(trainee, name, 'practice'))
    for (const [index, input] of inputsFor(name).entries()) valueOf(desk.attempts.record(id, index, input))
    const card = valueOf(desk.attempts.finish(id))
    const before = replayed(written(valueOf(desk.attempts.file(id))))
    expect(before).toContain(JSON.stringify(card))

    const scenario = path.join(pack, `${name}.yaml`)
    const text = readFileSync(scenario, 'utf8')
    const edited = text.replace(/(says|asks|task): (.)/g, '$1: 改过$2')
    expect(edited).not.toBe(text)
    writeFileSync(scenario, edited)
    expect(replayed(written(valueOf(desk.attempts.file(id))))).toBe(before)
    rmSync(pack, { recursive: true })
    expect(replayed(written(valueOf(desk.attempts.file(id))))).toBe(before)
  },
)

describe('replay', () => {
  test('of an attempt that has not ended tells what happened, and has no scorecard', () => {
    const { session, card } = replayAttempt(
      written(attemptAt('tiny-faults', inputsFor('tiny-faults').slice(0, 2))),
      words,
    )
    expect(session.events.at(-1)).toMatchObject({ type: 'line-flagged', name: 'crossed' })
    expect(card).toBeUndefined()
  })

  test('refuses an input of another kind', () => {
    const strange = written(attemptAt('tiny-quiz', inputsFor('tiny-drill')))
    expect(() => replayAttempt(strange, words)).toThrow(CommandFailure)
  })

  test('prints the events, one a line, with the real command', () => {
    const file = written(attemptAt('tiny-drill'))
    const { status, stdout } = yingke(['replay', file, '--events'])
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(status).toBe(0)
    expect(events).toEqual(replayAttempt(file, words).session.events)
  })

  test('prints no scorecard of an attempt that has not ended, with the real command', () => {
    const file = written(attemptAt('tiny-drill', inputsFor('tiny-drill').slice(0, 2)))
    expect(yingke(['replay', file])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('还没有结束') as string,
    })
  })
})
