import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import english from '../../contract/locales/en.json'
import chinese from '../../contract/locales/zh-CN.json'
import { activityOf, type Scenario } from '../kinds.ts'
import { diagnosticCodes } from '../scenario/diagnostic.ts'
import { markedPlace } from '../testing/diagnosed.ts'
import { tinyPlay } from '../testing/fixture.ts'
import { richPlay } from '../testing/rich-roleplay.ts'
import { tinyDrillPlay } from '../testing/tiny-drill.ts'
import { tinyFaultsPlay } from '../testing/tiny-faults.ts'
import { tinyQuizPlay } from '../testing/tiny-quiz.ts'
import { tinyWorkshopPlay } from '../testing/tiny-workshop.ts'
import { translationComplaints } from './complaints.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const files = readdirSync(invalid)
const codeOf = (file: string) => file.split('.')[0] ?? ''
const { scenario: tiny } = tinyPlay()
const complaintsIn = (file: string, text = readFileSync(path.join(invalid, file), 'utf8')) =>
  translationComplaints({ file, text }, tiny)
/** The translation of the tiny scenario with nothing wrong with it. */
const sound = readFileSync(path.join(invalid, 'T004-wrong-locale.en.yaml'), 'utf8').replace(
  'fr # <- here: fr',
  'en',
)
const changed = (words: string, to: string) => {
  if (!sound.includes(words)) throw new RangeError(words)
  return sound.replace(words, to)
}

test.each(files)('%s is wrong as its name says, at its mark and nowhere else', (file) => {
  const place = markedPlace(readFileSync(path.join(invalid, file), 'utf8'))
  expect(complaintsIn(file)).toMatchObject([{ code: codeOf(file), file, ...place }])
})

test('every code of a translation has a file that provokes it, and sentences that it fills', () => {
  expect(files.map(codeOf).sort()).toEqual(diagnosticCodes.filter((code) => code.startsWith('T')))
  for (const { code, values } of files.flatMap((file) => complaintsIn(file)))
    for (const { diagnostics } of [chinese, english]) {
      const sentence = new Map<string, string>(Object.entries(diagnostics)).get(code) ?? ''
      const gaps = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
      expect({ code, gaps: gaps.sort() }).toEqual({ code, gaps: Object.keys(values).sort() })
    }
})

test('what nobody would see is an error, what is only lacking a warning', () => {
  const severities = files.flatMap((file) => complaintsIn(file)).map(({ severity }) => severity)
  expect(severities).toEqual(['error', 'warning', 'warning', 'error', 'error'])
})

test('a sound translation has no complaints', () => {
  expect(complaintsIn('tiny.en.yaml', sound)).toEqual([])
})

test('a reply among the lines is unknown there, and missing among the replies', () => {
  const moved = changed('  vague: As soon as I can.\n', '').replace('lines:\n', 'lines:\n  vague: Soon.\n')
  expect(complaintsIn('tiny.en.yaml', moved)).toMatchObject([
    { code: 'T001-unknown-text', path: 'lines.vague' },
    { code: 'T002-untranslated', path: 'choices', values: { count: '1', id: 'vague' } },
  ])
})

test('an end and a note of scenes that are not there are told once each', () => {
  const text = changed('notes: {', 'notes: { nowhere: Hm., ').replace(
    'ends:\n',
    'ends:\n  ask: { title: Asked, text: He asked. }\n',
  )
  expect(complaintsIn('tiny.en.yaml', text).map((one) => [one.code, one.path])).toEqual([
    ['T001-unknown-text', 'ends.ask.title'],
    ['T001-unknown-text', 'notes.nowhere'],
  ])
})

test('a number may stay as it is, and so may Chinese in another Chinese', () => {
  const numbered = tinyPlay().scenario
  const scenario = { ...numbered, title: '38' }
  const same = { file: 'x.yaml', text: changed('title: A slip of paper', "title: '38'") }
  expect(translationComplaints(same, scenario)).toEqual([])
  const chineseToo = files.find((file) => file.startsWith('T003')) ?? ''
  const text = readFileSync(path.join(invalid, chineseToo), 'utf8').replace('locale: en', 'locale: zh-TW')
  expect(complaintsIn('x.yaml', text)).toEqual([])
})

test('a translation of rules is none of a scenario', () => {
  const text = 'yingke: 1\nkind: rule-translation\nlocale: en\nrules: {}\n'
  expect(complaintsIn('tiny.en.yaml', text)).toMatchObject([{ code: 'S008-unknown-kind', line: 2 }])
})

const others: readonly (readonly [string, Scenario])[] = [
  ['a conversation with everything in it', richPlay().scenario],
  ['a drill', tinyDrillPlay().scenario],
  ['watched clerks', tinyFaultsPlay().scenario],
  ['a quiz', tinyQuizPlay().scenario],
  ['a workshop', tinyWorkshopPlay().scenario],
]

test.each(others)('%s is translated by the ids of its texts', (_, scenario) => {
  const texts = activityOf(scenario).texts(scenario)
  const written = (ids: readonly string[]) =>
    ['yingke: 1', 'kind: translation', 'locale: en', `of: ${scenario.id}`, 'title: A', 'summary: B']
      .concat('texts:', ...ids.map((id) => `  ${id}: C`))
      .join('\n')
  const complaints = (ids: readonly string[]) =>
    translationComplaints({ file: 'x.en.yaml', text: written(ids) }, scenario)
  const lacking = complaints([]).flatMap(({ path: section }) => section)
  const [first = '', ...rest] = texts
    .map(({ id }) => id)
    .filter((id) => id.includes('.') || scenario.kind !== 'roleplay')
    .filter((id) => !/^(title|summary|customer\..*|.*\.(title|text))$/.test(id))
  expect(lacking).toContain('texts')
  expect(complaints([first, ...rest]).filter(({ path: section }) => section === 'texts')).toEqual([])
  expect(complaints([first, ...rest, 'no-such-text'])).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ code: 'T001-unknown-text', line: 9 + rest.length })]),
  )
  expect(complaints(rest).filter(({ line }) => line === 7)).toMatchObject([
    { code: 'T002-untranslated', values: { count: '1', id: first } },
  ])
})
