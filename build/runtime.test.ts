import path from 'node:path'
import { expect, test } from 'vitest'
import { firstLine, programIn } from './runtime.ts'

test('the program has the name it has on each platform', () => {
  expect(programIn('dist', 'linux')).toBe(path.join('dist', 'electron'))
  expect(programIn('dist', 'win32')).toBe(path.join('dist', 'electron.exe'))
  expect(programIn('dist', 'darwin')).toBe(path.join('dist', 'Electron.app', 'Contents', 'MacOS', 'Electron'))
})

test('of a stack the line with the reason is kept', () => {
  expect(firstLine('(node:1) note\nTypeError: fetch failed\n    at fetch (x.js:1)\n')).toBe(
    'TypeError: fetch failed',
  )
  expect(firstLine('something else\nmore')).toBe('something else')
  expect(firstLine('')).toBe('no reason given')
})
