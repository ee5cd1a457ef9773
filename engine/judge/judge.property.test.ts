import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstReply, tinyPlay } from '../testing/fixture.ts'
import { judge } from './judge.ts'
import { normalise } from './normalise.ts'
import { parsePattern } from './pattern.ts'
import { compileRules } from './rule-set.ts'
import type { Rule } from './rule.ts'

const { ruleSet } = tinyPlay()
const setting = firstReply
const words = [
  '您',
  '好',
  '不知道',
  '着急',
  '五',
  '分钟',
  '内',
  '，',
  '。',
  '？',
  ' ',
  '怪谁',
  '您自己',
  'a',
  '\u{1f600}',
]
const anyReply = fc.array(
  fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 3 })),
  { maxLength: 40 },
)

test('every span lies inside the reply and holds something', () => {
  fc.assert(
    fc.property(anyReply, (parts) => {
      const text = parts.join('')
      for (const { spans } of judge(ruleSet, { text, gestures: [] }, setting)) {
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
  )
})

test('the same reply is judged the same', () => {
  fc.assert(
    fc.property(anyReply, (parts) => {
      const utterance = { text: parts.join(''), gestures: [] }
      expect(judge(ruleSet, utterance, setting)).toEqual(judge(ruleSet, utterance, setting))
    }),
  )
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  anyReply.map((parts) => parts.join('')),
)

test('normalising keeps every position in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: normal, starts, ends } = normalise(text)
      for (let index = 0; index < normal.length; index += 1) {
        expect(ends[index]).toBeGreaterThan(starts[index] ?? 0)
        expect(ends[index]).toBeLessThanOrEqual(text.length)
        if (index > 0) expect(starts[index]).toBeGreaterThanOrEqual(ends[index - 1] ?? 0)
      }
    }),
  )
})

test('a normalised clause stays as it is when it is normalised again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: normal, clauses } = normalise(text)
      for (let from = 0, to = 0; from < normal.length; from = to) {
        while (to < normal.length && clauses[to] === clauses[from]) to += 1
        expect(normalise(normal.slice(from, to)).text).toBe(normal.slice(from, to))
      }
    }),
  )
})

test('no text is a pattern that makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Array.from('{}()[]|…^$?!<一二12，')), { maxLength: 30 }),
      (parts) => {
        parsePattern(parts.join(''))
      },
    ),
  )
})

const hostileSays = [
  '不…不…不…不…不',
  '(不|不不|不不不)…12(不|不不)…12不',
  '[不][不]不!(不)…<!(不)不',
  '不[不[不[不[不…99不]…99不]…99不]…99不]',
  '(不|[不]…99不)…99(不|[不]…99不)…99(不|不!(没)…99不)',
  '{倍五}{倍五}',
  '{倍五}…99{倍五}',
  '^{倍五}…99不$',
]
/** Each class is a place of one to twice the length of the one before it. */
const doubling = {
  倍零: ['不', '不不', '不…1不'],
  倍一: ['{倍零}[{倍零}]'],
  倍二: ['{倍一}[{倍一}]'],
  倍三: ['{倍二}[{倍二}]'],
  倍四: ['{倍三}[{倍三}]'],
  倍五: ['{倍四}[{倍四}]'],
}

function rulesThatSay(says: readonly string[], classes: Record<string, string[]>) {
  const rules = says.map((one, index): Rule => ({
    id: `hostile-${String(index)}`,
    kind: 'taboo',
    class: 'deny',
    dimension: 'empathy',
    severity: 1,
    when: {},
    says: [one],
    name: '重复',
    why: '重复',
    better: '换一句',
    source: '测试',
    hits: [],
    misses: [],
  }))
  return compileRules({ classes, rules, weights: ruleSet.weights })
}

test.each(['不，', '不', '不没', '不\u200b😀', 'bzd '])(
  'a hostile text of %j under hostile patterns takes time in proportion to its length',
  (unit) => {
    const rules = rulesThatSay(hostileSays, doubling)
    const time = (length: number) => {
      const utterance = { text: unit.repeat(length), gestures: [] }
      const runs = Array.from({ length: 3 }, () => {
        const before = performance.now()
        judge(rules, utterance, setting)
        return performance.now() - before
      })
      return Math.min(...runs)
    }
    time(1_000)
    const [short, long] = [time(2_000), time(16_000)]
    // Eight times the text: linear is 8, quadratic would be 64.
    expect(long / short).toBeLessThan(24)
  },
)

const anyPattern = fc.letrec<{ part: string; pattern: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('不', '没', '不没', 'a'),
    tie('pattern').map((inner) => `[${inner}]`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
    tie('pattern').map((inner) => `!(${inner})`),
    tie('pattern').map((inner) => `<!(${inner})`),
    fc
      .tuple(tie('part'), fc.nat(99), tie('part'))
      .map(([one, gap, other]) => `${one}…${String(gap)}${other}`),
  ),
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
})).pattern

test('no pattern that the reader takes makes the judge throw or stray outside the reply', () => {
  const anyOfIt = fc.array(fc.constantFrom('不', '没', 'a', '，', '。', ' ', '\u{1f600}'), { maxLength: 60 })
  fc.assert(
    fc.property(fc.array(anyPattern, { minLength: 1, maxLength: 4 }), anyOfIt, (patterns, parts) => {
      const readable = patterns.filter((one) => parsePattern(one).ok)
      fc.pre(readable.length > 0)
      const text = parts.join('')
      for (const { spans } of judge(rulesThatSay(readable, {}), { text, gestures: [] }, setting))
        for (const [start, end] of spans) {
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end)).toMatch(/[不没a]$/)
        }
    }),
  )
})
