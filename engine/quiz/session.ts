import type { PlayOf, Progress } from '../activity.ts'
import { happened } from '../session/happened.ts'
import type { GiveUp } from '../session/reply-event.ts'
import type { Start } from '../session/start.ts'
import { unreachable } from '../unreachable.ts'
import { impossible } from './answer.ts'
import { drawnFor } from './draw.ts'
import type { DrawnQuestion, QuizEvent, QuizInput } from './event.ts'
import { halfPointsFor, worthOf } from './settle.ts'
import type { Paper, Question, Quiz } from './shape.ts'

/** Where a quiz stands. All of it is in what has happened; the functions below read it there. */
export type QuizProgress = Progress<QuizEvent>

/** The paper with this id; throws `RangeError` when the quiz has none. */
export function paperOf(quiz: Quiz, id: string): Paper {
  const paper = quiz.papers.find((one) => one.id === id)
  if (!paper) throw new RangeError(`Quiz "${quiz.id}" has no paper "${id}"`)
  return paper
}

/** The question with this id; throws `RangeError` when the quiz has none. */
export function questionOf(quiz: Quiz, id: string): Question {
  const question = quiz.questions.find((one) => one.id === id)
  if (!question) throw new RangeError(`Quiz "${quiz.id}" has no question "${id}"`)
  return question
}

type Past = { readonly events: readonly QuizEvent[] }

/** The paper that is before the trainee, its questions in their order, and when it was drawn. */
export function drawnPaper({ events }: Past): Extract<QuizEvent, { readonly type: 'paper-drawn' }> {
  const drawn = events.findLast((event) => event.type === 'paper-drawn')
  if (!drawn) throw new RangeError('No paper was drawn')
  return drawn
}

/** What was answered last; empty where nothing was, or the answer was taken back. */
export const answerTo = ({ events }: Past, question: string): readonly string[] =>
  events
    .filter((event) => event.type === 'question-answered')
    .findLast((event) => event.question === question)?.answer ?? []

/** Whether a question is settled: its answer is final, and it is known whether it is right. */
export const isSettled = ({ events }: Past, question: string): boolean =>
  events.some((event) => event.type === 'question-settled' && event.question === question)

/** Whether another paper can be taken: only before the first answer. */
export const canTake = ({ ended, events }: QuizProgress): boolean =>
  !ended && !events.some(({ type }) => type === 'question-answered')

/** Milliseconds that are left for the paper, below 0 where it is over, or `undefined` where time has no limit. */
export function timeLeftFor(quiz: Quiz, past: Past, at: number): number | undefined {
  const { paper, at: drawn } = drawnPaper(past)
  const { minutes } = paperOf(quiz, paper)
  return minutes === undefined ? undefined : drawn + minutes * 60_000 - at
}

/** A quiz before the first input: the default paper is drawn. */
export function beginQuiz({ scenario }: PlayOf<Quiz>, { mode, seed, ordinal }: Start): QuizProgress {
  const drawn = draw(scenario, scenario.paper, seed, 0)
  return { mode, seed, ordinal, ended: false, events: [drawn] }
}

/**
 * Moves a quiz on. Throws `RangeError` for an input that is not possible now. The caller keeps the clock: it says
 * `time-out` when the minutes of the paper are over.
 */
export function stepQuiz(
  { scenario }: PlayOf<Quiz>,
  progress: QuizProgress,
  input: QuizInput | GiveUp,
): QuizProgress {
  const { paper, questions } = drawnPaper(progress)
  const { at } = input
  if (progress.ended) throw new RangeError(`Paper "${paper}" was handed in already`)
  switch (input.type) {
    case 'take':
      if (!canTake(progress)) throw new RangeError(`Paper "${paper}" has an answer already`)
      if (input.paper === paper) throw new RangeError(`Paper "${paper}" is taken already`)
      return happened(progress, draw(scenario, input.paper, progress.seed, at))
    case 'answer':
      return answer(scenario, progress, questions, input)
    case 'time-out':
      if (paperOf(scenario, paper).minutes === undefined)
        throw new RangeError(`Paper "${paper}" has no time limit`)
      return handIn(scenario, happened(progress, { type: 'timed-out', at, scene: paper }), at)
    case 'hand-in':
      return handIn(scenario, progress, at)
    case 'give-up':
      return {
        ...happened(
          progress,
          { type: 'gave-up', at, scene: paper },
          { type: 'ended', at, scene: paper, outcome: 'given-up' },
        ),
        ended: true,
      }
    default:
      return unreachable(input)
  }
}

const draw = (quiz: Quiz, paper: string, seed: number, at: number): QuizEvent => ({
  type: 'paper-drawn',
  at,
  paper,
  questions: drawnFor(quiz, paperOf(quiz, paper), seed),
})

function answer(
  quiz: Quiz,
  progress: QuizProgress,
  drawn: readonly DrawnQuestion[],
  input: Extract<QuizInput, { readonly type: 'answer' }>,
): QuizProgress {
  const { at } = input
  if (!drawn.some(({ question }) => question === input.question))
    throw new RangeError(`Question "${input.question}" is not in the paper`)
  const question = questionOf(quiz, input.question)
  const name = `Question "${question.id}"`
  if (isSettled(progress, question.id)) throw new RangeError(`${name} is settled already`)
  if (input.answer.length === 0 && answerTo(progress, question.id).length === 0)
    throw new RangeError(`${name} has no answer that could be taken back`)
  const reason = input.answer.length === 0 ? undefined : impossible(question, input.answer)
  if (reason !== undefined) throw new RangeError(`${name} ${reason}: ${input.answer.join(', ')}`)
  const answered = happened(progress, {
    type: 'question-answered',
    at,
    question: question.id,
    answer: input.answer,
  })
  return progress.mode === 'explore' ? happened(answered, settled(question, input.answer, at)) : answered
}

function settled(question: Question, given: readonly string[], at: number): QuizEvent {
  const [earned, worth] = [halfPointsFor(question, given), worthOf(question)]
  return {
    type: 'question-settled',
    at,
    question: question.id,
    right: earned === worth,
    share: earned / worth,
  }
}

function handIn(quiz: Quiz, progress: QuizProgress, at: number): QuizProgress {
  const { paper, questions } = drawnPaper(progress)
  const open = questions.flatMap(({ question }) =>
    isSettled(progress, question)
      ? []
      : [settled(questionOf(quiz, question), answerTo(progress, question), at)],
  )
  return {
    ...happened(progress, ...open, { type: 'ended', at, scene: paper, outcome: 'finished' }),
    ended: true,
  }
}
