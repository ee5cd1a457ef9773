import { describe, expect, test } from 'vitest'
import { inputsOf, parseWalkthrough } from './walkthrough.ts'

const written = (way: string) =>
  `yingke: 1\nkind: walkthrough\nscenario: tiny\n${way}\noutcome: finished\ntotal: {}\n`
const parsed = (way: string) => parseWalkthrough('walk.yaml', written(way))
const inputs = (way: string) => {
  const read = parsed(way)
  if (!read.ok) throw new RangeError(JSON.stringify(read.error))
  return inputsOf(read.value)
}
const complaints = (way: string) => {
  const read = parsed(way)
  return read.ok ? [] : read.error
}

describe('a walkthrough', () => {
  test('of a conversation names replies, words of one’s own and time-outs, one second apart', () => {
    expect(inputs('choose: [one, { time-out: true }, { says: 您好。, gestures: [stand] }]')).toEqual([
      { type: 'choose', choice: 'one', at: 1000 },
      { type: 'time-out', at: 2000 },
      { type: 'say', text: '您好。', gestures: ['stand'], at: 3000 },
    ])
  })

  test('of any kind lists its inputs, and may say when one comes', () => {
    const way =
      'do: [{ type: next }, { type: hand-in, step: map, group: group-1, at: 900000 }, { type: close }]'
    expect(inputs(way)).toEqual([
      { type: 'next', at: 1000 },
      { type: 'hand-in', step: 'map', group: 'group-1', at: 900_000 },
      { type: 'close', at: 901_000 },
    ])
  })

  test('starts as it says, and else as anybody’s first practice', () => {
    expect(parsed('choose: [one]')).toMatchObject({ value: { mode: 'practice', seed: 0, ordinal: 1 } })
    expect(parsed('mode: explore\nseed: 5\nordinal: 2\nchoose: [one]')).toMatchObject({
      value: { mode: 'explore', seed: 5, ordinal: 2 },
    })
  })

  test.each([
    ['do:\n  - { type: flag, lin: a, name: b }', 'S006-unknown-key', 'do.0.lin'],
    ['do:\n  - { type: answer, question: a, answer: b }', 'S005-misshapen', 'do.0.answer'],
    ['do:\n  - { type: next, at: -1 }', 'S005-misshapen', 'do.0.at'],
    ['do:\n  - { type: flagg, line: a }', 'S005-misshapen', 'do.0.type'],
    ['do:\n  - next', 'S005-misshapen', 'do.0'],
    ['do: []', 'S005-misshapen', 'do'],
    ['do: next', 'S005-misshapen', 'do'],
    ['seed: -1\nchoose: [one]', 'S005-misshapen', 'seed'],
    ['chose: [one]', 'S005-misshapen', 'choose'],
  ])('%s is complained of where it stands', (way, code, path) => {
    expect(complaints(way).map((one) => [one.code, one.path])).toContainEqual([code, path])
  })

  test('that goes no way, or two at once, is refused', () => {
    expect(complaints('seed: 1')).toHaveLength(1)
    expect(complaints('choose: [one]\ndo: [{ type: next }]')).toHaveLength(1)
  })
})
