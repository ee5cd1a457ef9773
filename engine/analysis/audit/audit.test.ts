import { describe, expect, test } from 'vitest'
import { reachFor } from '../../play.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { readSource } from '../../scenario/source.ts'
import { plainStart } from '../../session/start.ts'
import { audited } from '../../testing/audited.ts'
import { tinyPlay, tinyScenario } from '../../testing/fixture.ts'
import { richScenario } from '../../testing/rich-roleplay.ts'
import { tinyDrill } from '../../testing/tiny-drill.ts'
import { tinyFaults } from '../../testing/tiny-faults.ts'
import { tinyQuiz } from '../../testing/tiny-quiz.ts'
import { tinyWorkshop } from '../../testing/tiny-workshop.ts'
import { audit } from './audit.ts'
import type { Walk } from './walk.ts'

const ids = (walk: Walk | undefined) => walk?.steps.map(({ id }) => id)
const roleplay = (text: string) => {
  const { roleplay: found } = audited(text)
  if (!found) throw new RangeError('Not a roleplay')
  return found
}
const codes = (text: string) => audited(text).findings.map(({ code }) => code)

/** A text with other words in it; throws `RangeError` where it has no such words. */
function changed(text: string, ...changes: readonly (readonly [was: string, is: string])[]): string {
  return changes.reduce((now, [was, is]) => {
    if (!now.includes(was)) throw new RangeError(was)
    return now.replace(was, is)
  }, text)
}

describe('the audit of a roleplay', () => {
  test('knows a shortest way to every end, the timers and the loops', () => {
    const { ends, timers, lengths, scenes, limits } = roleplay(tinyScenario)
    expect(ends.map(({ scene, walk }) => [scene, ids(walk)])).toEqual([
      ['happy', ['greet-warm', 'promise']],
      ['leaves', ['greet-warm', 'vague']],
    ])
    expect(timers).toEqual([{ scene: 'arrive', runs: true }])
    expect(lengths.loops.map((loop) => [...loop].sort())).toEqual([['arrive', 'silence']])
    expect(scenes).toEqual({ all: 6, entered: 6 })
    expect(limits).toEqual({ exact: true, complete: true, typed: { scenes: 0, examples: 0 } })
  })

  test('knows the longest way that goes round no loop twice, and counts time-outs as no replies', () => {
    const { shortest, longest } = roleplay(tinyScenario).lengths
    expect(shortest).toMatchObject({ replies: 2 })
    expect(ids(longest?.walk)).toContain('time-out')
    // Answered late, answered badly, made up for, and done.
    expect(longest).toMatchObject({ replies: 4 })
  })

  test('counts what is read on a way: lines, all choices on offer, and the end', () => {
    const end = '走了他没再说话。'
    const read = [
      ...[
        '单子丢了，能补吗？',
        '您好，单子丢了是着急，我现在就帮您查。',
        '不知道。',
        '您好，您自己不看好怪谁？',
      ],
      ...['那要多久？', '五分钟内给您打出来，您先坐。', '尽快吧。', end],
    ].join('').length
    const { ends } = roleplay(tinyScenario)
    expect(ids(ends[1]?.walk)).toEqual(['greet-warm', 'vague'])
    const only = changed(
      tinyScenario,
      [
        '        goto:\n          - { when: { all: [{ fact: promised }, { mood: { at-least: -1 } }] }, to: happy }\n          - { to: leaves }\n',
        '        goto: leaves\n',
      ],
      ['  happy: { stage: close, end: { outcome: satisfied, title: 放心了, text: 他拿着单子走了。 } }\n', ''],
      ['        effects: { facts: { promised: true } }\n', ''],
    )
    expect(roleplay(only).lengths.shortest).toMatchObject({
      characters: read,
      seconds: Math.round((read * 60) / 300),
    })
  })

  test('gives the bounds with the ways that come so far', () => {
    const { bounds } = roleplay(tinyScenario)
    expect(bounds?.total.most).toMatchObject({ bound: 100, reached: 100, proven: true })
    expect(bounds?.total.least).toMatchObject({ bound: 0, reached: 0, proven: true })
    expect(bounds?.dimensions.reliability.least).toMatchObject({ bound: -12, reached: -12, proven: true })
    expect(ids(bounds?.dimensions.reliability.least.walk)).toContain('worsen')
  })

  test('proves no least where anything may be typed', () => {
    const { bounds, limits } = roleplay(richScenario)
    expect(limits.typed).toEqual({ scenes: 1, examples: expect.any(Number) as number })
    expect(bounds?.dimensions.empathy.least.proven).toBe(false)
    expect(bounds?.total.least.proven).toBe(false)
  })

  test('takes nothing for never where it has not looked at everything', () => {
    const { findings, roleplay: found } = audited(tinyScenario, { exact: 2, coarse: 3 })
    expect(findings.map(({ code }) => code)).toContain('A011-unfinished')
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(found?.limits.complete).toBe(false)
  })
})

describe('a smell', () => {
  const silent = changed(tinyScenario, [
    'minutes: 2\n',
    'minutes: 2\nsmells: { A032-few-choices: 没人应的那一幕只是让人开口，没有什么好选的，是有意的。 }\n',
  ])

  test('with a reason is told apart from the complaints', () => {
    expect(codes(tinyScenario)).toContain('A032-few-choices')
    expect(codes(silent)).toEqual(codes(tinyScenario).filter((code) => code !== 'A032-few-choices'))
    expect(audited(silent).explained).toMatchObject([{ code: 'A032-few-choices', times: 1 }])
  })

  test('has a reason of twenty characters at least', () => {
    const parsed = parseScenario('tiny.yaml', changed(silent, ['没人应的那一幕只是让人开口，', '']))
    expect(!parsed.ok && parsed.error).toMatchObject([{ code: 'S005-misshapen' }])
  })

  test('is a due thing that another reply has, and no other reply of the way makes up for', () => {
    // The reply that promises is on the best way; the other has the time that it lacks, and leads elsewhere.
    const text = changed(
      tinyScenario,
      ['says: 五分钟内给您打出来，您先坐。', 'says: 我帮您查，您先坐。'],
      ['says: 尽快吧。', 'says: 五分钟之内，爱找谁找谁。'],
    )
    expect(audited(text).findings).toContainEqual(
      expect.objectContaining({
        code: 'A027-better-form-pending',
        values: { choice: 'promise', rule: 'time', other: 'vague' },
      }),
    )
  })

  test('is a reply that fails an attempt by itself, and not one with a single heavy fault', () => {
    const text = (says: string) => changed(tinyScenario, ['says: 爱找谁找谁。', `says: ${says}`])
    expect(codes(text('您自己不看好怪谁？'))).not.toContain('A028-nobody-picks')
    expect(codes(tinyScenario)).toContain('A028-nobody-picks')
  })

  test('are two choices that differ in nothing, unless a condition asks for one of them', () => {
    const twin = changed(tinyScenario, [
      '      - { id: greet-blame,',
      '      - { id: greet-cool, says: 不知道。, gestures: [arms-crossed], goto: upset }\n      - { id: greet-blame,',
    ])
    const asked = changed(twin, ['emotion: angry, when: { visited: silence }', 'when: { chose: greet-cool }'])
    expect(codes(twin)).toContain('A022-same-choice')
    expect(codes(asked)).not.toContain('A022-same-choice')
  })
})

test.each([
  ['drill', tinyDrill],
  ['faults', tinyFaults],
  ['quiz', tinyQuiz],
  ['workshop', tinyWorkshop],
])('the audit of a %s tells the proven maximum, the steps to it, and its texts', (kind, text) => {
  const scenario = parseScenario('some.yaml', text)
  const source = readSource('some.yaml', text)
  if (!scenario.ok || !source.ok) throw new RangeError(JSON.stringify(scenario))
  const play = { scenario: scenario.value, ruleSet: tinyPlay().ruleSet }
  const reach = reachFor(play, plainStart('practice'))
  const found = audit(play, source.value.complain)
  expect(found).toMatchObject({
    ...{ kind, maximum: reach.dimensions, proven: reach.proven, items: reach.best.length },
    ...{ findings: [], explained: [] },
  })
  expect(found.texts.count).toBeGreaterThan(3)
  expect(found.texts.seconds).toBe(Math.round(found.texts.characters / 5))
})

test('a reason for a smell in a scenario that is no roleplay is for nothing', () => {
  const text = changed(tinyQuiz, [
    'minutes: 5\n',
    'minutes: 5\nsmells: { A031-no-trap: 这里没有什么陷阱，可是题目本来就是这样出的，没关系。 }\n',
  ])
  const scenario = parseScenario('some.yaml', text)
  const source = readSource('some.yaml', text)
  if (!scenario.ok || !source.ok) throw new RangeError(JSON.stringify(scenario))
  const { findings } = audit({ scenario: scenario.value, ruleSet: tinyPlay().ruleSet }, source.value.complain)
  expect(findings).toMatchObject([{ code: 'A035-smell-not-there', severity: 'error' }])
})
