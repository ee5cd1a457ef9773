import { unreachable, type Question } from '../../engine/index.ts'
import { letter } from './numbered.ts'

/** The options of a question as they are shown, in the order in which the paper has them. */
export function optionLines(
  question: Question,
  shown: readonly string[],
  words: (key: string) => string,
): string[] {
  const line = (mark: string, text: string) => `  ${mark}. ${text}`
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'order':
      return shown.map((id, index) => line(String(index + 1), saysOf(question.options, id)))
    case 'true-false':
      return shown.map((id, index) => line(String(index + 1), words(id)))
    case 'match':
      return [
        ...question.pairs.map(({ left }, index) => line(String(index + 1), left)),
        ...shown.map((id, index) =>
          line(letter(index), question.pairs.find((pair) => pair.id === id)?.right ?? id),
        ),
      ]
    default:
      return unreachable(question)
  }
}

const saysOf = (options: readonly { readonly id: string; readonly says: string }[], id: string): string =>
  options.find((option) => option.id === id)?.says ?? id

/**
 * The answer that was typed: `2`, `1 3` or `13`, an order such as `3 1 2`, pairs such as `1b 2a`. `undefined` where it
 * names what is not shown. Whether it is an answer to the question is for the quiz to say.
 */
export function answerFrom(
  question: Question,
  shown: readonly string[],
  typed: string,
): readonly string[] | undefined {
  if (question.type === 'match') {
    const pairs = [...typed.toLowerCase().matchAll(/(\d)\s*([a-i])|\S/g)].map(([, number, right]) => {
      const left = number === undefined ? undefined : question.pairs[Number(number) - 1]?.id
      const other = right === undefined ? undefined : shown[right.charCodeAt(0) - 97]
      return left === undefined || other === undefined ? undefined : `${left}=${other}`
    })
    return whole(pairs)
  }
  // There are nine options at most, so each digit is one.
  return whole(Array.from(typed.replaceAll(/[\s,，、]/gu, ''), (digit) => shown[Number(digit) - 1]))
}

const whole = (parts: readonly (string | undefined)[]): readonly string[] | undefined => {
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length && known.length > 0 ? known : undefined
}

/** The marks that answer a question rightly, as they would be typed. */
export function rightMarks(question: Question, shown: readonly string[], right: readonly string[]): string {
  if (question.type !== 'match') return right.map((id) => String(shown.indexOf(id) + 1)).join(' ')
  return question.pairs.map(({ id }, index) => `${String(index + 1)}${letter(shown.indexOf(id))}`).join(' ')
}
