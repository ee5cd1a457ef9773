import path from 'node:path'
import { expect, test } from 'vitest'
import type { AttemptSummary } from '../../contract/records.ts'
import type { Language } from '../../contract/settings.ts'
import { openLibrary } from './library.ts'
import { readersOf } from './readers.ts'

const scenarios = path.join(import.meta.dirname, '../../scenarios')
const library = openLibrary(scenarios)

function bill() {
  const opened = library.open('bill-38')
  if (!opened.ok) throw new RangeError('The scenario of the tests cannot be opened')
  return opened.value.content
}

const readers = (language: Language) => readersOf(scenarios, () => language)

test('content comes with its texts in traditional script, and is judged by the same words as ever', async () => {
  const before = bill()
  const { glosses, ...content } = await readers('zh-TW').content(before)
  expect(content).toEqual({ ...before, glosses: undefined })
  expect(content.scenario).toBe(before.scenario)
  expect(glosses['en']).toBe(before.glosses['en'])
  const told = glosses['zh-TW']
  expect(told).toMatchObject({
    title: '電話費多了 38 元',
    customer: { name: '王姐' },
    texts: { title: '電話費多了 38 元', 'customer.name': '王姐' },
  })
  expect(Object.keys(told?.lines ?? {})).toEqual(Object.keys(before.glosses['en']?.lines ?? {}))
  expect(Object.keys(told?.choices ?? {}).sort()).toEqual(
    Object.keys(before.glosses['en']?.choices ?? {}).sort(),
  )
  expect(Object.keys(told?.rules ?? {})).toEqual(before.ruleBook.rules.map(({ id }) => id))
})

test('texts without an id are known by their words', async () => {
  const { glosses, scenario } = await readers('zh-TW').content(bill())
  if (scenario.kind !== 'roleplay') throw new RangeError('The scenario of the tests has changed')
  const questions = Object.values(scenario.scenes).flatMap((scene) => scene.questions ?? [])
  expect(questions.length).toBeGreaterThan(0)
  for (const question of questions) expect(glosses['zh-TW']?.unnamed?.[question]).toBeDefined()
})

test('where the pack has texts of its own they go before those that are derived', async () => {
  const content = bill()
  const english = content.glosses['en']
  if (!english) throw new RangeError('The scenario of the tests has no translation')
  const [line = ''] = Object.keys(english.lines)
  const own = {
    ...english,
    title: '自己的',
    lines: { [line]: '自己寫的' },
    choices: {},
    texts: { [line]: '自己寫的' },
  }
  const { glosses } = await readers('zh-TW').content({ ...content, glosses: { 'zh-TW': own } })
  expect(glosses['zh-TW']).toMatchObject({
    title: '自己的',
    lines: { [line]: '自己寫的' },
    texts: { [line]: '自己寫的' },
  })
  expect(Object.keys(glosses['zh-TW']?.choices ?? {}).length).toBeGreaterThan(0)
  expect(glosses['zh-TW']?.texts['customer.name']).toBe('王姐')
})

test('the shelf, the records and packs have their titles in traditional script', async () => {
  const { shelf, attempts, titled } = readers('zh-TW')
  const { scenarios: listed } = await shelf(library.list())
  const summary = listed.find(({ id }) => id === 'bill-38')
  expect(summary).toMatchObject({
    title: '话费多了 38 元',
    translations: { 'zh-TW': { title: '電話費多了 38 元', customer: '王姐' }, en: {} },
    packTitles: { 'zh-TW': '營業廳基礎' },
  })
  expect(summary?.translations['en']).not.toHaveProperty('customer')
  const attempt: AttemptSummary = {
    ...{ id: 'a', trainee: { id: 't', name: '小吕' }, scenario: 's', title: '话费' },
    kind: 'roleplay',
    mode: 'exam',
    startedAt: '2026-01-01T00:00:00Z',
    state: 'running',
  }
  expect(await attempts([attempt])).toEqual([{ ...attempt, title: '電話費' }])
  expect(await titled({ title: '投诉', titles: {} })).toEqual({ title: '投诉', titles: { 'zh-TW': '客訴' } })
  expect(await titled({ title: '投诉', titles: { 'zh-TW': '申訴' } })).toMatchObject({
    titles: { 'zh-TW': '申訴' },
  })
})

test.each(['zh-CN', 'en'] as const)(
  'in %s everything passes through as it is, and nothing is loaded',
  async (language) => {
    const { content, shelf, attempts, titled } = readersOf('/nowhere', () => language)
    const [opened, list] = [bill(), library.list()]
    expect(await content(opened)).toBe(opened)
    expect(await shelf(list)).toBe(list)
    const pack = { title: '投诉', titles: {} }
    expect([await titled(pack), await attempts([])]).toEqual([pack, []])
  },
)

test('the language holds that is set when something is asked for', async () => {
  let language: Language = 'zh-CN'
  const { content } = readersOf(scenarios, () => language)
  expect((await content(bill())).glosses).not.toHaveProperty('zh-TW')
  language = 'zh-TW'
  expect((await content(bill())).glosses).toHaveProperty('zh-TW')
})
