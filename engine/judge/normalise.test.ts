import { describe, expect, test } from 'vitest'
import { fold, isKept, normalise } from './normalise.ts'

describe('the same words are left of', () => {
  test.each([
    ['traditional characters', '這個業務辦不了，沒辦法', '这个业务办不了没办法'],
    ['full width', 'ＣＲＭ　系统１２３', 'crm系统123'],
    ['capitals', 'CRM', 'crm'],
    ['accents of pinyin', 'bù zhī dào', 'buzhidao'],
    ['accents as marks of their own', 'bu\u0300 zhi\u0304', 'buzhi'],
    ['marks stacked on a character', '不\u0336知\u0337道\u20e3', '不知道'],
    ['variation selectors', '不\ufe0f知\u{e0100}道', '不知道'],
    ['joiners and other invisible characters', '不\u200d知\u200b道\u2060\u00ad\ufeff\u3164', '不知道'],
    ['emoji', '不😀知👨‍👩‍👧道🇨🇳', '不知道'],
    ['an emoji of a character', '不㊗️知道', '不知道'],
    ['dots, dashes and spaces', '不.知-道·了 _ 吧', '不知道了吧'],
    ['letters of mathematics', '\u{1d42c}\u{1d41b}', 'sb'],
    ['circled numbers', '①号', '1号'],
    ['radicals that look like characters', '⼀⼆', '一二'],
    ['runs of one character', '不不不不知道', '不不知道'],
    ['numbers, whole', '1000', '1000'],
    ['half of a surrogate pair', '不\ud83d知\ude00道', '不知道'],
  ])('%s', (_, written, normal) => {
    expect(normalise(written).text).toBe(normal)
  })
})

test('every unit folds to one that folds to itself', () => {
  for (let code = 0; code < 0x1_0000; code += 1) {
    const folded = fold(String.fromCharCode(code))
    expect(folded).toHaveLength(1)
    if (fold(folded) !== folded) expect.fail(`U+${code.toString(16)}`)
  }
})

test('a span covers all units of what was written', () => {
  const { starts, ends } = normalise('\u{1d42c}\u{1d41b}')
  expect([starts[0], ends[0], starts[1], ends[1]]).toEqual([0, 2, 2, 4])
})

test('characters beyond the basic plane take part, and emoji do not', () => {
  expect(normalise('𠮷家').text).toHaveLength(2)
  expect(isKept('家')).toBe(true)
  expect(isKept('\u{1f600}')).toBe(false)
})
