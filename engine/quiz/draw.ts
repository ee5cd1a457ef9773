import { shuffled } from '../session/chance.ts'
import { seedFor } from '../session/seed-for.ts'
import { unreachable } from '../unreachable.ts'
import type { DrawnQuestion } from './event.ts'
import type { Draw, Paper, Question, Quiz } from './shape.ts'

/** The number of the first use of chance that belongs to a question; those before belong to the paper. */
const firstOfBank = 100
const orderOfPaper = 99

/** Whether a line of a blueprint may draw this question. */
const fits = (question: Question, { chapter, level, type, tags }: Draw): boolean =>
  (chapter === undefined || question.chapter === chapter) &&
  (level === undefined || question.level === level) &&
  (type === undefined || question.type === type) &&
  (tags === undefined || tags.some((tag) => question.tags.includes(tag)))

/**
 * The questions of a paper, and the order of their options, as the seed has them. No question comes twice, and no
 * line stays short that the bank could fill: a question that two lines want goes to the one that needs it.
 */
export function drawnFor(quiz: Quiz, paper: Paper, seed: number): DrawnQuestion[] {
  const lines = paper.draw.map((line, place) => ({
    count: line.count,
    candidates: shuffled(
      quiz.questions.filter((question) => fits(question, line)),
      seedFor(seed, place),
    ),
  }))
  const holders = distributed(lines)
  const given = lines.flatMap((_, place) =>
    quiz.questions.filter((question) => holders.get(question) === place),
  )
  const order = paper.order === 'given' ? given : shuffled(given, seedFor(seed, orderOfPaper))
  return order.map((question) => ({
    question: question.id,
    options: shownOptions(question, seedFor(seed, firstOfBank + quiz.questions.indexOf(question))),
  }))
}

/** How many questions each line of a blueprint gets; the seed has no part in it. */
export function filledBy({ questions }: Quiz, { draw }: Paper): number[] {
  const lines = draw.map((line) => ({
    count: line.count,
    candidates: questions.filter((question) => fits(question, line)),
  }))
  const holders = [...distributed(lines).values()]
  return draw.map((_, place) => holders.filter((holder) => holder === place).length)
}

type Line = { readonly count: number; readonly candidates: readonly Question[] }

/**
 * Gives questions to lines, place by place along augmenting paths: what was given once stays filled, and a line stays
 * short only where no other distribution could fill it beside those before it.
 */
function distributed(lines: readonly Line[]): ReadonlyMap<Question, number> {
  const holders = new Map<Question, number>()
  const take = (place: number, asked: Set<number>): boolean => {
    asked.add(place)
    const candidates = lines[place]?.candidates ?? []
    const free = candidates.find((question) => !holders.has(question))
    const one =
      free ??
      candidates.find((question) => {
        const holder = holders.get(question)
        return holder !== undefined && !asked.has(holder) && take(holder, asked)
      })
    if (one) holders.set(one, place)
    return one !== undefined
  }
  for (const [place, { count }] of lines.entries())
    for (let drawn = 0; drawn < count && take(place, new Set()); drawn += 1);
  return holders
}

/** The options of a question in the order in which they are shown. */
function shownOptions(question: Question, seed: number): readonly string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return shuffled(
        question.options.map(({ id }) => id),
        seed,
      )
    case 'true-false':
      return ['true', 'false']
    case 'order':
      return disordered(
        question.options.map(({ id }) => id),
        seed,
      )
    case 'match':
      return disordered(
        question.pairs.map(({ id }) => id),
        seed,
      )
    default:
      return unreachable(question)
  }
}

/** Shuffled so that the order shown is not the right one already. */
function disordered(ids: readonly string[], seed: number): readonly string[] {
  const order = shuffled(ids, seed)
  return order.every((id, place) => id === ids[place]) ? [...order.slice(1), ...order.slice(0, 1)] : order
}
