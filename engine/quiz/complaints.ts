import type { Diagnostic } from '../scenario/diagnostic.ts'
import { repeatedIds, repeatedWords, wordsOf, type Named } from '../scenario/repeated.ts'
import type { Complain } from '../scenario/source.ts'
import { unreachable } from '../unreachable.ts'
import { rightAnswer } from './answer.ts'
import { filledBy } from './draw.ts'
import type { Question, Quiz } from './shape.ts'
import { habitComplaints } from './habits.ts'

type Path = readonly PropertyKey[]

/** Checks all that one part of a quiz says about another: ids, chapters, right answers, and papers against the bank. */
export function quizComplaints(quiz: Quiz, complain: Complain): Diagnostic[] {
  return [
    ...repeatedIds(everyId(quiz), 'Q001-duplicate-id', complain),
    ...quiz.questions.flatMap((question, place) => {
      const path = ['questions', place]
      return [
        ...chapterComplaints(quiz, question.chapter, path, complain),
        ...answerComplaints(question, path, complain),
        ...sideComplaints(question, path, complain),
      ]
    }),
    ...sameQuestions(quiz, complain),
    ...paperComplaints(quiz, complain),
    ...habitComplaints(quiz, complain),
  ]
}

/** Everything that a translation knows by its id; the title and the summary of the file are among it. */
const everyId = ({ chapters, questions, papers }: Quiz): Named[] => [
  ...['title', 'summary'].map((id) => ({ id, path: [id] })),
  ...Object.keys(chapters).map((id) => ({ id, path: ['chapters', id] })),
  ...questions.flatMap((question, place): Named[] => {
    const parts =
      question.type === 'true-false' ? [] : question.type === 'match' ? question.pairs : question.options
    const key = question.type === 'match' ? 'pairs' : 'options'
    return [
      { id: question.id, path: ['questions', place, 'id'] },
      ...parts.map(({ id }, part) => ({ id, path: ['questions', place, key, part, 'id'] })),
    ]
  }),
  ...papers.map(({ id }, place) => ({ id, path: ['papers', place, 'id'] })),
]

const chapterComplaints = (
  { chapters }: Quiz,
  chapter: string | undefined,
  path: Path,
  complain: Complain,
): Diagnostic[] =>
  chapter === undefined || Object.hasOwn(chapters, chapter)
    ? []
    : [complain('Q002-unknown-chapter', [...path, 'chapter'], { chapter })]

/** Checks what is said to be right, and whether there is enough to choose from. */
function answerComplaints(question: Question, path: Path, complain: Complain): Diagnostic[] {
  const { id } = question
  const few = (found: number, least: number, key: string) =>
    found < least
      ? [complain('Q007-few-options', [...path, key], { id, found: String(found), least: String(least) })]
      : []
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const { options } = question
      const right = rightAnswer(question)
      const at = [...path, 'right']
      const unknown = right
        .filter((one) => !options.some((option) => option.id === one))
        .map((option) => complain('Q003-unknown-option', at, { id, option }))
      const found = String(right.length)
      if (question.type === 'single')
        return [
          ...unknown,
          ...(right.length > 1 ? [complain('Q004-several-right', at, { id, found })] : []),
          ...few(options.length, 2, 'options'),
        ]
      return [
        ...unknown,
        ...(right.length < 2 ? [complain('Q005-one-right', at, { id })] : []),
        ...(right.length > 1 && options.every((option) => right.includes(option.id))
          ? [complain('Q006-all-right', at, { id }, 'warning')]
          : []),
        ...few(options.length, 3, 'options'),
      ]
    }
    case 'order':
      return question.options.length < 3
        ? [complain('Q012-short-order', [...path, 'options'], { id, found: String(question.options.length) })]
        : []
    case 'match':
      return few(question.pairs.length, 2, 'pairs')
    case 'true-false':
      return []
    default:
      return unreachable(question)
  }
}

/** Checks that no two things among which the trainee chooses are the same. */
function sideComplaints(question: Question, path: Path, complain: Complain): Diagnostic[] {
  const { id } = question
  if (question.type === 'true-false') return []
  if (question.type === 'match')
    return (['left', 'right'] as const).flatMap((side) => {
      const texts = question.pairs.map((pair) => pair[side])
      return repeatedWords(texts).map((place) =>
        complain('Q013-same-side', [...path, 'pairs', place, side], { id, text: texts[place] ?? '' }),
      )
    })
  const texts = question.options.map(({ says }) => says)
  return repeatedWords(texts).map((place) =>
    complain('Q008-same-words', [...path, 'options', place, 'says'], { id, text: texts[place] ?? '' }),
  )
}

/** Two questions are the same that ask the same and have the same right answer; one may ask often “which is wrong?”. */
function sameQuestions({ questions }: Quiz, complain: Complain): Diagnostic[] {
  const texts = questions.map((question) => [question.asks, ...rightWords(question)])
  const known = new Map<string, string>()
  return questions.flatMap(({ id }, place) => {
    const words = JSON.stringify(texts[place]?.map(wordsOf))
    const other = known.get(words)
    known.set(words, other ?? id)
    return other === undefined
      ? []
      : [complain('Q009-same-question', ['questions', place, 'asks'], { id, other })]
  })
}

function rightWords(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.flatMap(({ id, says }) => (question.right.includes(id) ? [says] : [])).sort()
    case 'order':
      return question.options.map(({ says }) => says)
    case 'match':
      return question.pairs.map(({ left, right }) => `${left}=${right}`).sort()
    case 'true-false':
      return []
    default:
      return unreachable(question)
  }
}

function paperComplaints(quiz: Quiz, complain: Complain): Diagnostic[] {
  return [
    ...(quiz.papers.some(({ id }) => id === quiz.paper)
      ? []
      : [complain('Q010-unknown-paper', ['paper'], { paper: quiz.paper })]),
    ...quiz.papers.flatMap((paper, place) => {
      const filled = filledBy(quiz, paper)
      return paper.draw.flatMap(({ chapter, count }, line) => {
        const path = ['papers', place, 'draw', line]
        const unknown = chapterComplaints(quiz, chapter, path, complain)
        const found = filled[line] ?? 0
        if (unknown.length > 0 || found === count) return unknown
        const values = { paper: paper.id, count: String(count), found: String(found) }
        return [complain('Q011-paper-not-filled', [...path, 'count'], values)]
      })
    }),
  ]
}
