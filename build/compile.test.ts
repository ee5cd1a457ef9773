import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf } from './compile.ts'

let folder = ''
const digest = (): Promise<string> => digestOf(folder, ['source', 'settings.json', 'not-there'])

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yingke-test-'))
  await mkdir(path.join(folder, 'source', 'deep'), { recursive: true })
  await writeFile(path.join(folder, 'source', 'deep', 'a.ts'), 'a')
  await writeFile(path.join(folder, 'settings.json'), '{}')
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('content, names and settings change the digest', async () => {
  const seen = new Set([await digest()])
  await writeFile(path.join(folder, 'source', 'deep', 'a.ts'), 'b')
  seen.add(await digest())
  await writeFile(path.join(folder, 'source', 'b.ts'), '')
  seen.add(await digest())
  await writeFile(path.join(folder, 'settings.json'), '{"strict":true}')
  seen.add(await digest())
  expect(seen.size).toBe(4)
})

test('unit tests and files elsewhere do not change it', async () => {
  const before = await digest()
  await writeFile(path.join(folder, 'source', 'a.test.ts'), 'test')
  await writeFile(path.join(folder, 'notes.md'), 'notes')
  expect(await digest()).toBe(before)
})
