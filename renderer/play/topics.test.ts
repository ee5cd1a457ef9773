import { expect, test } from 'vitest'
import { openChoices, plainStart, replayRoleplay, type Input } from '../../engine/index.ts'
import { richContent } from '../testing/contents.ts'
import { playOf } from './play-of.ts'
import { askedTopics, isTopic } from './topics.ts'

const { scenario } = richContent

function after(...choices: readonly string[]) {
  const inputs = choices.map((choice, at): Input => ({ type: 'choose', choice, at }))
  const played = replayRoleplay(playOf(richContent), plainStart('practice'), inputs)
  if (!played.ok) throw new RangeError(played.error.reason)
  return played.value
}

test('questions are told from replies that lead on', () => {
  const open = openChoices(scenario, after('greet-warm', 'card-slowly', 'ask-when', 'ask-name'))
  expect(open.map((reply) => [reply.id, isTopic(reply)])).toEqual([
    ['ask-use', true],
    ['ask-enough', false],
  ])
})

test("those asked are listed in the author's order, and only in their scene", () => {
  expect(askedTopics(scenario, after('greet-sit')).map(({ id }) => id)).toEqual([])
  const asked = after('greet-warm', 'card-slowly', 'ask-name', 'ask-when')
  expect(askedTopics(scenario, asked).map(({ id }) => id)).toEqual(['ask-when', 'ask-name'])
  expect(askedTopics(scenario, after('greet-sit', 'ask-when', 'ask-use'))).toEqual([])
})
