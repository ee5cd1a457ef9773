import { describe, expect, test } from 'vitest'
import type { Input } from '../session/event.ts'
import { plainStart } from '../session/start.ts'
import { tinyPlay } from '../testing/fixture.ts'
import { debriefOf } from './debrief.ts'

const play = tinyPlay()
const choose = (choice: string): Input => ({ type: 'choose', choice, at: 0 })

describe('a debrief', () => {
  const [first, second, third] = debriefOf(
    play,
    plainStart('practice'),
    ['greet-cold', 'repair', 'promise'].map(choose),
  )

  test('holds the words, the lines they answered and the mood before and after', () => {
    expect(first).toMatchObject({ choice: 'greet-cold', heard: ['arrive-1'], moodBefore: -1, moodAfter: -3 })
    expect(second).toMatchObject({ heard: ['upset-1'] })
  })

  test('names the reply that would have earned most, and what would have followed', () => {
    expect(first?.better).toMatchObject({ choice: 'greet-warm', mood: 0, lines: ['ask-1'] })
    expect(third?.better).toBeUndefined()
  })

  test('leaves out what was missed where no other reply had it', () => {
    const missed = second?.findings.filter(({ verdict }) => verdict === 'missed')
    expect(missed).toEqual([])
  })

  test('tells what was missed where another reply had it', () => {
    expect(first?.findings.flatMap(({ rule, verdict }) => (verdict === 'missed' ? [rule] : []))).toEqual([
      'greeting',
      'feeling',
    ])
  })

  test('says which replies were taken back', () => {
    const inputs: Input[] = [choose('greet-cold'), { type: 'step-back', at: 1 }, choose('greet-warm')]
    expect(debriefOf(play, plainStart('explore'), inputs).map(({ takenBack }) => takenBack)).toEqual([
      true,
      false,
    ])
  })

  test('knows what a reply answered that was given after a step back', () => {
    const inputs: Input[] = [choose('greet-cold'), { type: 'step-back', at: 1 }, choose('greet-warm')]
    const heard = debriefOf(play, plainStart('explore'), inputs).map((decision) => decision.heard)
    expect(heard).toEqual([['arrive-1'], ['arrive-1']])
  })
})
