import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { traditionalWords, wordFolders } from './traditional-words.ts'

const keysIn = (value: unknown, before = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => keysIn(one, `${before}.${key}`))
    : [before]

const wordsIn = (folder: string, language: string) =>
  readFileSync(path.join(folder, `${language}.json`), 'utf8')

describe.each(wordFolders)('in %s', (folder) => {
  test('the words in traditional script are those that `npm run generate` writes', async () => {
    expect(wordsIn(folder, 'zh-TW')).toBe(await traditionalWords(folder))
  })

  test('they have the same keys and the same places for values', () => {
    const [simplified, traditional] = [wordsIn(folder, 'zh-CN'), wordsIn(folder, 'zh-TW')]
    expect(keysIn(JSON.parse(traditional))).toEqual(keysIn(JSON.parse(simplified)))
    const places = (text: string) => text.match(/\{\{\w+\}\}|\$t\([^)]*\)/g)
    expect(places(traditional)).toEqual(places(simplified))
  })
})
