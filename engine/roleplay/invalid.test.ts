import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes } from '../scenario/diagnostic.ts'
import { diagnosed, markedPlace } from '../testing/diagnosed.ts'
import { tinyScenario } from '../testing/fixture.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const files = readdirSync(invalid)
const diagnosedIn = (file: string) => diagnosed(file, readFileSync(path.join(invalid, file), 'utf8'))

test.each(files)('%s is wrong as its name says, at its mark and nowhere else', (file) => {
  const place = markedPlace(readFileSync(path.join(invalid, file), 'utf8'))
  expect(diagnosedIn(file)).toMatchObject([{ code: path.parse(file).name, file, ...place }])
})

test('every code of a roleplay has a file that provokes it', () => {
  const ofRoleplay = diagnosticCodes.filter(
    (code) => /^S0(?!0|41)|^W/.test(code) && code !== 'W002-walkthrough-differs',
  )
  expect(files.map((file) => path.parse(file).name).sort()).toEqual([...ofRoleplay].sort())
})

test.each(files.filter((file) => /^(W|S022|S030|S035)/.test(file)))(
  '%s is no more than a warning, unless nobody could play it as it is meant',
  (file) => {
    const errors = ['W003-try-goes-elsewhere', 'W006-unknown-finding', 'W007-unknown-class']
    const severity = errors.includes(path.parse(file).name) ? 'error' : 'warning'
    expect(diagnosedIn(file)).toMatchObject([{ severity }])
  },
)

test('a sound roleplay has no complaints', () => {
  expect(diagnosed('tiny.yaml', tinyScenario)).toEqual([])
})

const changed = (words: string, to: string) => {
  if (!tinyScenario.includes(words)) throw new RangeError(words)
  return tinyScenario.replace(words, to)
}

test('a line and a reply cannot share an id: a translation could not tell them apart', () => {
  expect(diagnosed('shared.yaml', changed('{ id: back,', '{ id: ask-1,'))).toMatchObject([
    { code: 'S012-duplicate-choice', values: { id: 'ask-1' } },
  ])
})

test.each(['customer', 'clerk', 'narrator'])('nobody of the cast is called %s', (id) => {
  const cast = `cast:\n  ${id}: { name: 老李, about: 坐在一边的人, looks: { hair: Bun } }\nstart:`
  expect(diagnosed('cast.yaml', changed('start:', cast))).toMatchObject([
    { code: 'S026-reserved-id', path: `cast.${id}` },
  ])
})

test('a scene called `return` is told of once, whatever leads to it', () => {
  const renamed = tinyScenario.replace(/\bsilence(?!-)/g, 'return')
  expect(diagnosed('return.yaml', renamed)).toMatchObject([
    { code: 'S026-reserved-id', path: 'scenes.return' },
  ])
})

test('a misspelt fact is not told of twice', () => {
  const misspelt = changed('{ promised: true }', '{ promissed: true }')
  expect(diagnosed('facts.yaml', misspelt)).toMatchObject([{ code: 'S018-unset-fact' }])
})

test('a condition deep within others is complained of in its own line', () => {
  const spread = changed(
    '- { when: { all: [{ fact: promised }, { mood: { at-least: -1 } }] }, to: happy }',
    `- when:
              all:
                - fact: promised
                - not: { visited: nowhere }
            to: happy`,
  )
  const line = spread.split('\n').findIndex((one) => one.includes('nowhere')) + 1
  expect(diagnosed('deep.yaml', spread)).toMatchObject([{ code: 'S011-missing-scene', line, column: 35 }])
})

test('a fault in a try on the best path is complained of at the try', () => {
  const listening = readFileSync(path.join(invalid, 'W003-try-goes-elsewhere.yaml'), 'utf8')
    .replaceAll(/goto: (ask|upset) }/g, 'goto: upset }')
    .replace('{ hears: [threaten-fault], goto: leaves }', '{ hears: [threaten-fault], goto: ask }')
    .replace('爱找谁找谁。, goes: leaves', '爱找谁找谁。, goes: ask')
    .replace('我帮您问一下。, goes: leaves', '我帮您问一下。, goes: upset')
  const line = listening.split('\n').findIndex((one) => one.includes('says: 爱找谁找谁')) + 1
  expect(diagnosed('try.yaml', listening)).toMatchObject([
    { code: 'W001-fault-on-best-path', line, path: 'scenes.upset.listen.tries.0.says' },
  ])
})
