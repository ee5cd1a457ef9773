import { expect, test } from 'vitest'
import type { Content } from '../../contract/records.ts'
import { parseRules, parseScenario } from '../../engine/index.ts'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { playOf } from '../play/play-of.ts'
import { back, choose, next, startLesson, toggleBlack, type Lesson } from './lesson.ts'
import { projectorViewOf } from './projector-view-of.ts'

const scenario = parseScenario('tiny.yaml', tinyScenario)
const rules = parseRules(tinyRules)
if (!scenario.ok || !rules.ok) throw new RangeError('The fixture does not parse')
const content: Content = {
  scenario: scenario.value,
  ruleBook: rules.value,
  scenarioDigest: '',
  rulesDigest: '',
  glosses: {},
}
const play = playOf(content)
const press = (lesson: Lesson, times: number): Lesson =>
  times === 0 ? lesson : press(next(play, lesson), times - 1)
const view = (lesson: Lesson) =>
  projectorViewOf(
    content,
    lesson,
    { language: 'zh-CN', theme: 'light' },
    {
      stage: (stage) => stage,
      clerk: '你',
      narrator: '旁白',
    },
  )
const asking = press(startLesson(play), 1)
const chosen = choose(play, asking, 2)

test('a lesson begins with the first line and without replies', () => {
  expect(view(startLesson(play))).toMatchObject({
    line: { text: '单子丢了，能补吗？' },
    choices: [],
    stage: 'greet',
  })
})

test('after the last line a press shows the replies, and more presses wait for the class', () => {
  expect(view(asking).choices.map(({ key }) => key)).toEqual(['1', '2', '3'])
  expect(press(asking, 3)).toEqual(asking)
})

test('what a reply brings is not in the view before two presses', () => {
  for (const lesson of [chosen, press(chosen, 1)]) {
    const { reply, customer, choices } = view(lesson)
    expect(reply).toEqual({ says: '不知道。', gestures: ['arms-crossed'], spans: [] })
    expect(customer.mood).toBe(-1)
    expect(choices).toEqual([])
  }
})

test('two presses reveal the findings with their words and the mood they led to', () => {
  const { reply, customer } = view(press(chosen, 2))
  expect(reply?.revealed?.map(({ verdict }) => verdict)).toContain('fault')
  expect(reply?.spans).toContainEqual({ start: 0, end: 3, verdict: 'fault', dimension: 'assurance' })
  expect(customer.mood).toBeLessThan(-1)
})

test('the press after the reveal goes on to the next scene', () => {
  expect(view(press(chosen, 3))).toMatchObject({ line: { text: '你这什么态度？' }, stage: 'understand' })
  expect(view(press(chosen, 3)).earlier.map(({ text }) => text)).toEqual(['单子丢了，能补吗？', '不知道。'])
})

test('a press back hides what was revealed, then takes back the choice', () => {
  const hidden = back(press(chosen, 2))
  expect(view(hidden).reply?.revealed).toBeUndefined()
  expect(view(hidden).reply?.says).toBe('不知道。')
  expect(back(hidden).beat).toEqual(asking.beat)
  expect(back(startLesson(play))).toEqual(startLesson(play))
})

test('a number that no reply has chooses nothing, and a choice stands until it is taken back', () => {
  expect(choose(play, asking, 9)).toEqual(asking)
  expect(choose(play, startLesson(play), 1)).toEqual(startLesson(play))
  expect(choose(play, chosen, 1)).toEqual(chosen)
})

test('a black screen comes back where it was', () => {
  const black = toggleBlack(asking)
  expect(view(black).black).toBe(true)
  expect(next(play, black)).toEqual(asking)
  expect(choose(play, black, 1)).toEqual(black)
})

test('the end of the story is shown', () => {
  const upset = press(chosen, 3)
  const ended = press(choose(play, press(upset, 1), 2), 3)
  expect(view(ended)).toMatchObject({ end: { title: '走了' }, choices: [] })
  expect(press(ended, 2)).toEqual(ended)
})
