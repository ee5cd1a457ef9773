import { expect, test } from 'vitest'
import type { Glosses, ScenarioSummary } from '../../contract/records.ts'
import { richContent } from '../testing/contents.ts'
import { ruleText, summaryText } from './texts.ts'
import { quoted, wordingOf } from './wording.ts'

const glosses: Glosses = {
  ...{ title: '', lines: {}, choices: {}, ends: {}, notes: {} },
  texts: { 'arrive-ask': '單子丟了，能補嗎？', 'customer.name': '周' },
  rules: { greeting: { name: '名', why: '由', better: '您好，請坐。', source: '' } },
  unnamed: { 问什么: '問什麼' },
}
const content = { ...richContent, glosses: { 'zh-TW': glosses, en: glosses } }
const says = '单子丢了，能补吗？'

test('in traditional Chinese the words themselves are replaced, and nothing stands below', () => {
  const wording = wordingOf(content, 'zh-TW')
  expect(wording.lang).toBe('zh-TW')
  expect([
    wording.of(says, 'arrive-ask'),
    wording.of(says),
    wording.of('问什么'),
    wording.of('别的'),
  ]).toEqual([...['單子丟了，能補嗎？', '單子丟了，能補嗎？', '問什麼', '别的']])
  expect(wording.under('arrive-ask')).toBeUndefined()
})

test('in English the words stay and the translation stands below', () => {
  const wording = wordingOf(content, 'en')
  expect(wording).toMatchObject({ lang: 'zh-CN' })
  expect([wording.of(says, 'arrive-ask'), wording.of('问什么')]).toEqual([says, '问什么'])
  expect([wording.under('arrive-ask'), wording.under('nothing'), wording.under(undefined)]).toEqual([
    ...['單子丟了，能補嗎？', undefined, undefined],
  ])
})

test('the words of the trainee stay as they were written, even where the content says the same', () => {
  const wording = wordingOf(content, 'zh-TW')
  expect(wording.said(says, undefined)).toBe(says)
  expect(wording.said(says, 'arrive-ask')).toBe('單子丟了，能補嗎？')
})

test('content without texts in the language is shown as it is', () => {
  for (const language of ['zh-CN', 'zh-TW', 'en']) {
    const wording = wordingOf(richContent, language)
    expect([wording.of(says, 'arrive-ask'), wording.under('arrive-ask')]).toEqual([says, undefined])
  }
})

test('the better form of a rule is in the script of the interface; English has it below', () => {
  expect(ruleText(content, 'zh-TW', 'greeting')).toMatchObject({ say: '您好，請坐。', better: undefined })
  expect(ruleText(content, 'en', 'greeting')).toMatchObject({ better: '您好，請坐。' })
  expect(ruleText(content, 'en', 'greeting').say).not.toBe('您好，請坐。')
})

test('quotation marks are those of the script', () => {
  expect([quoted('好', 'zh-TW'), quoted('好', 'zh-CN'), quoted('好', 'en')]).toEqual([
    '「好」',
    '“好”',
    '“好”',
  ])
})

test('a listed scenario has the name of the customer in the language, where it has one', () => {
  const summary: ScenarioSummary = {
    ...{ key: 'p@1.0.0/s', id: 's', pack: 'p', packTitle: '', packTitles: {}, packVersion: '1.0.0' },
    ...{ title: '话费', summary: '', difficulty: 1, minutes: 1 },
    kind: 'roleplay',
    channel: 'hall',
    customer: { name: '吕阿姨', looks: { hair: 'Bun' }, mood: 0 },
    translations: {
      'zh-TW': { title: '電話費', summary: '', customer: '呂阿姨' },
      en: { title: 'Bill', summary: '' },
    },
  }
  expect(summaryText(summary, 'zh-TW')).toEqual({ title: '電話費', summary: '', customer: '呂阿姨' })
  expect(summaryText(summary, 'en')).toEqual({ title: 'Bill', summary: '', customer: '吕阿姨' })
  expect(summaryText(summary, 'zh-CN')).toEqual({ title: '话费', summary: '', customer: '吕阿姨' })
})
