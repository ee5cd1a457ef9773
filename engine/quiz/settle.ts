import { unreachable } from '../unreachable.ts'
import { rightAnswer } from './answer.ts'
import type { Question } from './shape.ts'

/** What a question is worth in half points, which are the unit of its marks. */
export const worthOf = ({ points }: Question): number => 2 * points

/**
 * The half points that an answer earns, always whole. All right is full. Of several options, a part of the right ones
 * without a wrong one is half. Of an order it is the share of neighbours that follow each other rightly, of pairs the
 * share of right ones, rounded down and at most half.
 */
export function halfPointsFor(question: Question, answer: readonly string[]): number {
  const right = rightAnswer(question)
  const full = worthOf(question)
  const share = (part: number, whole: number) =>
    part === whole ? full : Math.min(full / 2, Math.floor((full * part) / whole))
  const hits = answer.filter((one) => right.includes(one)).length
  switch (question.type) {
    case 'single':
    case 'true-false':
      return hits === 1 ? full : 0
    case 'multiple':
      if (hits < answer.length || hits === 0) return 0
      return hits === right.length ? full : full / 2
    case 'order': {
      const follows = answer.filter(
        (one, place) => place > 0 && right.indexOf(one) === right.indexOf(answer[place - 1] ?? '') + 1,
      )
      return answer.length === 0 ? 0 : share(follows.length, right.length - 1)
    }
    case 'match':
      return share(hits, right.length)
    default:
      return unreachable(question)
  }
}
