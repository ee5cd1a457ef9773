import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes } from '../scenario/diagnostic.ts'
import { diagnosed, markedPlace } from '../testing/diagnosed.ts'
import { tinyDrill } from '../testing/tiny-drill.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const diagnosedIn = (text: string) => diagnosed('some.yaml', text)

test.each(readdirSync(invalid))('%s is wrong as its name says, there and nowhere else', (file) => {
  const text = readFileSync(path.join(invalid, file), 'utf8')
  expect(diagnosedIn(text)).toMatchObject([{ code: path.parse(file).name, ...markedPlace(text) }])
})

test('every code of a drill has a file that provokes it', () => {
  const provoked = readdirSync(invalid).map((file) => path.parse(file).name)
  expect(provoked.sort()).toEqual(diagnosticCodes.filter((code) => code.startsWith('D')))
})

test('a sound drill has no complaints', () => {
  expect(diagnosedIn(tinyDrill)).toEqual([])
})

test('an id that stands for a text of the head is refused', () => {
  expect(diagnosedIn(tinyDrill.replace('id: how-long', 'id: summary'))).toMatchObject([
    { code: 'S026-reserved-id', values: { id: 'summary' } },
  ])
})

test('options that say the same with other gestures are two options', () => {
  const text = tinyDrill.replace('says: 您再等等。', 'says: 爱找谁找谁。, gestures: [toss]')
  expect(diagnosedIn(text)).toEqual([])
})

test('a prompt with options cannot have a model in words of its own', () => {
  const text = tinyDrill.replace('model: not-mine-ask', 'model: { says: 我帮您问。 }')
  expect(diagnosedIn(text)).toMatchObject([
    { code: 'D004-unknown-model', values: { options: 'not-mine-dare, not-mine-ask, not-mine-wait' } },
  ])
})

test('what the author and the judge see differently is a warning and does not keep from playing', () => {
  const text = readFileSync(path.join(invalid, 'D010-fault-in-model.yaml'), 'utf8')
  expect(diagnosedIn(text)).toMatchObject([
    { severity: 'warning', values: { id: 'long-wait', rule: 'cold-deny', name: '一句话回绝' } },
  ])
})
