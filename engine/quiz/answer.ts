import { unreachable } from '../unreachable.ts'
import type { Question } from './shape.ts'

/** The answer that earns all. */
export function rightAnswer(question: Question): readonly string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [...new Set(question.right)]
    case 'true-false':
      return [String(question.right)]
    case 'order':
      return question.options.map(({ id }) => id)
    case 'match':
      return question.pairs.map(({ id }) => `${id}=${id}`)
    default:
      return unreachable(question)
  }
}

/** Why this cannot be an answer to the question, or `undefined` where it can. */
export function impossible(question: Question, answer: readonly string[]): string | undefined {
  const known = (ids: readonly string[], all: readonly string[]) =>
    ids.every((id) => all.includes(id)) && new Set(ids).size === ids.length
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const all = question.options.map(({ id }) => id)
      if (!known(answer, all)) return 'names an option twice or one that is not there'
      return question.type === 'single' && answer.length > 1 ? 'takes one option only' : undefined
    }
    case 'true-false':
      return known(answer, ['true', 'false']) && answer.length === 1 ? undefined : 'is true or false'
    case 'order': {
      const all = question.options.map(({ id }) => id)
      return known(answer, all) && answer.length === all.length ? undefined : 'takes every item once'
    }
    case 'match': {
      const all = question.pairs.map(({ id }) => id)
      const sides = answer.map((pair) => pair.split('='))
      const paired =
        sides.every(({ length }) => length === 2) &&
        [0, 1].every((side) =>
          known(
            sides.map((two) => two[side] ?? ''),
            all,
          ),
        )
      return paired ? undefined : 'pairs each side once at most'
    }
    default:
      return unreachable(question)
  }
}
