import type { PlayOf } from '../activity.ts'
import type { Mark } from '../scoring/mark.ts'
import type { QuizEvent } from './event.ts'
import { drawnPaper, questionOf } from './session.ts'
import { worthOf } from './settle.ts'
import type { Quiz } from './shape.ts'

/**
 * A mark for each settled question that earned something, in half points. Its rule and scene are the question, its
 * stage is the chapter, its severity the points of the question, and its decision the place in the paper, from 0.
 */
export function quizMarks({ scenario }: PlayOf<Quiz>, events: readonly QuizEvent[]): Mark[] {
  const { questions } = drawnPaper({ events })
  return events.flatMap((event): Mark[] => {
    if (event.type !== 'question-settled') return []
    const question = questionOf(scenario, event.question)
    const { id, dimension, chapter, points } = question
    const earned = Math.round(event.share * worthOf(question))
    if (earned === 0) return []
    return [
      {
        rule: id,
        dimension,
        severity: points,
        points: earned,
        decision: questions.findIndex((drawn) => drawn.question === id),
        scene: id,
        stage: chapter,
        counts: true,
      },
    ]
  })
}
