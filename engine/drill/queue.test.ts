import { expect, test } from 'vitest'
import { bringForward, putBack } from './queue.ts'

test('what comes back waits for three others', () => {
  expect(putBack(['a', 'b', 'c', 'd'], 'x')).toEqual(['a', 'b', 'c', 'x', 'd'])
})

test('what comes back is last where fewer others are left', () => {
  expect(putBack(['a'], 'x')).toEqual(['a', 'x'])
  expect(putBack([], 'x')).toEqual(['x'])
})

test('what is brought forward keeps its order, and what may not move its place', () => {
  const isNew = (prompt: string) => prompt !== 'back'
  const isHard = (prompt: string) => ['c', 'd', 'back'].includes(prompt)
  expect(bringForward(['a', 'back', 'c', 'b', 'd'], isNew, isHard)).toEqual(['c', 'back', 'd', 'a', 'b'])
})
