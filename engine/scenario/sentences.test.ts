import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import english from '../../contract/locales/en.json'
import chinese from '../../contract/locales/zh-CN.json'
import { diagnosed } from '../testing/diagnosed.ts'
import { diagnosticCodes, type Diagnostic } from './diagnostic.ts'
import { maximumLength } from './source.ts'

const folders = [
  path.join(import.meta.dirname, 'invalid'),
  path.join(import.meta.dirname, '../roleplay/invalid'),
]
const given = new Map<string, Diagnostic['values']>(
  [
    ...folders.flatMap((folder) =>
      readdirSync(folder).flatMap((file) => diagnosed(file, readFileSync(path.join(folder, file), 'utf8'))),
    ),
    ...diagnosed('long.yaml', 'x'.repeat(maximumLength + 1)),
  ].map(({ code, values }) => [code, values]),
)
const codes = diagnosticCodes.filter((code) => /^[SW]/.test(code))
const placeholders = (sentence: string) => sentence.match(/(?<=\{\{)\w+(?=\}\})/g) ?? []

describe.each(Object.entries({ 'zh-CN': chinese, en: english }))('in %s', (_, { diagnostics }) => {
  const sentences = new Map<string, string>(Object.entries(diagnostics))

  test('there is a sentence for every complaint about a scenario and its rules', () => {
    expect(codes.filter((code) => !sentences.get(code)?.trim())).toEqual([])
  })

  test.each([...given])(
    'the sentence of %s has no gaps but those that its complaint fills',
    (code, values) => {
      expect(Object.keys(values)).toEqual(expect.arrayContaining(placeholders(sentences.get(code) ?? '')))
    },
  )
})

test('all complaints but that about walkthroughs were looked at', () => {
  expect(codes.filter((code) => !given.has(code))).toEqual(['W002-walkthrough-differs'])
})
