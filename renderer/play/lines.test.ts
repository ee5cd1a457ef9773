import { expect, test } from 'vitest'
import { parseRules, parseScenario, compileRules, replay, type Input } from '../../engine/index.ts'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { appearance, linesNow, saidBefore } from './lines.ts'

const scenario = parseScenario('tiny.yaml', tinyScenario)
const rules = parseRules(tinyRules)
if (!scenario.ok || !rules.ok) throw new RangeError('The fixture does not parse')
const play = { scenario: scenario.value, ruleSet: compileRules(rules.value) }

function after(...inputs: readonly Input[]) {
  const played = replay(play, 'explore', inputs)
  if (!played.ok) throw new RangeError(played.error.reason)
  return played.value
}

const cold: Input = { type: 'choose', choice: 'greet-cold', at: 1 }

test('the lines of the scene are those whose conditions hold on this visit', () => {
  expect(linesNow(play.scenario, after()).map(({ id }) => id)).toEqual(['arrive-1'])
  const again = after({ type: 'time-out', at: 1 }, { type: 'choose', choice: 'back', at: 2 })
  expect(linesNow(play.scenario, again).map(({ id }) => id)).toEqual(['arrive-1', 'arrive-2'])
})

test('what was said before is everything up to the scene that is open', () => {
  expect(saidBefore(play.scenario, after(cold)).map(({ by, text }) => [by, text])).toEqual([
    ['customer', '单子丢了，能补吗？'],
    ['clerk', '不知道。'],
  ])
})

test('what was taken back is not among what was said', () => {
  expect(saidBefore(play.scenario, after(cold, { type: 'step-back', at: 2 }))).toEqual([])
  const retaken = after(cold, { type: 'step-back', at: 2 }, { type: 'choose', choice: 'greet-warm', at: 3 })
  expect(saidBefore(play.scenario, retaken).map(({ id }) => id)).toEqual(['arrive-1', 'greet-warm'])
})

test('the author says how a customer looks; where he does not, the mood does', () => {
  const lines = linesNow(play.scenario, after())
  expect(appearance(lines, 0, -1).emotion).toBe('concerned')
  expect(appearance([], 0, -3)).toEqual({ emotion: 'rage', posture: 'at-ease' })
})
