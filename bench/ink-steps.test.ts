import { expect, test } from 'vitest'
import { sameConversation, walkHere, walkInInk } from './ink-steps.ts'

test('the story in ink goes the same ways as ours', () => {
  const { play, story } = sameConversation()
  const ends = new Set<number>()
  for (let walk = 0; walk < 200; walk += 1) {
    const ours = walkHere(play, walk)
    expect(walkInInk(story, walk)).toEqual(ours)
    ends.add(ours.steps)
  }
  expect(ends.size).toBeGreaterThan(3)
})
