import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstReply } from '../engine/testing/fixture.ts'
import { compileRules, judge, type Rule, type Setting } from '../engine/index.ts'
import { ownBook, sentences } from './judge-speed.ts'
import { regexpJudge } from './regexp-rules.ts'

const anytime: Setting = { ...firstReply, stage: 'understand', first: false }

test('the regular expressions that the judge is compared with find the same rules', () => {
  const book = ownBook()
  const ofWordsAlone = ({ says, gestures, repeats, after, voice }: Rule): boolean =>
    says !== undefined && [gestures, repeats, after, voice].every((asked) => asked === undefined)
  const rules = book.rules.filter(ofWordsAlone)
  const spoken = { ...book, rules: rules.map((rule) => ({ ...rule, when: {} })) }
  const ruleSet = compileRules(spoken)
  const byRegexp = regexpJudge(spoken)
  let [same, all] = [0, 0]
  for (const text of sentences()) {
    const findings = judge(ruleSet, { text, gestures: [] }, anytime)
    const ours = findings.flatMap(({ rule, verdict }) => (verdict === 'missed' ? [] : [rule]))
    const theirs = new Set(byRegexp(text))
    const shared = ours.filter((rule) => theirs.has(rule)).length
    same += shared
    all += ours.length + theirs.size - shared
  }
  expect(all).toBeGreaterThan(300)
  expect(same / all).toBeGreaterThanOrEqual(0.97)
})

const anyPattern = fc.letrec<{ part: string; pattern: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('不', '没', '不没', '好'),
    tie('pattern').map((inner) => `不[${inner}]`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
    tie('pattern').map((inner) => `好!(${inner})`),
    tie('pattern').map((inner) => `<!(${inner})没`),
    tie('pattern').map((inner) => `^${inner}`),
    fc.tuple(tie('pattern'), fc.nat(3)).map(([one, gap]) => `不…${String(gap)}${one}`),
  ),
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
})).pattern

test('any pattern is found where its regular expression finds it, and nowhere else', () => {
  const book = ownBook()
  const rule = book.rules.find(({ says, unless, without, length }) => says && !unless && !without && !length)
  if (!rule) throw new RangeError('No rule of words alone')
  const clauses = fc.array(fc.constantFrom('不', '没', '好', '不没', '没好', '，'), { maxLength: 9 })
  let held = 0
  fc.assert(
    fc.property(anyPattern, clauses, (pattern, parts) => {
      // A run of one character is cut for the judge only.
      const text = parts
        .join('')
        .replace(/(.)\1+/gu, '$1')
        .replace(/^，/, '')
      const one = {
        ...book,
        classes: {},
        rules: [{ ...rule, kind: 'taboo' as const, when: {}, says: [pattern] }],
      }
      const ours = judge(compileRules(one), { text, gestures: [] }, anytime).map((finding) => finding.rule)
      const gaps = pattern.includes('…') && text.includes('，')
      if (!gaps) expect(ours).toEqual(regexpJudge(one)(text))
      held += ours.length
    }),
    { numRuns: 300 },
  )
  expect(held).toBeGreaterThan(20)
})
