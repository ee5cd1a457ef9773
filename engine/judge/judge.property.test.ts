import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tinyPlay } from '../testing/fixture.ts'
import { judge } from './judge.ts'
import { normalise } from './normalise.ts'
import { parsePattern } from './pattern.ts'
import { compileRules } from './rule-set.ts'
import type { Rule } from './rule.ts'

const { ruleSet } = tinyPlay()
const setting = { stage: 'greet', channel: 'hall', mood: 0, traits: [], first: true, said: [] } as const
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

test('normalising keeps every position in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: normal, starts, ends } = normalise(text)
      for (let index = 0; index < normal.length; index += 1) {
        expect(ends[index]).toBeGreaterThan(starts[index] ?? 0)
        if (index > 0) expect(starts[index]).toBeGreaterThanOrEqual(ends[index - 1] ?? 0)
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

test('a hostile text under hostile patterns takes time in proportion to its length', () => {
  const hostile: Rule[] = [
    '不…不…不…不…不',
    '(不|不不|不不不)…12(不|不不)…12不',
    '[不][不]不!(不)…<!(不)不',
  ].map((says, index) => ({
    id: `hostile-${String(index)}`,
    kind: 'taboo',
    class: 'deny',
    dimension: 'empathy',
    severity: 1,
    when: {},
    says: [says],
    name: '重复',
    why: '重复',
    better: '换一句',
    source: '测试',
    hits: [],
    misses: [],
  }))
  const rules = compileRules({ classes: {}, rules: hostile, weights: ruleSet.weights })
  const seconds = (length: number) => {
    const utterance = { text: '不，'.repeat(length), gestures: [] }
    const runs = Array.from({ length: 3 }, () => {
      const before = performance.now()
      judge(rules, utterance, setting)
      return performance.now() - before
    })
    return Math.min(...runs)
  }
  seconds(2_000)
  const [short, long] = [seconds(4_000), seconds(32_000)]
  // Eight times the text: linear is 8, quadratic would be 64.
  expect(long / short).toBeLessThan(24)
})
