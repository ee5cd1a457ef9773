import { fail, ok, type Result } from '../result.ts'
import { fold, isKept } from './normalise.ts'

/** A place in the text that a pattern can ask for. */
export type Anchor = 'clause-start' | 'clause-end' | 'reply-start' | 'reply-end' | 'question'

/** One part of a pattern, in the order in which it is written. */
export type PatternPart =
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'class'; readonly name: string }
  | { readonly is: 'group'; readonly of: readonly Pattern[]; readonly optional: boolean }
  | { readonly is: 'gap'; readonly most: number }
  | { readonly is: 'anchor'; readonly at: Anchor }
  | { readonly is: 'not'; readonly of: readonly Pattern[]; readonly side: 'ahead' | 'behind' }

/** A sequence of parts. Written: `{class}`, `(a|b)`, `[optional]`, `…` or `…4`, `^ $ ^^ $$`, `?`, `!(not next)`, `<!(not before)`. */
export type Pattern = readonly PatternPart[]

/** How many characters a bare `…` may skip, within one sentence. */
const usualGap = 12

const special = new Set('{}()[]|…^$?？!<')

/** Reads a pattern; the error is the position, from 0, at which it stops making sense. */
export function parsePattern(text: string): Result<Pattern, { readonly at: number }> {
  let at = 0
  class Unreadable extends Error {}
  const peek = () => text.charAt(at)
  const take = (wanted: string): boolean => {
    if (!text.startsWith(wanted, at)) return false
    at += wanted.length
    return true
  }
  const need = (wanted: string) => {
    if (!take(wanted)) throw new Unreadable()
  }
  const alternatives = (): Pattern[] => {
    const found = [sequence()]
    while (take('|')) found.push(sequence())
    if (found.some((one) => one.length === 0)) throw new Unreadable()
    return found
  }
  const sequence = (): Pattern => {
    const parts: PatternPart[] = []
    for (let part = next(); part; part = next()) parts.push(part)
    return parts
  }
  const grouped = (close: string): Pattern[] => {
    const of = alternatives()
    need(close)
    return of
  }
  const next = (): PatternPart | undefined => {
    if (take('^^')) return { is: 'anchor', at: 'reply-start' }
    if (take('^')) return { is: 'anchor', at: 'clause-start' }
    if (take('$$')) return { is: 'anchor', at: 'reply-end' }
    if (take('$')) return { is: 'anchor', at: 'clause-end' }
    if (take('?') || take('？')) {
      // Many know `?` as "perhaps"; here it asks for a question and stands last.
      if (at < text.length) throw new Unreadable()
      return { is: 'anchor', at: 'question' }
    }
    if (take('!(')) return { is: 'not', of: grouped(')'), side: 'ahead' }
    if (take('<!(')) return { is: 'not', of: grouped(')'), side: 'behind' }
    if (take('(')) return { is: 'group', of: grouped(')'), optional: false }
    if (take('[')) return { is: 'group', of: grouped(']'), optional: true }
    if (take('…')) {
      const digits = /^\d{1,2}/.exec(text.slice(at))?.[0] ?? ''
      at += digits.length
      return { is: 'gap', most: digits === '' ? usualGap : Number(digits) }
    }
    if (take('{')) {
      const end = text.indexOf('}', at)
      if (end <= at) throw new Unreadable()
      const name = text.slice(at, end)
      at = end + 1
      return { is: 'class', name }
    }
    let words = ''
    while (at < text.length && !special.has(peek())) {
      if (!isKept(peek())) throw new Unreadable()
      words += fold(peek())
      at += 1
    }
    return words === '' ? undefined : { is: 'words', words }
  }
  try {
    const pattern = sequence()
    if (at < text.length) return fail({ at })
    const strayGap = pattern[0]?.is === 'gap' ? 0 : pattern.at(-1)?.is === 'gap' ? text.length - 1 : -1
    return strayGap >= 0 ? fail({ at: strayGap }) : ok(pattern)
  } catch (error) {
    if (error instanceof Unreadable) return fail({ at })
    throw error
  }
}

/** The names of the word classes that a pattern uses. */
export const classesIn = (pattern: Pattern): readonly string[] =>
  pattern.flatMap((part) => {
    if (part.is === 'class') return [part.name]
    return part.is === 'group' || part.is === 'not' ? part.of.flatMap(classesIn) : []
  })

/** Whether a pattern asks for at least one word, so that an empty text cannot match it. */
export const asksForWords = (pattern: Pattern): boolean =>
  pattern.some(
    (part) =>
      part.is === 'words' ||
      part.is === 'class' ||
      (part.is === 'group' && !part.optional && part.of.every(asksForWords)),
  )
