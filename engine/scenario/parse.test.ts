import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnosed, markedPlace } from '../testing/diagnosed.ts'
import { tinyScenario } from '../testing/fixture.ts'
import { diagnosticCodes } from './diagnostic.ts'
import { parseScenario } from './parse.ts'
import { maximumLength } from './source.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const files = readdirSync(invalid)

test.each(files)('%s is wrong as its name says, at its mark and nowhere else', (file) => {
  const text = readFileSync(path.join(invalid, file), 'utf8')
  expect(diagnosed(file, text)).toMatchObject([{ code: path.parse(file).name, file, ...markedPlace(text) }])
})

test('every code that any scenario can provoke has a file that does', () => {
  const codes = diagnosticCodes.filter((code) => /^S0(0|41)/.test(code) && code !== 'S002-too-large')
  expect(files.map((file) => path.parse(file).name).sort()).toEqual([...codes].sort())
})

test('a file beyond the limit is refused before it is parsed', () => {
  const parsed = parseScenario('long.yaml', `${tinyScenario}#${'x'.repeat(maximumLength)}`)
  expect(parsed).toMatchObject({ ok: false, error: [{ code: 'S002-too-large' }] })
})

test('a well-formed scenario is accepted', () => {
  expect(parseScenario('tiny.yaml', tinyScenario)).toMatchObject({ ok: true, value: { id: 'tiny' } })
})

describe('a complaint', () => {
  test('names the file, the line and the column of the wrong word', () => {
    const text = tinyScenario.replace(
      'goto: ask }\n      - { id: worsen',
      'goto: gone }\n      - { id: worsen',
    )
    const line = text.split('\n').findIndex((one) => one.includes('gone')) + 1
    const column = (text.split('\n')[line - 1]?.indexOf('gone') ?? -1) + 1
    const parsed = parseScenario('tiny.yaml', text)
    expect(parsed).toMatchObject({
      ok: false,
      error: [{ code: 'S011-missing-scene', file: 'tiny.yaml', line, column, values: { scene: 'gone' } }],
    })
  })

  test('says what was expected', () => {
    const parsed = parseScenario('tiny.yaml', tinyScenario.replace('channel: hall', 'channel: radio'))
    expect(parsed).toMatchObject({
      ok: false,
      error: [{ path: 'channel', values: { expected: 'hall | phone | chat | door' } }],
    })
  })

  test.each([
    ['mood: { at-least: -1 } }] }, to', 'mood: { at-leest: -1 } }] }, to', 'S006-unknown-key', 'at-leest'],
    ['mood: { at-least: -1 } }] }, to', 'moood: { at-least: -1 } }] }, to', 'S006-unknown-key', 'moood'],
    ['mood: { at-least: -1 } }] }, to', 'mood: { at-least: -9 } }] }, to', 'S005-misshapen', '-9'],
    ['{ fact: promised }', '{ fact: promised, iz: 1 }', 'S006-unknown-key', 'iz'],
    ['{ to: leaves }', '{ to: { talk: leaves, then: 9 } }', 'S005-misshapen', '9 }'],
    ['{ to: leaves }', '{ to: Off He Goes }', 'S005-misshapen', 'Off He Goes'],
    ['goto: arrive', 'goto: 7', 'S005-misshapen', '7'],
  ])('of several forms takes the one that was meant: %s as %s', (was, is, code, wrong) => {
    const text = tinyScenario.replace(was, is)
    const line = text.split('\n').findIndex((one) => one.includes(is)) + 1
    const column = (text.split('\n')[line - 1]?.lastIndexOf(wrong) ?? -1) + 1
    const parsed = parseScenario('tiny.yaml', text)
    expect(parsed.ok ? [] : parsed.error).toMatchObject([{ code, line, column }])
  })

  test('of something of no possible form lists each form once', () => {
    const parsed = parseScenario('tiny.yaml', tinyScenario.replace('{ visited: silence }', 'silence'))
    expect(parsed.ok ? [] : parsed.error).toMatchObject([{ values: { expected: 'object' } }])
  })

  test('does not hide the others', () => {
    const text = tinyScenario.replace('difficulty: 1', 'difficulty: 9').replace('minutes: 2', 'minutes: many')
    const parsed = parseScenario('tiny.yaml', text)
    expect(parsed.ok ? [] : parsed.error.map(({ path: place }) => place)).toEqual(['difficulty', 'minutes'])
  })
})

test('no damaged text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.nat(tinyScenario.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, cut, put) => {
      const parsed = parseScenario('x.yaml', tinyScenario.slice(0, at) + put + tinyScenario.slice(at + cut))
      if (!parsed.ok) expect(parsed.error.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('a mapping of 20,000 keys is read within two seconds', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${String(index)}: 1`).join('\n')
  const before = process.cpuUsage()
  expect(parseScenario('wide.yaml', keys).ok).toBe(false)
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
})

test('deeply nested brackets are refused, not followed', () => {
  expect(parseScenario('deep.yaml', `a: ${'['.repeat(20_000)}`).ok).toBe(false)
})

test('names of object internals are not ids', () => {
  const parsed = parseScenario(
    'proto.yaml',
    tinyScenario.replace('scenes:\n', 'scenes:\n  __proto__: { stage: greet }\n'),
  )
  expect(parsed.ok).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})
