import { expect, test } from 'vitest'
import { parseRules } from '../judge/parse-rules.ts'
import { compileRules } from '../judge/rule-set.ts'
import { readSource } from '../scenario/source.ts'
import { tinyRules } from '../testing/fixture.ts'
import { tinyFaults, tinyFaultsPlay } from '../testing/tiny-faults.ts'
import { faultsDisagreements } from './disagreements.ts'
import { findingsIn } from './place.ts'

const more = `yingke: 1
kind: rules
rules:
  - { id: grunt, kind: taboo, class: cold, dimension: empathy, severity: 1, says: ['^^嗯$$'], name: 嗯一声, why: 像没听见, better: 好的，我看一下, source: 测试, hits: [嗯。, 嗯, 嗯！], misses: [嗯，好的。, 好的。, 您说。] }
  - { id: blamed-again, kind: dialogue, class: again, dimension: empathy, severity: 1, verdict: fault, when: { said: [blame-fault] }, says: [证件], name: 怪完又要证件, why: 气还没消, better: 先道歉, source: 测试, hits: [看一下证件。, 证件。, 您的证件], misses: [您好。, 请坐。, 稍等。] }
`

/** The tiny clerks, judged by two rules more than the tiny ones. */
function played(change?: (text: string) => string) {
  const book = parseRules([...tinyRules, { file: 'more.yaml', text: more }])
  if (!book.ok) throw new RangeError(JSON.stringify(book.error))
  return { ...tinyFaultsPlay(change), ruleSet: compileRules(book.value) }
}

function foundOn(line: string, change?: (text: string) => string): string[] {
  const play = played(change)
  const clerk = play.scenario.clerks.find(({ lines }) => lines.some(({ id }) => id === line))
  const findings = (clerk && findingsIn(play, clerk).get(line)) ?? []
  return findings.flatMap(({ rule, verdict }) => (verdict === 'missed' ? [] : [rule]))
}

test('only what clerks say and do is judged', () => {
  expect(foundOn('li-4', (text) => text.replace('那我该问谁？', '不知道。'))).toEqual([])
})

test('the first reply is the first that the clerk says, not the customer', () => {
  expect(foundOn('li-2')).toContain('greeting')
  expect(foundOn('li-6', (text) => text.replace('补单要', '您好，补单要'))).not.toContain('greeting')
})

test('a gesture before the first words does not make them the second', () => {
  const silent = (text: string) =>
    text.replace('by: customer, says: 单子丢了，能补吗？, emotion: concerned', 'gestures: [nod]')
  expect(foundOn('li-2', silent)).toContain('greeting')
})

test('the stage is the one that was named last', () => {
  expect(foundOn('zhao-4')).toContain('time')
  expect(foundOn('zhao-4', (text) => text.replace('stage: resolve', 'stage: close'))).toEqual([])
})

test('what the clerk did before is known', () => {
  expect(foundOn('li-6')).toContain('blamed-again')
  expect(foundOn('li-6', (text) => text.replace('怪谁', '呀'))).not.toContain('blamed-again')
})

test('a slight fault may go unmarked', () => {
  const change = (text: string) => text.replace('says: 三天内给您寄到。', 'says: 嗯。')
  const source = readSource('tiny-faults.yaml', change(tinyFaults))
  if (!source.ok) throw new RangeError(JSON.stringify(source.error))
  expect(foundOn('zhao-4', change)).toEqual(['grunt'])
  expect(faultsDisagreements(played(change), source.value.complain)).toEqual([])
})
