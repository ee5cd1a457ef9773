import { describe, expect, test } from 'vitest'
import { grammarBuilder } from './grammar.ts'
import { matcher } from './matcher.ts'
import { normalise } from './normalise.ts'
import { asksForWords, parsePattern, type Pattern } from './pattern.ts'

const classes: Record<string, string[]> = {
  数: ['一', '二', '三', '十'],
  单位: ['分钟', '小时'],
  时长: ['{数}[来]{单位}'],
  数目: ['{数}[{数}][{数}]'],
  否定: ['不', '没', '没有'],
}

function read(text: string): Pattern {
  const parsed = parsePattern(text)
  if (!parsed.ok) throw new RangeError(`${text} @ ${String(parsed.error.at)}`)
  return parsed.value
}

/** The words of `text` that the pattern finds. */
function found(pattern: string, text: string): string[] {
  const { add, grammar } = grammarBuilder((name) => (classes[name] ?? []).map(read))
  const node = add([read(pattern)])
  const normal = normalise(text)
  const { starts, ends } = matcher(grammar)(normal).placesOf(node)
  return Array.from(starts, (start, index) => ({ start, end: ends[index] ?? 0 }))
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map(({ start, end }) => text.slice(normal.starts[start] ?? 0, normal.ends[end - 1] ?? 0))
}

describe('a pattern finds', () => {
  test.each([
    ['words', '不归我管', '这事不归我管。', ['不归我管']],
    ['a word of a class', '{否定}了解', '我没了解，也不了解', ['没了解', '不了解']],
    ['a class made of classes', '{时长}内', '十来分钟内给您，三小时内也行', ['十来分钟内', '三小时内']],
    ['one of several', '(找|问)别人', '您找别人，问别人', ['找别人', '问别人']],
    ['what may be missing', '等[一]下', '等下，等一下', ['等下', '等一下']],
    ['what may be missing at the start', '[那]不行', '那不行', ['那不行', '不行']],
    ['a number of several signs', '就{数目}块', '不就三十二块吗', ['就三十二块']],
    ['across a gap', '对不起…但是', '对不起，我懂，但是不行', ['对不起，我懂，但是']],
    ['nothing across a gap that is too wide', '对不起…2但是', '对不起，我很懂您，但是不行', []],
    ['nothing across a sentence', '对不起…但是', '对不起。但是不行', []],
    ['nothing across a comma without a gap', '不行', '不，行', []],
    ['the start of a clause', '^等着', '您等着，等着', ['等着']],
    ['the end of a clause', '等着$', '等着，您等着吧', ['等着']],
    ['a whole reply', '^^没有$$', '没有。', ['没有']],
    ['no part of a longer reply', '^^没有$$', '没有，您看', []],
    ['a question', '看见?', '没看见。看见？', ['看见']],
    ['what is not followed by', '不能!(保证)', '不能保证，不能办', ['不能']],
    ['what does not begin like', '!(不知)不', '不知，不行', ['不']],
    ['nothing that a longer word of letters holds', 'crm', 'acrm，crms，crm，a crm b', ['crm', 'crm']],
    ['a word with a run of three', '哈哈哈', '哈哈哈哈', ['哈哈哈哈']],
    ['what the pattern writes in traditional characters', '辦不了', '办不了，辦不了', ['办不了', '辦不了']],
    ['what does not follow', '<!(不)能办', '不能办，能办', ['能办']],
  ])('%s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })
})

describe('disguise does not help:', () => {
  test.each([
    ['spaces inside a word', '不 归 我 管'],
    ['full stops of another width', '不．归·我·管'],
    ['an invisible character', '不\u200b归我管'],
    ['a repeated character', '不不不归我管'],
  ])('%s', (_, text) => {
    expect(found('不归我管', text)).toHaveLength(1)
  })

  test('letters in full width and capitals', () => {
    expect(found('ok', 'ＯＫ，Ok')).toEqual(['ＯＫ', 'Ok'])
  })

  test('a span covers what was written', () => {
    expect(found('没有', '真的没 没 没有了')).toEqual(['没 没有'])
    expect(found('没没', '没 没 没有')).toEqual(['没 没 没'])
  })
})

describe('a pattern is refused', () => {
  test.each([
    ['没有(了', 4],
    ['没有)了', 2],
    ['{}了', 1],
    ['{数', 1],
    ['a|b', 1],
    ['(a||b)', 5],
    ['对不起，但是', 3],
    ['(没)?有', 4],
    ['…没有', 0],
    ['没有…', 2],
  ])('%s', (text, at) => {
    expect(parsePattern(text)).toMatchObject({ ok: false, error: { at } })
  })

  test('when it asks for no word at all', () => {
    expect(asksForWords(read('[没有]^'))).toBe(false)
    expect(asksForWords(read('[没有]了'))).toBe(true)
  })
})
