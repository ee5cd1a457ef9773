import { parsePattern, type Pattern, type PatternPart } from '../engine/judge/pattern.ts'
import type { Rule, RuleBook } from '../engine/index.ts'

/** Tells which rules hold in a reply by running one regular expression after the other. */
export type RegexpJudge = (reply: string) => readonly string[]

const sentenceMarks = '。！？!?；;\\n\\r'
const marks = `${sentenceMarks}，,、：:…—“”"‘’'（）()《》〈〉【】「」『』{}\\[\\]`
const sentence = new RegExp(`[^${sentenceMarks}]*[${sentenceMarks}]*`, 'g')

/** Every pattern of a book as a JavaScript regular expression, to have something to compare the judge with. */
export function regexpJudge({ classes, rules }: RuleBook): RegexpJudge {
  const compile = (patterns: readonly string[] | undefined): readonly RegExp[] =>
    (patterns ?? []).map((text) => new RegExp(sourceOf(read(text), classes), 'gu'))
  const compiled = rules
    .filter(({ says }) => says)
    .map((rule) => ({
      rule,
      says: compile(rule.says),
      unless: compile(rule.unless),
      without: compile(rule.without),
    }))
  const isIn = (expressions: readonly RegExp[], text: string) =>
    expressions.some((expression) => text.search(expression) >= 0)
  return (reply) => {
    const text = reply.toLowerCase()
    const held: string[] = []
    for (const { rule, says, unless, without } of compiled) {
      if (!fits(rule, text) || isIn(without, text)) continue
      const times = says.reduce((sum, expression) => sum + timesIn(expression, text, unless), 0)
      if (times > (rule['more-than'] ?? 0)) held.push(rule.id)
    }
    return held
  }

  function timesIn(expression: RegExp, text: string, unless: readonly RegExp[]): number {
    let times = 0
    for (const { index } of text.matchAll(expression))
      if (unless.length === 0 || !isIn(unless, sentenceAt(text, index))) times += 1
    return times
  }
}

function sentenceAt(text: string, index: number): string {
  for (const found of text.matchAll(sentence)) if (found.index + found[0].length > index) return found[0]
  return ''
}

function fits({ length }: Rule, text: string): boolean {
  if (!length) return true
  const count = text.replace(/[\s\p{P}\p{S}]/gu, '').length
  return count >= (length['at-least'] ?? 0) && count <= (length['at-most'] ?? Infinity)
}

function read(text: string): Pattern {
  const parsed = parsePattern(text)
  if (!parsed.ok) throw new RangeError(`Pattern "${text}" cannot be read`)
  return parsed.value
}

function sourceOf(pattern: Pattern, classes: RuleBook['classes']): string {
  const anyOf = (patterns: readonly Pattern[]) =>
    `(?:${patterns.map((one) => sourceOf(one, classes)).join('|')})`
  const part = (one: PatternPart): string => {
    switch (one.is) {
      case 'words':
        return one.words
      case 'class':
        return anyOf((classes[one.name] ?? []).map(read))
      case 'group':
        return anyOf(one.of) + (one.optional ? '?' : '')
      case 'gap':
        return `[^${sentenceMarks}]{0,${String(one.most)}}?`
      case 'not':
        return `(?${one.side === 'behind' ? '<!' : '!'}${anyOf(one.of)})`
      case 'anchor':
        return anchors[one.at]
    }
  }
  return pattern.map(part).join('')
}

const anchors = {
  'clause-start': `(?<=^|[${marks}]\\s*)`,
  'clause-end': `(?=$|[${marks}])`,
  'reply-start': `(?<=^[${marks}\\s]*)`,
  'reply-end': `(?=[${marks}\\s]*$)`,
  question: `(?=[^${sentenceMarks}]*[？?])`,
} as const
