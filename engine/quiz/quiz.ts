import type { Activity, Text } from '../activity.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { quizComplaints } from './complaints.ts'
import { quizInputShapes, type QuizEvent, type QuizInput } from './event.ts'
import { quizMarks } from './marks.ts'
import { quizReach } from './reach.ts'
import { beginQuiz, stepQuiz, type QuizProgress } from './session.ts'
import { quizShape, type Quiz } from './shape.ts'

/** Questions from a bank, answered on a paper. */
export const quiz: Activity<Quiz, QuizProgress, QuizInput | GiveUp, QuizEvent> = {
  kind: 'quiz',
  shape: quizShape,
  inputs: ['take', 'answer', 'hand-in', 'time-out'],
  inputShapes: quizInputShapes,
  complaints: quizComplaints,
  // The judge knows how things are said, not what is so.
  disagreements: () => [],
  texts,
  begin: beginQuiz,
  step: stepQuiz,
  reach: quizReach,
  marks: quizMarks,
}

/** Title and summary, then everything by its id; why an answer is right and the sides of a pair after a dot. */
function texts({ title, summary, chapters, questions, papers }: Quiz): Text[] {
  return [
    { id: 'title', text: title },
    { id: 'summary', text: summary },
    ...Object.entries(chapters).map(([id, text]) => ({ id, text })),
    ...papers.map((paper) => ({ id: paper.id, text: paper.title })),
    ...questions.flatMap((question) => {
      const { id, asks, why } = question
      const own = [
        { id, text: asks },
        { id: `${id}.why`, text: why },
      ]
      if (question.type === 'true-false') return own
      if (question.type === 'match')
        return [
          ...own,
          ...question.pairs.flatMap((pair) => [
            { id: `${pair.id}.left`, text: pair.left },
            { id: `${pair.id}.right`, text: pair.right },
          ]),
        ]
      return [...own, ...question.options.map((option) => ({ id: option.id, text: option.says }))]
    }),
  ]
}
