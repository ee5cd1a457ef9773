import { expect, test } from 'vitest'
import { evenWidth } from './even-width.ts'

const width = (text: string): number => parseFloat(evenWidth(text, 24))

test('a short text gets the room of its characters', () => {
  expect(width('您好，请坐。')).toBe(6.5)
})

test('a text of one character more than a line is split in half', () => {
  expect(width('等'.repeat(25))).toBe(14.5)
})

test('no text asks for more than a full line', () => {
  for (let length = 1; length <= 400; length += 1)
    expect(width('等'.repeat(length))).toBeLessThanOrEqual(25.5)
})

test('Latin letters count for about half', () => {
  expect(width('a'.repeat(20))).toBeLessThan(width('等'.repeat(12)))
})
