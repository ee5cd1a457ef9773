import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesIn } from './places.ts'

/** The words at the places where these words stand in the original. */
function found(original: string, shown: string, words: string): string {
  const start = original.indexOf(words)
  const { start: from, end } = placesIn(original, shown)({ start, end: start + words.length })
  return shown.slice(from, end)
}

test.each([
  ['您别激动，我不是那个意思。', '您別激動，我不是那個意思。', '我不是那个意思', '我不是那個意思'],
  ['我话费多了，您自己看。', '我電話費多了，您自己看。', '您自己看', '您自己看'],
  ['我话费多了，您自己看。', '我電話費多了，您自己看。', '话费多了', '電話費多了'],
  ['这儿办不了，去那儿。', '這裡辦不了，去那裡。', '办不了', '辦不了'],
  ['行吗？交钱。', '可以嗎？繳錢。', '行吗', '可以嗎'],
  ['行吗？交钱。', '可以嗎？繳錢。', '交钱', '繳錢'],
  ['快递员说“到了”', '宅配員說「到了」', '快递', '宅配'],
  ['发短信。', '傳簡訊。', '短信', '簡訊'],
])('in “%s” as “%s”', (original, shown, words, told) => {
  expect(found(original, shown, words)).toBe(told)
})

test('part of a word that was replaced is found as the whole word', () => {
  expect(found('办光猫的事', '辦光纖數據機的事', '猫')).toBe('纖數據機')
  expect(found('咱办', '我們辦', '咱')).toBe('我們')
})

const stretches = fc.tuple(fc.nat(60), fc.nat(60)).map(([one, other]) => ({
  start: Math.min(one, other),
  end: Math.max(one, other),
}))
const words = fc.string({
  unit: fc.constantFrom('话', '話', '费', '電', '簡', '短', '信', '訊', '您', '的'),
  maxLength: 40,
})

test('in the same words every stretch stays where it is, and what reaches outside is cut off', () => {
  fc.assert(
    fc.property(words, stretches, (text, { start, end }) => {
      const [from, until] = [Math.min(start, text.length), Math.min(end, text.length)]
      const expected = until <= from ? { start: 0, end: 0 } : { start: from, end: until }
      expect(placesIn(text, text)({ start, end })).toEqual(expected)
    }),
  )
})

test('stretches stay in the text and in their order, and the whole is the whole', () => {
  fc.assert(
    fc.property(words, words, stretches, stretches, (original, shown, one, other) => {
      const place = placesIn(original, shown)
      for (const { start, end } of [place(one), place(other)])
        expect(0 <= start && start <= end && end <= shown.length).toBe(true)
      const inside = original.length > 0 && one.end <= original.length && other.end <= original.length
      if (inside && one.end > one.start && other.end > other.start && one.end <= other.start)
        expect(place(one).start).toBeLessThanOrEqual(place(other).start)
      if (original.length > 0)
        expect(place({ start: 0, end: original.length })).toEqual({ start: 0, end: shown.length })
    }),
  )
})
