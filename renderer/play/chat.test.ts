import { expect, test } from 'vitest'
import { plainStart, replayRoleplay, type Input } from '../../engine/index.ts'
import { richContent } from '../testing/contents.ts'
import { chatOf, type Chat } from './chat.ts'
import { heardIn } from './lines.ts'
import { playOf } from './play-of.ts'

const { scenario } = richContent

/** The chat after these replies, when so many of the lines that answer them have come. */
function chatAfter(choices: readonly string[], count: number, mood = 0): Chat {
  const inputs = choices.map((choice): Input =>
    choice === 'time-out' ? { type: 'time-out', at: 1 } : { type: 'choose', choice, at: 1 },
  )
  const played = replayRoleplay(playOf(richContent), plainStart('explore'), inputs)
  if (!played.ok) throw new RangeError(played.error.reason)
  return chatOf(scenario, heardIn(scenario, played.value), count, mood)
}

const newestIn = ({ windows }: Chat) => windows.filter(({ newest }) => newest).map(({ figure }) => figure.by)
const lastIn = ({ windows }: Chat) => windows.map(({ figure, last }) => [figure.by, last?.text])

test('the customer has a window before they write, and nobody else has one', () => {
  expect(lastIn(chatAfter([], 1))).toEqual([['customer', undefined]])
  expect(newestIn(chatAfter([], 1))).toEqual([])
})

test('somebody of the cast has a window from their first message on, which is then the newest', () => {
  const one = chatAfter(['greet-cold'], 1)
  expect(lastIn(one)).toEqual([['customer', '你这什么态度？']])
  expect(newestIn(one)).toEqual(['customer'])
  const two = chatAfter(['greet-cold'], 2)
  expect(lastIn(two)).toEqual([
    ['customer', '你这什么态度？'],
    ['niece', '好好说话不会吗？'],
  ])
  expect(newestIn(two)).toEqual(['niece'])
})

test('a reply of the trainee is a message, but opens no window and is in none the newest', () => {
  const { messages, windows } = chatAfter(['greet-cold'], 0)
  expect(messages.map(({ by }) => by)).toEqual(['narrator', 'customer', 'clerk'])
  expect(windows.map(({ newest, last }) => [newest, last?.by])).toEqual([[true, 'customer']])
})

test('only those who write to the trainee are seen beside their messages', () => {
  const { messages } = chatAfter(['greet-cold'], 2)
  expect(messages.map(({ by, figure }) => figure && by)).toEqual([
    undefined,
    'customer',
    undefined,
    'customer',
    'niece',
  ])
})

test('who writes several messages in a row is named with the first', () => {
  const { messages } = chatAfter(['time-out'], 3)
  expect(messages.slice(2).map(({ id, first }) => [id, first])).toEqual([
    ['arrive-door', true],
    ['arrive-ask', true],
    ['arrive-wait', false],
  ])
})

test('a message is the same one when it has been answered', () => {
  const keys = chatAfter([], 2).messages.map(({ key }) => key)
  expect(new Set(keys).size).toBe(2)
  expect(chatAfter(['greet-cold'], 0).messages.slice(0, 2)).toMatchObject(keys.map((key) => ({ key })))
})

test("the customer's face shows what they write now; once that is answered, their mood", () => {
  const faces = (chat: Chat) => chat.windows.map(({ figure }) => figure.emotion)
  expect(faces(chatAfter([], 2, -3))).toEqual(['concerned'])
  expect(faces(chatAfter(['greet-cold'], 0, -3))).toEqual(['rage'])
})
