import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes } from '../scenario/diagnostic.ts'
import { diagnosed as diagnosedIn, markedPlace } from '../testing/diagnosed.ts'
import { tinyWorkshop } from '../testing/tiny-workshop.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const files = readdirSync(invalid)
const diagnosed = (text: string) => diagnosedIn('workshop.yaml', text)
const read = (file: string) => readFileSync(path.join(invalid, file), 'utf8')

/** The codes for the tiny workshop with other words in it; throws where it has no such words. */
function coded(from: string, to: string): readonly string[] {
  if (!tinyWorkshop.includes(from)) throw new RangeError(from)
  return diagnosed(tinyWorkshop.replace(from, to)).map(({ code }) => code)
}

test.each(files)('%s is wrong as its name says, there and nowhere else', (file) => {
  const text = read(file)
  expect(diagnosed(text)).toMatchObject([{ code: path.parse(file).name, ...markedPlace(text) }])
})

test('every code of a workshop has a file that provokes it', () => {
  const provoked = files.map((file) => path.parse(file).name)
  expect(provoked.sort()).toEqual(diagnosticCodes.filter((code) => code.startsWith('K')))
})

test('what can be led all the same is a warning', () => {
  const warned = files.filter((file) => diagnosed(read(file)).some(({ severity }) => severity === 'warning'))
  expect(warned).toEqual(['K006-minutes-differ.yaml', 'K008-no-notes.yaml'])
})

test('a sound workshop has no complaints', () => {
  expect(diagnosed(tinyWorkshop)).toEqual([])
})

test.each([
  ['minutes: 40', 'minutes: 50', []],
  ['minutes: 40', 'minutes: 51', ['K006-minutes-differ']],
  ['minutes: 40', 'minutes: 34', []],
  ['minutes: 40', 'minutes: 33', ['K006-minutes-differ']],
])('a fifth of the minutes may lack or be left: %s as %s', (from, to, codes) => {
  expect(coded(from, to)).toEqual(codes)
})

test('what is handed in once is not made for the next time', () => {
  const [before = '', after = ''] = tinyWorkshop.split('  - id: map\n')
  const without = before + after.slice(after.indexOf('  - id: map-in'))
  expect(diagnosed(without).map(({ code }) => code)).toEqual(['K004-nothing-made', 'K006-minutes-differ'])
})

test('groups of at least six and at most four are refused', () => {
  expect(coded('{ at-least: 4, at-most: 6 }', '{ at-least: 6, at-most: 4 }')).toEqual(['K012-empty-range'])
})

test('a support lane does not stand for the front stage', () => {
  expect(coded('is: front-stage', 'is: support')).toEqual(['K003-no-stage'])
})

test.each(['meet', 'door', 'seen', 'everybody', 'summary'])('no step may be called %s too', (id) => {
  expect(coded('  - id: opening', `  - id: ${id}`)).toEqual(['K001-duplicate-id'])
})
