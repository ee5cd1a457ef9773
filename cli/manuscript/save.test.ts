import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CommandFailure } from '../outcome.ts'
import { wordsIn } from '../words.ts'
import { saveText } from './save.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yingke-save-'))
  file = path.join(folder, 'a.yaml')
  writeFileSync(file, 'old')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const words = wordsIn('zh-CN')

test('the new text takes the place of the old, with its rights, and nothing is left beside it', () => {
  chmodSync(file, 0o640)
  saveText(file, '新的', words)
  expect(readFileSync(file, 'utf8')).toBe('新的')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})

test.skipIf(process.platform === 'win32')('a link stays a link', () => {
  const link = path.join(folder, 'link.yaml')
  symlinkSync(file, link)
  saveText(link, 'new', words)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('new')
})

test("somebody else's draft is not touched, and the file stays as it was", () => {
  const draft = `${file}.${String(process.pid)}.tmp`
  writeFileSync(draft, 'theirs')
  expect(() => saveText(file, 'new', words)).toThrow(CommandFailure)
  expect([readFileSync(file, 'utf8'), readFileSync(draft, 'utf8')]).toEqual(['old', 'theirs'])
})

test.skipIf(process.platform === 'win32')('on a full disk the old text stays and no draft is left', () => {
  // The shell lets files grow to a kilobyte; writing more fails as it does on a full disk.
  const script = `const { saveText } = await import(${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'save.ts')).href)})
    try { saveText(${JSON.stringify(file)}, 'x'.repeat(5000), (key) => key) } catch (error) { console.log(error.message) }`
  const { stdout } = spawnSync(
    'bash',
    ['-c', 'ulimit -f 1; exec "$0" --import tsx --input-type=module -e "$1"', process.execPath, script],
    {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
      cwd: path.join(import.meta.dirname, '../..'),
    },
  )
  expect(stdout.trim()).toBe('unsaved')
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})
