import { expect, test } from 'vitest'
import { cueFor } from './cue-for.ts'

const entered = { type: 'scene-entered', at: 0, scene: 'arrive', stage: 'greet' } as const

test('the door is heard when the customer arrives and at no later scene', () => {
  expect(cueFor(entered, true)).toBe('arrive')
  expect(cueFor(entered, false)).toBeUndefined()
})

test('a falling mood is heard, a rising one is not', () => {
  const moved = { type: 'mood-moved', at: 1, because: 'reply' } as const
  expect(cueFor({ ...moved, from: 0, to: -1 }, false)).toBe('mood-falls')
  expect(cueFor({ ...moved, from: -1, to: 0 }, false)).toBeUndefined()
})

test('an end is heard unless the trainee gave up', () => {
  const ended = { type: 'ended', at: 9, scene: 'bye' } as const
  expect(cueFor({ ...ended, outcome: 'lukewarm' }, false)).toBe('finished')
  expect(cueFor({ ...ended, outcome: 'given-up' }, false)).toBeUndefined()
})

test('words make no sound of their own', () => {
  expect(cueFor({ type: 'line-heard', at: 0, scene: 'arrive', line: 'l-1' }, true)).toBeUndefined()
})
