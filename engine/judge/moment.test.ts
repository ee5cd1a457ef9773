import { describe, expect, test } from 'vitest'
import { firstReply, tinyPlay } from '../testing/fixture.ts'
import type { Setting, Utterance } from './finding.ts'
import { judge } from './judge.ts'
import { compileRules } from './rule-set.ts'
import type { Rule } from './rule.ts'

const calm: Setting = { ...firstReply, stage: 'resolve', first: false }

/** What one rule finds in a reply. */
function found(rule: Partial<Rule>, utterance: Partial<Utterance>, setting: Partial<Setting> = {}) {
  const whole: Rule = {
    ...{
      id: 'probe',
      kind: 'dialogue',
      class: 'probe',
      dimension: 'empathy',
      severity: 1,
      verdict: 'fault',
      when: {},
    },
    ...{ name: '试', why: '试', better: '试', source: '测试', hits: [], misses: [] },
    ...rule,
  }
  const ruleSet = compileRules({ classes: {}, rules: [whole], weights: tinyPlay().ruleSet.weights })
  return judge(ruleSet, { text: '', gestures: [], ...utterance }, { ...calm, ...setting })
}

describe('a rule of time', () => {
  const slow: Partial<Rule> = { kind: 'timing', after: { 'at-least': 30 } }

  test('holds from its second on', () => {
    expect(found(slow, { after: 29.9 })).toEqual([])
    expect(found(slow, { after: 30 })).toHaveLength(1)
  })

  test('does not hold where no time was measured', () => {
    expect(found(slow, {})).toEqual([])
  })
})

describe('a rule of the voice', () => {
  const fast: Partial<Rule> = {
    kind: 'voice',
    voice: { pace: { 'at-least': 280 }, loudness: { 'at-most': 6 } },
  }

  test('holds where every measure that it names is in range', () => {
    expect(found(fast, { voice: { pace: 300, loudness: 2 } })).toHaveLength(1)
    expect(found(fast, { voice: { pace: 300, loudness: 9 } })).toEqual([])
  })

  test('does not hold where a measure is missing', () => {
    expect(found(fast, { voice: { pace: 300 } })).toEqual([])
  })
})

describe('a rule of the whole conversation', () => {
  test('knows what was said before', () => {
    const early: Partial<Rule> = { says: ['资费'], when: { unsaid: ['soothe'] } }
    expect(found(early, { text: '资费是这样的' })).toHaveLength(1)
    expect(found(early, { text: '资费是这样的' }, { said: ['soothe'] })).toEqual([])
  })

  test('knows which stage was passed over', () => {
    const hasty: Partial<Rule> = { when: { skipped: ['understand'] } }
    expect(found(hasty, { text: '这就办好了' }, { skipped: ['understand'] })).toHaveLength(1)
    expect(found(hasty, { text: '这就办好了' })).toEqual([])
  })

  test('shows the sentence that was said twice', () => {
    const again: Partial<Rule> = { repeats: true }
    const text = '好的。给您带来不便请谅解。'
    const [finding] = found(again, { text }, { earlier: ['给您带来不便，请谅解！马上查。'] })
    expect(finding?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['给您带来不便请谅解'])
  })

  test('lets a short sentence come again', () => {
    expect(found({ repeats: true }, { text: '您好。' }, { earlier: ['您好。'] })).toEqual([])
  })
})

test('a rule with a length holds only for replies of that length, punctuation not counted', () => {
  const terse: Partial<Rule> = { kind: 'taboo', says: ['没有'], length: { 'at-most': 4 } }
  expect(found(terse, { text: '没有了……' })).toHaveLength(1)
  expect(found(terse, { text: '现在没有，明天到' })).toEqual([])
})
