import { expect, test } from 'vitest'
import { debriefOf, plainStart, type Input } from '../../engine/index.ts'
import { tinyPlay } from '../../engine/testing/fixture.ts'
import { bestMoments, costliestMoments } from './summary.ts'

const play = tinyPlay()
const practice = plainStart('practice')
const { weights } = play.ruleSet
const say = (...choices: readonly string[]): Input[] =>
  choices.map((choice, index) => ({ type: 'choose', choice, at: index * 1000 }))
const rulesOf = (moments: readonly { readonly finding: { readonly rule: string } }[]) =>
  moments.map(({ finding }) => finding.rule)

test('what earned most comes first', () => {
  const best = bestMoments(debriefOf(play, practice, say('greet-warm', 'promise')), 3)
  expect(best[0]?.points).toBe(4)
  expect(best.map(({ points }) => points)).toEqual(
    [...best.map(({ points }) => points)].sort((a, b) => b - a),
  )
})

test('a veto costs most, and something missed costs what it would have earned', () => {
  const cost = costliestMoments(weights, debriefOf(play, practice, say('greet-cold', 'worsen')), 5)
  expect(cost[0]).toMatchObject({ finding: { rule: 'dare' }, points: -12 })
  expect(cost.find(({ finding }) => finding.rule === 'feeling')).toMatchObject({ points: -4 })
})

test('something missed and made up for in the same stage cost nothing', () => {
  const inputs: Input[] = [
    { type: 'choose', choice: 'greet-cold', at: 0 },
    { type: 'step-back', at: 1 },
    { type: 'choose', choice: 'greet-warm', at: 2 },
    { type: 'choose', choice: 'promise', at: 3 },
  ]
  expect(rulesOf(costliestMoments(weights, debriefOf(play, plainStart('explore'), inputs), 5))).not.toContain(
    'greeting',
  )
})

test('each rule is spoken about once', () => {
  const cost = rulesOf(costliestMoments(weights, debriefOf(play, practice, say('greet-blame', 'worsen')), 9))
  expect(new Set(cost).size).toBe(cost.length)
})
