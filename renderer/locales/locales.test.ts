import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { refusalCodes } from '../../contract/result-codes.ts'
import {
  attemptOutcomes,
  diagnosticCodes,
  dimensions,
  gestures,
  kindNames,
  modes,
} from '../../engine/index.ts'
import sharedEnglish from '../../contract/locales/en.json'
import sharedChinese from '../../contract/locales/zh-CN.json'
import chinese from './zh-CN.json'
import english from './en.json'

type Words = { readonly [key: string]: string | Words }

const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${before}${key}`, value] as [string, string]]
      : flat(value, `${before}${key}.`),
  )

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()
const languages = {
  'zh-CN': new Map(flat({ ...sharedChinese, ...chinese })),
  en: new Map(flat({ ...sharedEnglish, ...english })),
}

test('both languages have the same keys', () => {
  const [one, other] = Object.values(languages).map((words) => new Set([...words.keys()].map(withoutPlural)))
  expect(one).toEqual(other)
})

test('both languages name the same placeholders in the same sentence', () => {
  for (const [key, text] of languages['zh-CN']) {
    for (const [inEnglish, sentence] of languages.en)
      if (withoutPlural(inEnglish) === withoutPlural(key))
        expect([inEnglish, placeholders(sentence)]).toEqual([inEnglish, placeholders(text)])
  }
})

test('what English says of one thing, it also says of many', () => {
  const many = [...languages.en.keys()].filter((key) => key.endsWith('_one'))
  expect(many.length).toBeGreaterThan(0)
  for (const key of many) expect(languages.en.has(key.replace(/_one$/, '_other'))).toBe(true)
})

test.each(Object.entries(languages))(
  '%s has a sentence for every code and every name of the engine',
  (_, words) => {
    const wanted = [
      ...refusalCodes.map((code) => `refusals.${code}`),
      ...diagnosticCodes.map((code) => `diagnostics.${code}`),
      ...gestures.map((gesture) => `gestures.${gesture}`),
      ...dimensions.map((dimension) => `dimensions.${dimension}`),
      ...attemptOutcomes.map((outcome) => `outcomes.${outcome}`),
      ...kindNames.map((kind) => `kinds.${kind}`),
      ...modes.flatMap((mode) => [`modes.${mode}`, `modeChoice.about.${mode}`]),
    ]
    expect(wanted.filter((key) => !words.get(key))).toEqual([])
  },
)

test.each(Object.entries(languages))('no words of %s are empty or shout', (_, words) => {
  expect([...words].filter(([, text]) => text.trim() === '' || /[!！]/.test(text))).toEqual([])
})

test('Chinese is written with Chinese punctuation', () => {
  const half = [...languages['zh-CN']].filter(([, text]) => /[\p{Script=Han}][,;:?]/u.test(text))
  expect(half).toEqual([])
})

test('every word of the window is used somewhere in it', () => {
  const folder = path.join(import.meta.dirname, '..')
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')
  const unused = flat(chinese)
    .map(([key]) => withoutPlural(key))
    .filter((key) => {
      const above = key.split('.').slice(0, -1)
      return (
        !source.includes(key) &&
        !above.some((_, index) => source.includes(`${above.slice(0, index + 1).join('.')}.\${`))
      )
    })
  expect(unused).toEqual([])
})
