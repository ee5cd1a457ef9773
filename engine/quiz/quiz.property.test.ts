import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earnedBy, scorecardOf } from '../scoring/score.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { modes } from '../session/start.ts'
import { lawsFor } from '../testing/laws.ts'
import { tinyQuizPlay } from '../testing/tiny-quiz.ts'
import type { QuizInput } from './event.ts'
import { quiz } from './quiz.ts'
import { drawnPaper, questionOf, type QuizProgress } from './session.ts'
import { quizReach } from './reach.ts'
import type { Question } from './shape.ts'

const play = tinyQuizPlay()

/** Some answers to a question, right, half right and wrong ones among them, and none. */
function answers(question: Question): (readonly string[])[] {
  if (question.type === 'true-false') return [[], ['true'], ['false']]
  const ids = (question.type === 'match' ? question.pairs : question.options).map(({ id }) => id)
  const [first = '', ...rest] = ids
  switch (question.type) {
    case 'single':
      return [[], ...ids.map((id) => [id])]
    case 'multiple':
      return [[], ...ids.map((id) => [id]), ids, ...ids.map((id) => ids.filter((other) => other !== id))]
    case 'order':
      return [[], ids, [...rest, first], [...ids].reverse()]
    case 'match':
      return [
        [],
        ids.map((id) => `${id}=${id}`),
        ids.map((id, place) => `${id}=${[...rest, first][place] ?? ''}`),
        [`${first}=${first}`],
      ]
  }
}

const inputs = (_: QuizProgress, at: number): (QuizInput | GiveUp)[] => [
  ...play.scenario.questions.flatMap((question) =>
    answers(question).map((answer) => ({ type: 'answer', question: question.id, answer, at }) as const),
  ),
  { type: 'time-out', at },
  { type: 'hand-in', at },
  { type: 'give-up', at },
]

const anyStart = fc
  .tuple(fc.constantFrom(...modes), fc.nat(2 ** 31 - 1))
  .map(([mode, seed]) => ({ mode, seed, ordinal: 1 }))

describe.each(play.scenario.papers)('a quiz with the paper $id', ({ id }) => {
  const taken = tinyQuizPlay((text) => text.replace('paper: daily', `paper: ${id}`))
  test.each(lawsFor({ kind: quiz, play: taken, inputs }))('$law', ({ compare }) => {
    const keeps = fc.property(anyStart, fc.array(fc.nat(9999), { maxLength: 30 }), (...attempt) => {
      const { is, must } = compare(...attempt)
      expect(is).toEqual(must)
    })
    fc.assert(keeps)
  })
})

test('a quiz in which another paper was taken is measured by that paper', () => {
  fc.assert(
    fc.property(
      anyStart,
      fc.subarray(['grade-three', 'tight'], { minLength: 1 }),
      fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
      (start, papers, picks) => {
        const taken = papers.reduce(
          (before, paper) => quiz.step(play, before, { type: 'take', paper, at: 1 }),
          quiz.begin(play, start),
        )
        const answered = drawnPaper(taken).questions.reduce((before, { question }, place) => {
          const [, ...some] = answers(questionOf(play.scenario, question))
          const answer = some[(picks[place] ?? 0) % some.length] ?? []
          return quiz.step(play, before, { type: 'answer', question, answer, at: 2 })
        }, taken)
        const ended = quiz.step(play, answered, { type: 'hand-in', at: 3 })
        const reach = quizReach(play, ended)
        const marks = quiz.marks(play, ended.events)
        for (const [dimension, earned] of Object.entries(earnedBy(marks)))
          expect(earned).toBeLessThanOrEqual(reach.dimensions[dimension as keyof typeof reach.dimensions])
        const best = reach.best.reduce<QuizProgress>(
          (before, input) => quiz.step(play, before, input as QuizInput),
          quiz.begin(play, start),
        )
        const card = scorecardOf(play.ruleSet.weights, reach, quiz.marks(play, best.events), 'finished')
        expect(drawnPaper(best).questions).toEqual(drawnPaper(ended).questions)
        expect([card.total, earnedBy(card.marks)]).toEqual([100, reach.dimensions])
      },
    ),
  )
})

test('every input has a known shape', () => {
  for (const input of inputs(quiz.begin(play, { mode: 'exam', seed: 1, ordinal: 1 }), 5))
    expect(input.type === 'give-up' || quiz.inputShapes.some((shape) => shape.safeParse(input).success)).toBe(
      true,
    )
})
