import { describe, expect, test } from 'vitest'
import { firstReply, tinyPlay } from '../testing/fixture.ts'
import { failedExamples } from './examples.ts'
import type { Finding, Setting } from './finding.ts'
import { judge } from './judge.ts'
import type { Gesture } from '../gesture.ts'

const { ruleSet } = tinyPlay()
const calm: Setting = firstReply

const judged = (text: string, setting: Partial<Setting> = {}, gestures: readonly Gesture[] = []): Finding[] =>
  judge(ruleSet, { text, gestures }, { ...calm, ...setting })

const verdicts = (findings: readonly Finding[]) => findings.map(({ rule, verdict }) => `${rule} ${verdict}`)

describe('a reply', () => {
  test('shows the exact words of each finding', () => {
    const text = '单子丢了是着急，我现在就帮您查。'
    const words = judged(text).flatMap(({ spans }) => spans.map(([start, end]) => text.slice(start, end)))
    expect(words).toEqual(['着急', '我现在就帮您查'])
  })

  test('misses what was due', () => {
    expect(verdicts(judged('说吧。'))).toEqual(['greeting missed', 'feeling missed'])
  })

  test('is excused where the rule says so', () => {
    expect(verdicts(judged('因为没有单号，我不知道'))).not.toContain('cold-deny fault')
    expect(verdicts(judged('不知道'))).toContain('cold-deny fault')
  })

  test('is judged by its gestures', () => {
    const [crossed] = judged('请说。', { first: false, stage: 'resolve' }, ['arms-crossed', 'nod']).filter(
      ({ kind }) => kind === 'gesture',
    )
    expect(crossed).toMatchObject({
      rule: 'crossed',
      verdict: 'fault',
      gestures: ['arms-crossed'],
      spans: [],
    })
  })

  test('without words is judged too', () => {
    expect(verdicts(judged(''))).toEqual(['greeting missed', 'feeling missed'])
  })
})

describe('a rule applies only', () => {
  test('in its stage', () => {
    expect(verdicts(judged('五分钟内好', { stage: 'resolve', first: false }))).toEqual(['time merit'])
    expect(verdicts(judged('五分钟内好', { stage: 'close', first: false }))).toEqual([])
  })

  test('to a mood in its range', () => {
    expect(verdicts(judged('说吧', { mood: 2, first: false }))).toEqual([])
  })

  test('to the first reply where it says so', () => {
    expect(verdicts(judged('说吧', { first: false }))).toEqual(['feeling missed'])
  })
})

test('every example of every rule does what it is there for', () => {
  expect(failedExamples(ruleSet)).toEqual([])
})

test('findings come in the order of the book', () => {
  const order = [...ruleSet.rules.keys()]
  const places = judged('您好，您自己不看好怪谁？我帮您查', {}, ['stand', 'arms-crossed']).map(({ rule }) =>
    order.indexOf(rule),
  )
  expect(places).toEqual([...places].sort((one, other) => one - other))
})
