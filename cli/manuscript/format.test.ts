import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scenarioShape } from '../../engine/index.ts'
import { tinyScenario } from '../../engine/testing/fixture.ts'
import { CommandFailure } from '../outcome.ts'
import { wordsIn } from '../words.ts'
import { formatted } from './format.ts'
import { alternativesOf } from './key-order.ts'
import { openManuscript } from './manuscript.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yingke-format-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const words = wordsIn('zh-CN')
const language = alternativesOf(scenarioShape)

function format(text: string | Uint8Array): string {
  const file = path.join(folder, 'file.yaml')
  writeFileSync(file, text)
  return formatted(openManuscript(file, words), language, words)
}

test('a scenario gets the order of its kind', () => {
  const swapped = tinyScenario
    .replace('yingke: 1\nkind: roleplay\n', 'kind: roleplay\nyingke: 1\n')
    .replace('id: greet-cold, says: 不知道。', 'says: 不知道。, id: greet-cold')
  const laid = format(swapped)
  expect(laid).toBe(format(tinyScenario))
  expect(laid).toContain('- { id: greet-cold, says: 不知道。, gestures: [arms-crossed], goto: upset }\n')
})

test('a file keeps its byte order mark and its line ends', () => {
  const windows = `\uFEFF${tinyScenario.replaceAll('\n', '\r\n')}`
  expect(format(windows)).toBe(`\uFEFF${format(tinyScenario).replaceAll('\n', '\r\n')}`)
})

test('a file that is none of the language stays as it is', () => {
  const rules = 'kind:   rules\nrules:    []\n'
  expect(format(rules)).toBe(rules)
  expect(format('- a\n-   b\n')).toBe('- a\n-   b\n')
})

test('a file that is not UTF-8 is refused by name', () => {
  const gbk = Uint8Array.from([...Buffer.from('kind: roleplay\ntitle: '), 0xc4, 0xe3, 0xba, 0xc3])
  expect(() => format(gbk)).toThrow(CommandFailure)
  expect(() => format(gbk)).toThrow(/file\.yaml：不是 UTF-8/)
})

test('a file with two equal keys is refused with its place', () => {
  expect(() => format('kind: roleplay\nid: a\nid: b\n')).toThrow(
    expect.objectContaining({
      diagnostics: [expect.objectContaining({ code: 'S004-duplicate-key', line: 3 })],
    }) as Error,
  )
})
