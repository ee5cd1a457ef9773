import { expect, test } from 'vitest'
import { plainStart, replayRoleplay, type Input } from '../../engine/index.ts'
import { richContent, tinyContent } from '../testing/contents.ts'
import type { RoleplayContent } from '../../contract/records.ts'
import { heardIn } from './lines.ts'
import { playOf } from './play-of.ts'

function after(content: RoleplayContent, ...inputs: readonly Input[]) {
  const played = replayRoleplay(playOf(content), plainStart('explore'), inputs)
  if (!played.ok) throw new RangeError(played.error.reason)
  return heardIn(content.scenario, played.value)
}

const choose = (choice: string): Input => ({ type: 'choose', choice, at: 1 })
const back: Input = { type: 'step-back', at: 2 }
const timeOut: Input = { type: 'time-out', at: 2 }
const nowOf = (...inputs: readonly Input[]) => after(richContent, ...inputs).now.map(({ id }) => id)
const beforeOf = (...inputs: readonly Input[]) => after(richContent, ...inputs).before.map(({ text }) => text)

test('heard now are the lines since the last input, whichever hold on this visit', () => {
  expect(nowOf()).toEqual(['arrive-door', 'arrive-ask'])
  expect(nowOf(timeOut)).toEqual(['arrive-door', 'arrive-ask', 'arrive-wait'])
})

test('the answers to a question are lines like others, and only they are heard then', () => {
  const asking = [choose('greet-sit'), choose('ask-use')]
  expect(nowOf(...asking)).toEqual(['use-refund'])
  expect(beforeOf(...asking)).toEqual([
    '一老一少走到柜台前。',
    '单子丢了，能补吗？',
    '您好，您先坐。',
    '那你问吧。',
    '这张单子您拿去做什么用？',
  ])
})

test("a reply in words of one's own is among what was said, by nobody's id", () => {
  const heard = after(richContent, choose('greet-cold'), {
    type: 'say',
    text: '实在抱歉。',
    gestures: [],
    at: 3,
  })
  expect(heard.before.at(-1)).toMatchObject({ by: 'clerk', id: undefined, text: '实在抱歉。' })
  expect(heard.now.map(({ by }) => by)).toEqual(['customer', 'niece'])
})

test('what was taken back is not among what was said, and the lines that it answered are heard again', () => {
  const asked = [choose('greet-sit'), choose('ask-use'), choose('ask-when')]
  expect(nowOf(...asked, back)).toEqual(['use-refund'])
  expect(beforeOf(...asked, back)).not.toContain('您大概什么时候丢的？')
  expect(nowOf(...asked, back, back)).toEqual(['ask-open'])
  expect(
    after(tinyContent, choose('greet-cold'), back, choose('greet-warm')).before.map(({ id }) => id),
  ).toEqual(['arrive-1', 'greet-warm'])
})

test('who gives up hears nothing more', () => {
  expect(nowOf({ type: 'give-up', at: 5 })).toEqual([])
})
