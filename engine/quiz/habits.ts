import type { Diagnostic } from '../scenario/diagnostic.ts'
import { wordsOf } from '../scenario/repeated.ts'
import type { Complain } from '../scenario/source.ts'
import type { Question, Quiz } from './shape.ts'

/** Fewer questions of a type than this show no habit. */
const fewest = 10
/** The percent of questions from which an answer can be guessed without reading. */
const most = 60

/**
 * Warns of what lets a trainee guess without knowing: the right option is mostly the longest, or statements are mostly
 * true or mostly false. Where the right option stands in the file tells nothing, since options are shown shuffled.
 */
export function habitComplaints({ questions }: Quiz, complain: Complain): Diagnostic[] {
  const singles = questions.filter((question) => question.type === 'single')
  const statements = questions.filter((question) => question.type === 'true-false')
  const longest = percentOf(singles, rightIsLongest)
  const rightly = percentOf(statements, ({ right }) => right)
  const usual = Math.max(rightly, 100 - rightly)
  return [
    ...(singles.length >= fewest && longest > most
      ? [complain('Q014-longest-right', ['questions'], { percent: String(longest) }, 'warning')]
      : []),
    ...(statements.length >= fewest && usual > most
      ? [
          complain(
            'Q015-one-sided',
            ['questions'],
            { percent: String(usual), answer: rightly > 50 ? '√' : '×' },
            'warning',
          ),
        ]
      : []),
  ]
}

const percentOf = <T>(all: readonly T[], has: (one: T) => boolean): number =>
  all.length === 0 ? 0 : Math.round((100 * all.filter(has).length) / all.length)

function rightIsLongest({ options, right }: Extract<Question, { readonly type: 'single' }>): boolean {
  const lengthOf = (isRight: boolean) =>
    Math.max(
      ...options.filter(({ id }) => right.includes(id) === isRight).map(({ says }) => wordsOf(says).length),
    )
  return lengthOf(true) > lengthOf(false)
}
