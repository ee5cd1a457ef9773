import type { PlayOf } from '../activity.ts'
import { perDimension } from '../dimension.ts'
import { wholeOf, type Reach } from '../scoring/score.ts'
import type { Start } from '../session/start.ts'
import { rightAnswer } from './answer.ts'
import type { QuizEvent } from './event.ts'
import { beginQuiz, drawnPaper, paperOf, questionOf } from './session.ts'
import { worthOf } from './settle.ts'
import type { Quiz } from './shape.ts'

/**
 * The most that can be earned: every question of the paper right. Each paper is measured by itself, so an attempt that
 * has begun, and may have taken another than the default paper, is given whole.
 */
export function quizReach(
  play: PlayOf<Quiz>,
  start: Start & { readonly events?: readonly QuizEvent[] },
): Reach {
  const { scenario, ruleSet } = play
  const { paper, questions } = drawnPaper({ events: start.events ?? beginQuiz(play, start).events })
  const asked = questions.map(({ question }) => questionOf(scenario, question))
  const most = perDimension((dimension) =>
    asked.reduce((sum, question) => sum + (question.dimension === dimension ? worthOf(question) : 0), 0),
  )
  const { pass } = paperOf(scenario, paper)
  return {
    dimensions: most,
    whole: wholeOf(ruleSet.weights, most, most),
    best: [
      ...(paper === scenario.paper ? [] : [{ type: 'take' as const, paper, at: 0 }]),
      ...asked.map((question) => ({
        type: 'answer' as const,
        question: question.id,
        answer: rightAnswer(question),
        at: 0,
      })),
      { type: 'hand-in', at: 0 },
    ],
    proven: true,
    ...(pass !== undefined && { pass }),
  }
}
