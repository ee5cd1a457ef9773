import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes } from '../../scenario/diagnostic.ts'
import { audited } from '../../testing/audited.ts'
import { markedPlace } from '../../testing/diagnosed.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const files = readdirSync(invalid)
const read = (file: string) => readFileSync(path.join(invalid, file), 'utf8')

/** What is only wrong where there is no room to look at everything. */
const room: Readonly<Record<string, { exact: number; coarse: number }>> = {
  'A008-bounded': { exact: 3, coarse: 100 },
  'A011-unfinished': { exact: 2, coarse: 3 },
}

/** Of a scene that listens it is always said that examples stand for all words. */
const alwaysSaid = 'A012-typed-by-examples'

test.each(files)('%s is wrong as its name says, there and nowhere else', (file) => {
  const text = read(file)
  const { name } = path.parse(file)
  const found = audited(text, room[name]).findings.filter(({ code }) => code === name || code !== alwaysSaid)
  expect(found).toMatchObject([{ code: name, ...markedPlace(text) }])
})

test('every code of an audit has a file that provokes it', () => {
  const provoked = files.map((file) => path.parse(file).name)
  expect(provoked.sort()).toEqual(diagnosticCodes.filter((code) => code.startsWith('A')))
})

test('what a trainee is caught in and what can never be done are errors, the rest are warnings', () => {
  const errors = files.filter((file) => {
    const found = audited(read(file), room[path.parse(file).name]).findings
    return found.some(({ severity }) => severity === 'error')
  })
  expect(errors.map((file) => file.slice(0, 4))).toEqual([
    ...['A001', 'A002', 'A003', 'A004', 'A005', 'A010', 'A034', 'A035'],
  ])
})
