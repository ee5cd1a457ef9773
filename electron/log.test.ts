import { readFileSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'
import { temporaryFolder } from './testing/temporary.ts'

const now = () => new Date('2026-11-22T08:00:00Z')

test('an error is written with its time, its place and its stack', () => {
  const folder = temporaryFolder()
  openLog(folder, now).error('attempts.record', new RangeError('Choice "a" is not open'))
  const text = readFileSync(path.join(folder, 'logs', 'yingke.log'), 'utf8')
  expect(text).toMatch(
    /^2026-11-22T08:00:00\.000Z attempts\.record: RangeError: Choice "a" is not open\n\s+at /,
  )
})

test('the name of a home folder is not written', () => {
  const folder = temporaryFolder()
  openLog(folder, now).error('start', new Error(`Cannot read ${path.join(homedir(), 'x')}`))
  const text = readFileSync(path.join(folder, 'logs', 'yingke.log'), 'utf8')
  expect(text).toContain(`Cannot read ${path.join('~', 'x')}`)
  expect(text).not.toContain(homedir() + path.sep)
})

test('a log that goes on for ever stays in three files of limited size', () => {
  const folder = temporaryFolder()
  const log = openLog(folder, now)
  for (let written = 0; written < 60; written += 1) log.error(String(written), 'x'.repeat(100_000))
  const files = readdirSync(path.join(folder, 'logs')).sort()
  expect(files).toEqual(['yingke.log', 'yingke.log.1', 'yingke.log.2'])
  for (const file of files) expect(statSync(path.join(folder, 'logs', file)).size).toBeLessThan(1_200_000)
  expect(readFileSync(path.join(folder, 'logs', 'yingke.log'), 'utf8')).toContain(' 59: ')
})
