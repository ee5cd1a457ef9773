import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from './highlight.ts'

test('a span cuts the text before and after its words', () => {
  const mark = { start: 2, end: 4 }
  expect(segmentsOf('您先别急啊', [mark])).toEqual([
    { text: '您先', marks: [] },
    { text: '别急', marks: [mark] },
    { text: '啊', marks: [] },
  ])
})

test('where two spans overlap, both point at the words they share', () => {
  const [one, other] = [
    { start: 0, end: 3 },
    { start: 2, end: 5 },
  ]
  expect(segmentsOf('您先别急啊', [one, other]).map(({ text, marks }) => [text, marks.length])).toEqual([
    ['您先', 1],
    ['别', 2],
    ['急啊', 1],
  ])
})

test('whatever the spans are, the segments together are the text and none is empty', () => {
  const span = fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) })
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.array(span), (text, spans) => {
      const segments = segmentsOf(text, spans)
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      expect(segments.every((segment) => segment.text.length > 0)).toBe(true)
    }),
  )
})
