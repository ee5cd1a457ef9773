import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDesk, playToTheEnd, valueOf } from '../testing/temporary.ts'
import { countAttempts } from './integrity.ts'
import { openQuietCopy } from './quiet-copy.ts'

test('a copy taken while another process keeps writing is whole each time', async () => {
  const desk = await openDesk()
  valueOf(desk.attempts.start(valueOf(desk.trainees.add('甲')).id, 'tiny', 'explore'))
  await desk.storage.close()
  const program = path.join(import.meta.dirname, '..', 'testing', 'keep-writing.ts')
  const writer = spawn(process.execPath, ['--import', 'tsx', program, desk.folder])
  try {
    await new Promise((resolve) => writer.stdout.once('data', resolve))
    for (let copies = 0; copies < 5; copies += 1) {
      const copy = await openQuietCopy(path.join(desk.folder, 'coach.db'))
      expect(countAttempts(copy)).toBe(1)
      await copy.close()
    }
    expect(writer.exitCode).toBeNull()
  } finally {
    const ended = new Promise((resolve) => writer.once('exit', resolve))
    writer.kill('SIGKILL')
    await ended
  }
}, 60_000)

test('a change that was broken off is taken back in the copy and left alone in the original', async () => {
  const desk = await openDesk()
  playToTheEnd(desk, valueOf(desk.trainees.add('甲')).id)
  const file = path.join(desk.folder, 'coach.db')
  await desk.storage.close()
  const script = `const D = require('libsql'); const d = new D(${JSON.stringify(file)});
    d.exec('PRAGMA cache_size = 1; PRAGMA cache_spill = 1'); d.exec('BEGIN IMMEDIATE'); d.exec('DELETE FROM inputs');
    d.exec('DELETE FROM attempts'); for (let i = 0; i < 400; i++) d.exec("INSERT INTO contents VALUES ('" + i + "', '" + 'x'.repeat(3000) + "')");
    process.stdout.write('written'); setInterval(() => d, 1000)`
  const writer = spawn(process.execPath, ['-e', script], { cwd: process.cwd() })
  await new Promise((resolve) => writer.stdout.once('data', resolve))
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  writer.kill('SIGKILL')
  await ended
  expect(existsSync(`${file}-journal`)).toBe(true)
  const before = readFileSync(file)

  const copy = await openQuietCopy(file)
  expect(countAttempts(copy)).toBe(1)
  await copy.close()
  expect(readFileSync(file)).toEqual(before)
  expect(existsSync(`${file}-journal`)).toBe(true)
}, 60_000)

test('a damaged file is not read, and nothing is written beside it', async () => {
  const desk = await openDesk()
  playToTheEnd(desk, valueOf(desk.trainees.add('甲')).id)
  await desk.storage.close()
  const file = path.join(desk.folder, 'coach.db')
  writeFileSync(file, readFileSync(file).fill(0, 4096, 8192))
  const before = readdirSync(desk.folder)
  await expect(openQuietCopy(file)).rejects.toThrow('damaged')
  expect(readdirSync(desk.folder)).toEqual(before)
})
