import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { undisguised } from './disguise.ts'
import { normalise } from './normalise.ts'
import { compileRules } from './rule-set.ts'
import { firstReply, tinyPlay } from '../testing/fixture.ts'
import { judge } from './judge.ts'
import type { Rule } from './rule.ts'

const file = path.join(import.meta.dirname, '../../scenarios/rules/words-disguise.yaml')
const { classes } = parse(readFileSync(file, 'utf8')) as { classes: Record<string, string[]> }
const dontKnow: Rule = {
  id: 'dont-know',
  kind: 'taboo',
  class: 'deny',
  dimension: 'assurance',
  severity: 2,
  when: {},
  says: ['不知道'],
  without: ['帮您问'],
  name: '不知道',
  why: '没有下一步',
  better: '我帮您问',
  source: '测试',
  hits: [],
  misses: [],
}
const ruleSet = compileRules({ classes, rules: [dontKnow], weights: tinyPlay().ruleSet.weights })
const setting = { ...firstReply, channel: 'chat' } as const

/** The text as it is read once its disguises are taken off. */
function plain(written: string): string {
  const text = normalise(written)
  return undisguised(ruleSet.disguises, text, ruleSet.read(text))?.text ?? text.text
}

describe('what was written is marked, the whole of it:', () => {
  test.each([
    ['letters', '这个bzd。', 'bzd'],
    ['pinyin with spaces', '我 bu zhi dao 啊', 'bu zhi dao'],
    ['pinyin with tones', '我bù zhī dào啊', 'bù zhī dào'],
    ['full width', '我ＢＺＤ', 'ＢＺＤ'],
    ['another character', '布知道', '布知道'],
    ['one of mixed scripts', '不zhi道', '不zhi道'],
    ['a word of the net', '我真不造啊', '不造啊'],
    ['no disguise', '不知道', '不知道'],
  ])('%s', (_, text, marked) => {
    const [finding] = judge(ruleSet, { text, gestures: [] }, setting)
    expect(finding?.spans.map(([start, end]) => text.slice(start, end))).toEqual([marked])
  })
})

test('an exception holds for a disguise too', () => {
  expect(judge(ruleSet, { text: '我bzd，我帮您问', gestures: [] }, setting)).toEqual([])
})

test.each([
  ['您是不是sb', '您是不是傻'],
  ['让他gun', '让他滚'],
  ['TMD，sb', '他妈的傻'],
  ['蛇精病', '神经病'],
  ['特么的', '他妈的'],
])('%s is read as %s', (written, read) => {
  expect(plain(written)).toBe(read)
})

test.each([
  '从不造假，也不造成影响',
  '模特么，在二楼',
  'USB接口和SB-1200型号',
  'abzdef',
  'begun',
  '车没油了，前面有加油站',
  '您白吃了一顿饭',
  '沙比利木门、马德里、玛德琳蛋糕',
  '尼玛县的件明天到',
  'TMD门诊在三楼',
  '您搬不了家具，我们上门搬',
])('plain words stay: %s', (text) => {
  expect(plain(text)).toBe(normalise(text).text)
})
