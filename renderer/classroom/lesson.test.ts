import { expect, test } from 'vitest'
import { projectorViewShape } from '../../contract/projector-view.ts'
import { blankDraft } from '../play/draft.ts'
import { playOf } from '../play/play-of.ts'
import { richContent, tinyContent as content } from '../testing/contents.ts'
import { back, choose, next, say, startLesson, toggleBlack, type Lesson } from './lesson.ts'
import { projectorViewOf } from './projector-view-of.ts'

const play = playOf(content)
const press = (lesson: Lesson, times: number): Lesson =>
  times === 0 ? lesson : press(next(play, lesson), times - 1)
const names = { stage: (stage: string) => stage, speaker: (by: string) => by }
const view = (lesson: Lesson) =>
  projectorViewOf(content, lesson, { language: 'zh-CN', theme: 'light' }, names)
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

test('in traditional Chinese the class sees its script, and the words of a finding where they now stand', () => {
  const { choice } = chosen.beat.reply ?? {}
  if (choice === undefined) throw new RangeError('The fixture has changed')
  const texts = { [choice]: '這個不曉得。', 'arrive-1': '單子丟了，能補嗎？', 'customer.name': '老週' }
  const glosses = { title: '', lines: {}, choices: {}, ends: {}, notes: {}, rules: {}, texts }
  const told = { ...content, glosses: { 'zh-TW': glosses } }
  const seen = (lesson: Lesson) => projectorViewOf(told, lesson, { language: 'zh-TW', theme: 'light' }, names)
  expect(seen(asking)).toMatchObject({
    line: { text: '單子丟了，能補嗎？' },
    customer: { name: '老週' },
    choices: [{}, { says: '這個不曉得。' }, {}],
  })
  expect(seen(asking).line).not.toHaveProperty('gloss')
  const [span] = seen(press(chosen, 2)).reply?.spans ?? []
  expect(view(press(chosen, 2)).reply?.spans[0]).toMatchObject({ start: 0, end: 3 })
  expect(span).toMatchObject({ start: 0, end: 5 })
})

const rich = playOf(richContent)
const richView = (lesson: Lesson) =>
  projectorViewOf(richContent, lesson, { language: 'zh-CN', theme: 'light' }, names)

/** Goes on until the class is asked. */
function asked(lesson: Lesson): Lesson {
  const further = next(rich, lesson)
  return lesson.beat.asking && !lesson.beat.reply ? lesson : asked(further)
}

const listening = asked(choose(rich, asked(startLesson(rich)), 2))
const sorry = { text: ' 不知道。', gestures: [] }

test('the class is asked for its own words where the scene listens', () => {
  expect(richView(listening)).toMatchObject({ listens: true, choices: [] })
  expect(richView(asked(startLesson(rich))).listens).toBe(false)
})

test('what the class says is judged like any reply, and hidden until it is revealed', () => {
  const said = say(rich, listening, sorry)
  expect(richView(said)).toMatchObject({ reply: { says: '不知道。', spans: [] }, listens: false })
  const shown = richView(next(rich, next(rich, said)))
  expect(shown.reply?.revealed?.map(({ verdict }) => verdict)).toContain('fault')
  expect(shown.reply?.spans).toContainEqual({ start: 0, end: 3, verdict: 'fault', dimension: 'assurance' })
  expect(asked(said).beat.session.decisions).toBe(2)
})

test('nothing is said where nothing was written, where the scene does not listen, or twice', () => {
  expect(say(rich, listening, blankDraft)).toBe(listening)
  const start = asked(startLesson(rich))
  expect(say(rich, start, sorry)).toBe(start)
  const said = say(rich, listening, sorry)
  expect(say(rich, said, sorry)).toBe(said)
  expect(say(rich, toggleBlack(listening), sorry)).toEqual(toggleBlack(listening))
})

test('questions can be voted for, and their answers are the next lines', () => {
  const asking = asked(choose(rich, asked(startLesson(rich)), 3))
  expect(richView(asking).choices.map(({ key, topic }) => [key, topic])).toEqual([
    ['1', true],
    ['2', true],
  ])
  const answered = next(rich, next(rich, next(rich, choose(rich, asking, 2))))
  expect(richView(answered).line.text).toBe('报销。没有单子报不了。')
})

test('somebody of the cast is seen with their own looks while they speak', () => {
  const upset = next(rich, next(rich, next(rich, choose(rich, asked(startLesson(rich)), 2))))
  expect(richView(next(rich, upset))).toMatchObject({
    customer: { looks: { hair: 'Bun' }, tag: '小敏' },
    line: { speaker: 'niece' },
  })
})

test('every view of a lesson is one that main passes on', () => {
  for (const lesson of [
    startLesson(rich),
    listening,
    say(rich, listening, sorry),
    asked(say(rich, listening, sorry)),
  ])
    expect(projectorViewShape.safeParse(richView(lesson)).error).toBeUndefined()
})
