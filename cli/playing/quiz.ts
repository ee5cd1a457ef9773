import {
  answerTo,
  beginQuiz,
  canTake,
  drawnPaper,
  isSettled,
  paperOf,
  questionOf,
  rightAnswer,
  stepQuiz,
  type DrawnQuestion,
  type PlayOf,
  type Quiz,
  type QuizInput,
  type QuizProgress,
  type Start,
} from '../../engine/index.ts'
import { paint } from '../paint.ts'
import { answerFrom, optionLines, rightMarks } from './quiz-answer.ts'
import { picked } from './spoken.ts'
import type { Table } from './table.ts'

type Place = { readonly play: PlayOf<Quiz>; readonly table: Table }

/** Plays a quiz until it is handed in. `undefined` when the person stops. */
export async function playQuiz(
  play: PlayOf<Quiz>,
  start: Start,
  table: Table,
): Promise<QuizProgress | undefined> {
  const place = { play, table }
  let progress = beginQuiz(play, start)
  table.tell(...paperLines(place, progress))
  for (let index = 0; !progress.ended;) {
    const { questions } = drawnPaper(progress)
    const drawn = questions[index]
    if (drawn) table.tell(...questionLines(place, progress, drawn, index))
    const answer = await table.ask(table.words(drawn ? 'answerPrompt' : 'handInPrompt'))
    if (answer === undefined) return undefined
    const went = goTo(questions.length, answer)
    if (went !== undefined) {
      index = went
      continue
    }
    if (answer === '' && drawn) {
      index += 1
      continue
    }
    const input = inputOf(place, progress, drawn, answer)
    const next = input && stepped(play, progress, input)
    if (!next) {
      table.tell(table.words('notUnderstood'))
      continue
    }
    if (drawn && input.type === 'answer' && start.mode === 'explore')
      table.tell(...verdictLines(place, next, drawn))
    progress = next
    if (input.type === 'take') table.tell(...paperLines(place, progress))
    index = input.type === 'take' ? 0 : index + 1
  }
  if (start.mode === 'practice')
    for (const [index, drawn] of drawnPaper(progress).questions.entries())
      table.tell(...questionLines(place, progress, drawn, index), ...verdictLines(place, progress, drawn))
  return progress
}

/** A question to go to, by `g 3`, counted from 0; after the last one it is handed in. */
function goTo(questions: number, typed: string): number | undefined {
  const [, number] = /^g\s*(\d{1,3})$/.exec(typed) ?? []
  return number !== undefined && Number(number) >= 1 && Number(number) <= questions
    ? Number(number) - 1
    : undefined
}

/** The quiz after an input, or `undefined` where it takes no such answer. */
function stepped(play: PlayOf<Quiz>, progress: QuizProgress, input: QuizInput): QuizProgress | undefined {
  try {
    return stepQuiz(play, progress, input)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function inputOf(
  { play: { scenario }, table }: Place,
  progress: QuizProgress,
  drawn: DrawnQuestion | undefined,
  typed: string,
): QuizInput | undefined {
  const at = table.now()
  const { paper } = drawnPaper(progress)
  if (typed === 't' && paperOf(scenario, paper).minutes !== undefined) return { type: 'time-out', at }
  if (typed === 'h' || (typed === '' && !drawn)) return { type: 'hand-in', at }
  const other = typed.startsWith('p') ? picked(scenario.papers, typed.slice(1).trim()) : undefined
  if (other) return { type: 'take', paper: other.id, at }
  if (!drawn) return undefined
  const answer = answerFrom(questionOf(scenario, drawn.question), drawn.options, typed)
  return answer && { type: 'answer', question: drawn.question, answer, at }
}

function paperLines({ play: { scenario }, table: { words } }: Place, progress: QuizProgress): string[] {
  const { paper, questions } = drawnPaper(progress)
  const { title, minutes } = paperOf(scenario, paper)
  const count = String(questions.length)
  const others = scenario.papers.map((one, index) => `p${String(index + 1)} ${one.title}`)
  return [
    paint('bold', words('paper', { title, count })),
    ...(minutes === undefined ? [] : [`  ${words('hintMinutes', { minutes: String(minutes) })}`]),
    ...(canTake(progress) && others.length > 1
      ? [`  ${words('papers', { papers: others.join('  ') })}`]
      : []),
    `  ${words('hintQuiz')}`,
  ]
}

function questionLines(
  { play: { scenario }, table: { words } }: Place,
  progress: QuizProgress,
  drawn: DrawnQuestion,
  index: number,
): string[] {
  const question = questionOf(scenario, drawn.question)
  const given = answerTo(progress, drawn.question)
  const number = String(index + 1)
  return [
    '',
    `${number}. ${paint('bold', question.asks)}  ${paint('dim', words(`questions.${question.type}`))}`,
    ...optionLines(question, drawn.options, words),
    ...(given.length > 0 ? [paint('dim', `  ${words('answered')}`)] : []),
  ]
}

function verdictLines(
  { play: { scenario }, table: { words } }: Place,
  progress: QuizProgress,
  { question: id, options }: DrawnQuestion,
): string[] {
  if (!isSettled(progress, id)) return []
  const question = questionOf(scenario, id)
  const settled = progress.events
    .filter((event) => event.type === 'question-settled')
    .find((event) => event.question === id)
  const marks = rightMarks(question, options, rightAnswer(question))
  return [
    settled?.right
      ? paint('green', `  ✓ ${words('right')}`)
      : paint('red', `  ✗ ${words('rightIs', { marks })}`),
    `  ${question.why}`,
  ]
}
