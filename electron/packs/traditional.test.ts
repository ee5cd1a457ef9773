import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { temporaryFolder } from '../testing/temporary.ts'
import { traditionalBy } from './traditional.ts'
import { retellingContent, retellingInterface, wordListIn } from './word-list.ts'

const scenarios = path.join(import.meta.dirname, '../../scenarios')
const list = wordListIn(scenarios)
const retell = retellingContent(scenarios)

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

/** Every text of the program's packs and rules. */
const texts = readdirSync(scenarios, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?!schema|handbook|labelled|words-).*(?<!\.en)\.yaml$/.test(file))
  .flatMap((file) => stringsIn(parse(readFileSync(path.join(scenarios, file), 'utf8'))))

test.each([
  ['您的账单多了三十八元，话费是短信里说的。', '您的帳單多了三十八元，電話費是簡訊裡說的。'],
  ['请到三号窗口排队，身份证和复印件带了吗？', '請到三號窗口排隊，身分證和影本帶了嗎？'],
  ['谢谢支持，质保期内您打开看看。', '謝謝支持，保固期內您打開看看。'],
  ['社区里停机的用户', '社區裡停話的用戶'],
  ['他说“别着急”，我只能签个字。', '他說「別著急」，我只能簽個字。'],
  ['台风天也上门，走到门口，一百公里', '颱風天也到府，走到門口，一百公里'],
])('%s', (simplified, told) => {
  expect(retell(simplified)).toBe(told)
})

test('of several pairs the longest counts, wherever it stands in the list', () => {
  const tell = traditionalBy({ 网: '一', 网店: '二', 网店铺: '三', 店: '四' }, [])
  expect(tell('网店铺网店店网')).toBe('三二四一')
})

test('names are changed in script only, also where they hold a word of the list', () => {
  expect(list.names.map(retell)).toEqual(list.names.map((name) => traditionalBy({}, list.names)(name)))
  expect(['吕阿姨', '罗大爷', '苗苗妈', '阿宁', '毕先生', '小满'].map(retell)).toEqual([
    ...['呂阿姨', '羅大爺', '苗苗媽', '阿寧', '畢先生', '小滿'],
  ])
  const tell = traditionalBy({ 账: '帳', 网络: '網路', 贺老: '賀的' }, ['贺老板', '网络'])
  expect(tell('贺老板说网络的账')).toBe('賀老板說網絡的帳')
})

test('what is in traditional script already is left alone', () => {
  for (const text of ['這個台灣的用戶', '准考證', '下一條几時來', '里長說：打開視窗'])
    expect(retell(text)).toBe(text)
})

test('no text of ours changes when it is converted once more', () => {
  expect(texts.length).toBeGreaterThan(5000)
  const changed = texts.map(retell).filter((told) => retell(told) !== told)
  expect(changed).toEqual([])
})

test('texts put together change once and for all', () => {
  const piece = fc.constantFrom(
    ...texts.filter((text) => text.length < 60),
    ...Object.keys(list.words),
    ...Object.values(list.words),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const told = retell(pieces.join('，'))
      expect(retell(told)).toBe(told)
      expect(retell(pieces.join('，'))).toBe(told)
    }),
  )
})

test('sixty pairs at least say what OpenCC does not, of words that our content uses', () => {
  const openCC = Converter({ from: 'cn', to: 'twp' })
  const all = texts.join('\n')
  const better = Object.entries(list.words).filter(([from, to]) => openCC(from) !== to && all.includes(from))
  expect(better.length).toBeGreaterThanOrEqual(60)
})

test('every word of the list becomes what the list says', () => {
  const tell = { words: retell, interface: retellingInterface(scenarios) }
  for (const part of ['words', 'interface'] as const)
    for (const [from, to] of Object.entries(list[part])) expect([from, tell[part](from)]).toEqual([from, to])
})

test('the interface has words of its own for windows and files', () => {
  expect(retellingInterface(scenarios)('打开文件的窗口')).toBe('開啟檔案的視窗')
  expect(retell('打开文件的窗口')).toBe('打開文件的窗口')
})

test('a word list that is not there is a bug', () => {
  expect(() => wordListIn(temporaryFolder())).toThrow(RangeError)
})
