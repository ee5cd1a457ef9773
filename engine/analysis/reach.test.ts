import { expect, test } from 'vitest'
import { marksOf } from '../scoring/mark.ts'
import { earnedBy, wholeOf } from '../scoring/score.ts'
import { replayRoleplay } from '../roleplay/session.ts'
import { plainStart } from '../session/start.ts'
import { playOf } from '../testing/rich-roleplay.ts'
import { reachOf } from './reach.ts'

const start = plainStart('practice')

/** One decision: a reply that earns and has a fault where nothing can be earned, and a way that earns nothing. */
const oneDecision = `yingke: 1
kind: roleplay
id: one
title: 一句话
summary: 一句话就完。
from: 测试
difficulty: 1
minutes: 1
customer: { name: 老周, about: 五十来岁, looks: { hair: Short }, need: 一张纸, mood: 0 }
start: only
scenes:
  only:
    stage: greet
    lines: [{ id: only-1, says: 单子丢了。 }]
    choices:
      - { id: crossed, says: 让您久等了，我现在就帮您查。, gestures: [arms-crossed], goto: gone }
      - { id: silent, says: 好的。, goto: gone }
  gone:
    stage: close
    end: { outcome: satisfied, title: 完, text: 客户走了。 }
`

test('the best way gives up a dimension in which nothing can be earned, where that is the only way to earn', () => {
  const play = playOf(oneDecision)
  const reach = reachOf(play, start)
  expect(reach.best).toEqual([{ type: 'choose', choice: 'crossed', at: 0 }])
  const { weights } = play.ruleSet
  const best = replayRoleplay(play, start, reach.best)
  if (!best.ok) throw new RangeError('The best way does not replay')
  const earned = earnedBy(marksOf(weights, best.value.events))
  expect(earned).toMatchObject({ tangibles: -4, empathy: 4, reliability: 2 })
  // Empathy and reliability are whole, and the dimension that was lost counts as nothing: (30 + 20) / (30 + 20 + 15).
  expect(reach.whole).toBeCloseTo(50 / 65, 9)
  expect(wholeOf(weights, reach.dimensions, earned)).toBeCloseTo(reach.whole, 9)
  expect(reach.proven).toBe(true)
})
