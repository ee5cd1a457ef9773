import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSchema, schemaFile, unusedWords, writtenSchema } from './content-schema.ts'
import { openEditor, type Editor } from './testing/editor.ts'

const root = path.join(import.meta.dirname, '..')
/** Beside this file, editors find the schema where the first lines of our own scenarios say. */
const beside = path.join(root, 'scenarios', 'hall-basics', 'file.yaml')
const firstLine = '# yaml-language-server: $schema=../schema/yingke.schema.json'
const withFirstLine = (text: string) =>
  `${firstLine}\n${text.replace(/^# yaml-language-server:.*\n/, '# (the line above)\n')}`

const yamlIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(folder, name))
const written = (file: string) => readFileSync(path.join(root, file), 'utf8')

let editor: Editor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const underlined = (text: string) => editor.underlined(beside, withFirstLine(text))

test('every property has its words, and every word its property', () => {
  const { use } = contentSchema()
  expect([...use.lacking]).toEqual([])
  expect(unusedWords(use)).toEqual([])
})

test('the file on the disk is what the code says; node --import tsx build/schema.ts writes it anew', async () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(await writtenSchema(contentSchema().schema))
})

/** Of several files those in which something is underlined, with what is said there. All at once: each has to wait. */
async function underlinedIn(files: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const found = await Promise.all(files.map(async (file) => [file, await underlined(written(file))] as const))
  return new Map(found.filter(([, lines]) => lines.length > 0))
}

test('nothing is underlined in our scenarios, rules and templates', async () => {
  // The lists beside the packs are no content by themselves.
  const content = yamlIn('scenarios').filter((file) => path.dirname(file) !== 'scenarios')
  const files = [...content, ...yamlIn(path.join('cli', 'templates'))]
  expect(files.length).toBeGreaterThan(20)
  expect(await underlinedIn(files)).toEqual(new Map())
})

describe('of the files that are wrong on purpose', () => {
  const invalid = yamlIn('engine').filter((file) => /[A-Z]\d{3}-/.test(file))
  const shape = /S00[5-9]-/
  /** What is no YAML, or no YAML of ours, is not for a schema. */
  const syntax = /S00[1-4]-/

  test('those with a wrong shape are underlined', async () => {
    const files = invalid.filter((file) => shape.test(file))
    expect(files).toHaveLength(5)
    expect([...(await underlinedIn(files)).keys()].sort()).toEqual(files.sort())
  })

  test('all others are left to the check', async () => {
    const files = invalid.filter((file) => !shape.test(file) && !syntax.test(file))
    expect(files.length).toBeGreaterThan(100)
    expect(await underlinedIn(files)).toEqual(new Map())
  })
})

test('a wrong value is underlined where it is, in words where there are words', async () => {
  const bill = written('scenarios/hall-basics/bill-38.yaml')
  const lineOf = (text: string) =>
    withFirstLine(bill).slice(0, withFirstLine(bill).indexOf(text)).split('\n').length
  expect(await underlined(bill.replace('mood: -2', 'mood: -9'))).toMatchObject([{ line: lineOf('mood: -2') }])
  expect(await underlined(bill.replace('posture: phone', 'posture: fone'))).toMatchObject([
    { line: lineOf('posture: phone') },
  ])
  expect(await underlined(bill.replace('id: bill-38', 'id: Bill'))).toEqual([
    { line: lineOf('id: bill-38'), message: expect.stringContaining('编号用小写英文字母') as string },
  ])
})

test('the inputs of a walkthrough need no times, but must be inputs', async () => {
  const walk = (input: string) =>
    `yingke: 1\nkind: walkthrough\nscenario: a\noutcome: finished\ntotal: {}\ndo:\n  - ${input}\n`
  expect(await underlined(walk('{ type: hand-in }'))).toEqual([])
  expect(await underlined(walk('{ type: hand-in, at: 3 }'))).toEqual([])
  expect(await underlined(walk('{ type: hand-in, at: soon }'))).not.toEqual([])
  expect(await underlined(walk('{ type: hang-up }'))).not.toEqual([])
})

const offers = (marked: string) => editor.offers(beside, `${firstLine}\nyingke: 1\n${marked}`)
const hover = (marked: string) => editor.hover(beside, `${firstLine}\nyingke: 1\n${marked}`)

test('the editor offers what fits the kind of file', async () => {
  expect(await offers('kind: |')).toEqual(expect.arrayContaining(['roleplay', 'quiz', 'pack', 'rules']))
  expect(await offers('kind: quiz\n|')).toEqual(expect.arrayContaining(['questions', 'papers']))
  expect(await offers('kind: quiz\n|')).not.toContain('scenes')
  const question = 'kind: quiz\nquestions:\n  - id: a\n    type: match\n    |'
  expect(await offers(question)).toContain('pairs')
  expect(await offers(question)).not.toContain('options')
  const choice = 'kind: roleplay\nscenes:\n  a:\n    choices:\n      - id: b\n'
  expect(await offers(`${choice}        gestures: [|]`)).toContain('both-hands')
  expect(await offers(`${choice}        when:\n          |`)).toEqual(
    expect.arrayContaining(['visited', 'heard', 'chance']),
  )
})

test('the editor explains a property and its values in Chinese', async () => {
  expect(await hover('kind: quiz\nquestions:\n  - id: a\n    type: match\n    ta|gs: [b]')).toContain('标签')
  expect(
    await hover('kind: roleplay\nscenes:\n  a:\n    choices:\n      - id: b\n        gest|ures: []'),
  ).toContain('both-hands 双手递接')
  expect(
    await hover('kind: roleplay\nscenes:\n  a:\n    lines:\n      - id: b\n        when: { vis|ited: a }'),
  ).toContain('到过这一幕没有')
})
