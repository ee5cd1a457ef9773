import { expect, test } from 'vitest'
import { isPresenterKey, pressGuard, pressOf } from './press.ts'

test.each(['PageDown', 'ArrowRight', ' '])('%j goes on', (key) =>
  expect(pressOf(key)).toEqual({ is: 'next' }),
)
test.each(['PageUp', 'ArrowLeft'])('%j goes back', (key) => expect(pressOf(key)).toEqual({ is: 'back' }))
test.each(['.', 'b', 'B'])('%j is for the black screen', (key) =>
  expect(pressOf(key)).toEqual({ is: 'black' }),
)

test('digits choose, zero does not', () => {
  expect(pressOf('3')).toEqual({ is: 'choose', number: 3 })
  expect(pressOf('0')).toBeUndefined()
})

test('F5 is kept from reloading although it means nothing', () => {
  expect(pressOf('F5')).toBeUndefined()
  expect(isPresenterKey('F5')).toBe(true)
  expect(isPresenterKey('Tab')).toBe(false)
})

test('the same key within 250 ms is a bounce, another key is not', () => {
  let now = 0
  const isMeant = pressGuard(() => now)
  expect(isMeant('PageDown')).toBe(true)
  now = 200
  expect(isMeant('PageDown')).toBe(false)
  expect(isMeant('PageUp')).toBe(true)
  now = 460
  expect(isMeant('PageUp')).toBe(true)
})
