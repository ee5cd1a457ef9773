import { describe, expect, test } from 'vitest'
import { begin, replay, score, step } from '../play.ts'
import { scorecardOf } from '../scoring/score.ts'
import type { Mode } from '../session/start.ts'
import { tinyQuizPlay } from '../testing/tiny-quiz.ts'
import type { QuizInput } from './event.ts'
import { quizMarks } from './marks.ts'
import { quiz } from './quiz.ts'
import { quizReach } from './reach.ts'
import {
  answerTo,
  beginQuiz,
  drawnPaper,
  questionOf,
  stepQuiz,
  timeLeftFor,
  type QuizProgress,
} from './session.ts'
import { halfPointsFor } from './settle.ts'

const play = tinyQuizPlay()
const { scenario } = play
const begun = (mode: Mode = 'practice', seed = 7) => beginQuiz(play, { mode, seed, ordinal: 1 })
const answer = (question: string, ...ids: readonly string[]): QuizInput => ({
  type: 'answer',
  question,
  answer: ids,
  at: 1,
})
const take = (paper: string): QuizInput => ({ type: 'take', paper, at: 1 })
const handIn: QuizInput = { type: 'hand-in', at: 2 }
const steps = (progress: QuizProgress, ...inputs: readonly QuizInput[]) =>
  inputs.reduce((before, input) => stepQuiz(play, before, input), progress)
const questionsOf = (progress: QuizProgress) => drawnPaper(progress).questions.map(({ question }) => question)
const types = (progress: QuizProgress) => progress.events.map(({ type }) => type)
const scored = (progress: QuizProgress) =>
  scorecardOf(play.ruleSet.weights, quizReach(play, progress), quizMarks(play, progress.events), 'finished')

describe('a quiz', () => {
  test('begins with the default paper drawn', () => {
    expect(begun().events).toMatchObject([{ type: 'paper-drawn', paper: 'daily' }])
    expect(new Set(questionsOf(begun())).size).toBe(5)
  })

  test('keeps its answers open until it is handed in', () => {
    const first = steps(begun(), answer('call-back', 'false'), answer('call-back', 'true'))
    expect(types(first)).toEqual(['paper-drawn', 'question-answered', 'question-answered'])
    const ended = steps(first, handIn)
    expect(
      ended.events.find((event) => event.type === 'question-settled' && event.question === 'call-back'),
    ).toEqual({ type: 'question-settled', at: 2, question: 'call-back', right: true, share: 1 })
  })

  test('settles at once, and finally, where feedback is given at once', () => {
    const first = steps(begun('explore'), answer('call-back', 'false'))
    expect(first.events.at(-1)).toMatchObject({ type: 'question-settled', right: false, share: 0 })
    expect(() => steps(first, answer('call-back', 'true'))).toThrow('"call-back" is settled already')
  })

  test('settles what was left open when it is handed in, once each and in the order of the paper', () => {
    const ended = steps(begun('explore'), answer('call-back', 'true'), handIn)
    const settled = ended.events.flatMap((event) =>
      event.type === 'question-settled' ? [event.question] : [],
    )
    const others = questionsOf(ended).filter((question) => question !== 'call-back')
    expect(settled).toEqual(['call-back', ...others])
    expect(ended.events.at(-1)).toEqual({ type: 'ended', at: 2, scene: 'daily', outcome: 'finished' })
  })

  test('forgets an answer that was taken back', () => {
    const empty = steps(begun(), answer('call-back', 'true'), answer('call-back'))
    expect(answerTo(empty, 'call-back')).toEqual([])
    expect(scored(steps(empty, handIn)).total).toBe(0)
  })

  test('hands in what there is when time is out', () => {
    const taken = steps(begun(), take('grade-three'))
    expect(timeLeftFor(scenario, taken, 1 + 9 * 60_000)).toBe(60_000)
    expect(timeLeftFor(scenario, begun(), 1)).toBeUndefined()
    expect(
      types(steps(taken, { type: 'time-out', at: 600_001 })).filter((type) => type !== 'question-settled'),
    ).toEqual(['paper-drawn', 'paper-drawn', 'timed-out', 'ended'])
  })

  test('ends unsettled when it is given up', () => {
    const ended = stepQuiz(play, steps(begun(), answer('call-back', 'true')), { type: 'give-up', at: 3 })
    expect(types(ended)).toEqual(['paper-drawn', 'question-answered', 'gave-up', 'ended'])
  })
})

describe('what is not possible is refused with its name', () => {
  const refused: [string, QuizProgress, QuizInput][] = [
    ['"soap" has no question|"soap" is not in the paper', begun(), answer('soap', 'true')],
    ['"call-back" is true or false', begun(), answer('call-back', 'maybe')],
    ['"soothe-first" names an option', begun(), answer('soothe-first', 'first-feel', 'first-feel')],
    ['no answer that could be taken back', begun(), answer('call-back')],
    ['Paper "daily" has an answer already', steps(begun(), answer('call-back', 'true')), take('grade-three')],
    ['Paper "daily" is taken already', begun(), take('daily')],
    ['no paper "weekly"', begun(), take('weekly')],
    ['no time limit', begun(), { type: 'time-out', at: 1 }],
    ['handed in already', steps(begun(), handIn), handIn],
  ]
  test.each(refused)('%s', (reason, progress, input) => {
    expect(() => steps(progress, input)).toThrow(RangeError)
    expect(() => steps(progress, input)).toThrow(new RegExp(reason))
  })

  const shapes: [string, string, readonly string[]][] = [
    ['two options of one', 'keep-waiting', ['wait-sorry', 'wait-hello']],
    ['an order that leaves something out', 'greet-order', ['order-rise', 'order-hello', 'order-seat']],
    ['a pair with one side', 'two-sayings', ['pair-queue']],
    ['one side in two pairs', 'two-sayings', ['pair-queue=pair-form', 'pair-queue=pair-closed']],
    ['a side that is not there', 'two-sayings', ['pair-queue=pair-none']],
  ]
  test.each(shapes)('%s', (_, question, given) => {
    const asked = scenario.questions.map(({ id }) => ({ question: id, options: [] }))
    const whole: QuizProgress = {
      ...begun(),
      events: [{ type: 'paper-drawn', at: 0, paper: 'daily', questions: asked }],
    }
    expect(() => steps(whole, answer(question, ...given))).toThrow(RangeError)
  })
})

describe('an answer earns', () => {
  const cases: [string, string, readonly string[], number][] = [
    ['all for the right option', 'keep-waiting', ['wait-sorry'], 2],
    ['nothing for a wrong option', 'keep-waiting', ['wait-hello'], 0],
    ['all for all right options, whatever their order', 'soothe-first', ['first-feel', 'first-listen'], 4],
    ['half for a part of them', 'soothe-first', ['first-feel'], 2],
    ['nothing with a wrong one beside', 'soothe-first', ['first-listen', 'first-feel', 'first-rule'], 0],
    ['all for the right order', 'greet-order', ['order-rise', 'order-hello', 'order-seat', 'order-ask'], 4],
    [
      'half at most for most neighbours',
      'greet-order',
      ['order-ask', 'order-rise', 'order-hello', 'order-seat'],
      2,
    ],
    ['less for fewer neighbours', 'greet-order', ['order-hello', 'order-rise', 'order-seat', 'order-ask'], 1],
    [
      'nothing for an order backwards',
      'greet-order',
      ['order-ask', 'order-seat', 'order-hello', 'order-rise'],
      0,
    ],
    [
      'all for all pairs',
      'two-sayings',
      ['pair-form=pair-form', 'pair-queue=pair-queue', 'pair-closed=pair-closed'],
      6,
    ],
    ['a third for a third of the pairs', 'two-sayings', ['pair-form=pair-form'], 2],
    [
      'half at most for two thirds of them',
      'two-sayings',
      ['pair-form=pair-form', 'pair-queue=pair-queue'],
      3,
    ],
    ['nothing where there is none', 'soothe-first', [], 0],
  ]
  test.each(cases)('%s', (_, question, given, half) => {
    expect(halfPointsFor(questionOf(scenario, question), given)).toBe(half)
  })
})

describe('the score', () => {
  const bestOf = (paper?: string) => {
    const progress = paper === undefined ? begun() : steps(begun(), take(paper))
    return quizReach(play, progress).best.reduce<QuizProgress>(
      (before, input) => quiz.step(play, before, input as QuizInput),
      begun(),
    )
  }

  test.each(['daily', 'grade-three', 'tight'])('is 100 where all of the paper %s is right', (paper) => {
    const card = scored(bestOf(paper === 'daily' ? undefined : paper))
    expect(card).toMatchObject({ total: 100, passed: true })
    expect(card.marks).toHaveLength(paper === 'tight' ? 3 : 5)
  })

  test('passes from the mark of the paper, not from that of the rules', () => {
    const totals = Array.from({ length: 30 }, (_, seed) => {
      const taken = steps(begun('practice', seed), take('grade-three'))
      const right = quizReach(play, taken).best.filter(({ type }) => type === 'answer') as QuizInput[]
      const { total, passed } = scored(steps(taken, ...right.slice(1 + (seed % 3)), handIn))
      expect(passed).toBe(total >= 60)
      return total
    })
    expect(totals.some((total) => total >= 60 && total < play.ruleSet.weights.pass)).toBe(true)
    expect(totals.some((total) => total < 60)).toBe(true)
  })

  test('is that of the paper that was taken, whoever asks for it', () => {
    const start = { mode: 'exam', seed: 3, ordinal: 1 } as const
    const taken = step(play, begin(play, start), take('tight'))
    const inputs = [take('tight'), ...quizReach(play, taken as QuizProgress).best.slice(1)]
    const ended = replay(play, start, inputs)
    expect(ended.ok && score(play, ended.value)).toMatchObject({
      total: 100,
      dimensions: { tangibles: { maximum: 0 }, reliability: { maximum: 0 } },
    })
  })

  test('names question, chapter and place of every mark', () => {
    const ended = steps(begun(), answer('soothe-first', 'first-feel'), handIn)
    expect(quizMarks(play, ended.events)).toEqual([
      {
        rule: 'soothe-first',
        dimension: 'empathy',
        severity: 2,
        points: 2,
        decision: questionsOf(ended).indexOf('soothe-first'),
        scene: 'soothe-first',
        stage: 'complaints',
        counts: true,
      },
    ])
  })
})

test('every text has an id of its own', () => {
  const texts = quiz.texts(scenario)
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length)
  expect(texts).toContainEqual({ id: 'pair-form.right', text: '这一栏我陪您改一下' })
  expect(texts).toContainEqual({ id: 'stand-up.why', text: '先抬头招呼一声，请他稍等，再录不迟。' })
})
