import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes } from '../scenario/diagnostic.ts'
import { diagnosed, markedPlace } from '../testing/diagnosed.ts'
import { tinyFaults } from '../testing/tiny-faults.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const diagnosedIn = (text: string) => diagnosed('some.yaml', text)
const written = (code: string) => readFileSync(path.join(invalid, `${code}.yaml`), 'utf8')

test.each(readdirSync(invalid))('%s is wrong as its name says, there and nowhere else', (file) => {
  const text = readFileSync(path.join(invalid, file), 'utf8')
  expect(diagnosedIn(text)).toMatchObject([{ code: path.parse(file).name, ...markedPlace(text) }])
})

test('every code of watched clerks has a file that provokes it', () => {
  const provoked = readdirSync(invalid).map((file) => path.parse(file).name)
  expect(provoked.sort()).toEqual(diagnosticCodes.filter((code) => code.startsWith('F')))
})

test('sound clerks have no complaints', () => {
  expect(diagnosedIn(tinyFaults)).toEqual([])
})

test('a fault that was not marked is named with the words in which it was found', () => {
  expect(diagnosedIn(written('F013-unmarked-fault'))).toMatchObject([
    { severity: 'warning', values: { id: 'zhao-4', name: '一句话回绝', words: '不归我管' } },
  ])
})

test('a fault that was not marked is excused where the author says why the line is right', () => {
  const text = written('F013-unmarked-fault').replace(
    '别的不归我管。 }',
    '别的不归我管。, fine: { why: 他先把归他管的办完了。 } }',
  )
  expect(diagnosedIn(text)).toEqual([])
})

test('a rule that is not broken is told what is wrong there instead', () => {
  const text = tinyFaults.replace('[{ rule: blame-customer }]', '[{ rule: cold-deny }]')
  expect(diagnosedIn(text)).toMatchObject([
    { code: 'F012-rule-not-broken', values: { rule: 'cold-deny', found: 'blame-customer' } },
    { code: 'F013-unmarked-fault', values: { rule: 'blame-customer' } },
  ])
})

test('a rule that sees gestures is not broken in words', () => {
  const text = tinyFaults.replace('{ rule: crossed, part: gestures }', '{ rule: crossed, part: says }')
  expect(diagnosedIn(text)).toMatchObject([{ code: 'F012-rule-not-broken', values: { rule: 'crossed' } }])
})

test('a fault cannot be in words that are not there', () => {
  const text = tinyFaults.replace(
    '{ id: zhao-5, gestures: [bow] }',
    '{ id: zhao-5, gestures: [arms-crossed], faults: [{ rule: crossed, part: says }] }',
  )
  expect(diagnosedIn(text)).toMatchObject([
    { code: 'F017-part-not-there', values: { id: 'zhao-5', part: 'says' } },
  ])
})

test('an own fault cannot have the id of a rule that is marked elsewhere', () => {
  const text = tinyFaults.replace('id: missed-question', 'id: crossed')
  expect(diagnosedIn(text)).toMatchObject([
    { code: 'F003-duplicate-fault', path: 'clerks.1.lines.1.faults.0.id', values: { id: 'crossed' } },
  ])
})

test('only an unknown rule is an error among what the judge has to say', () => {
  const codes = ['F005-unknown-rule', 'F012-rule-not-broken', 'F014-rule-is-merit', 'F016-flagging-all-pays']
  expect(codes.map((code) => diagnosedIn(written(code))[0]?.severity)).toEqual([
    'error',
    'warning',
    'warning',
    'warning',
  ])
})
