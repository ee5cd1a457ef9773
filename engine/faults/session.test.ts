import { describe, expect, test } from 'vitest'
import { scorecardOf } from '../scoring/score.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { plainStart, type Mode } from '../session/start.ts'
import { tinyFaultsPlay } from '../testing/tiny-faults.ts'
import type { FaultsInput } from './event.ts'
import { faults } from './faults.ts'
import { namesOffered } from './offence.ts'
import { beginFaults, canFlag, stepFaults } from './session.ts'

type Moves = readonly (FaultsInput | GiveUp)[]

const play = tinyFaultsPlay()
const flag = (line: string, name: string): FaultsInput => ({ type: 'flag', line, name, at: 0 })
const withdraw = (line: string, name: string): FaultsInput => ({ type: 'withdraw', line, name, at: 0 })
const answer = (option: string): FaultsInput => ({ type: 'answer', clerk: 'xiao-li', option, at: 0 })
const next: FaultsInput = { type: 'next', at: 0 }
const handIn: FaultsInput = { type: 'hand-in', at: 0 }

const played = (inputs: Moves, mode: Mode = 'practice', of = play) =>
  inputs.reduce((progress, input) => stepFaults(of, progress, input), beginFaults(of, plainStart(mode)))

const settled = ({ events }: ReturnType<typeof played>) =>
  events.flatMap((event) => (event.type === 'fault-settled' ? [event] : []))

/** What was made of the first clerk. */
const marked = (inputs: Moves, of = play) =>
  faults
    .marks(of, played([...inputs, next], 'practice', of).events)
    .map(({ rule, dimension, points, counts }) => [rule, dimension, points, counts])

const scored = (inputs: Moves, mode: Mode = 'practice', of = play) => {
  const { events } = played(inputs, mode, of)
  const reach = faults.reach(of, plainStart(mode))
  return scorecardOf(of.ruleSet.weights, reach, faults.marks(of, events), 'finished')
}

describe('watching', () => {
  test('begins with the first clerk and all of the lines', () => {
    const { events } = played([])
    expect(events[0]).toEqual({ type: 'clerk-entered', at: 0, clerk: 'xiao-li' })
    expect(events.slice(1).map((event) => event.type === 'line-shown' && event.line)).toEqual([
      'li-1',
      'li-2',
      'li-3',
      'li-4',
      'li-5',
      'li-6',
    ])
  })

  test('goes from clerk to clerk and is handed in at the last', () => {
    const progress = played([next, handIn])
    expect(progress.events.at(-1)).toEqual({ type: 'ended', at: 0, scene: 'xiao-zhao', outcome: 'finished' })
    expect(() => played([handIn])).toThrow(RangeError)
    expect(() => played([next, next])).toThrow(RangeError)
    expect(() => stepFaults(play, progress, flag('zhao-2', 'crossed'))).toThrow(RangeError)
  })

  test('is given up without settling the clerk', () => {
    const progress = played([flag('li-3', 'crossed'), { type: 'give-up', at: 0 }])
    expect(progress.events.slice(-2).map(({ type }) => type)).toEqual(['gave-up', 'ended'])
    expect(settled(progress)).toEqual([])
  })
})

describe('a flag', () => {
  test('is put on a line of the clerk who is watched, by a name on offer, once', () => {
    const can = (line: string, name: string) =>
      canFlag(play, played([flag('li-3', 'crossed')]), { line, name })
    expect(can('li-3', 'cold-deny')).toBe(true)
    expect(can('li-3', 'wrong-price')).toBe(true)
    expect(can('li-3', 'crossed')).toBe(false)
    expect(can('li-4', 'cold-deny')).toBe(false)
    expect(can('zhao-2', 'cold-deny')).toBe(false)
    expect(can('li-3', 'greeting')).toBe(false)
    expect(() => played([flag('li-4', 'cold-deny')])).toThrow(RangeError)
  })

  test('can be withdrawn until the clerk is settled', () => {
    const progress = played([flag('li-2', 'crossed'), withdraw('li-2', 'crossed'), next])
    expect(settled(progress).some(({ as }) => as === 'false-flag')).toBe(false)
    expect(() => played([withdraw('li-2', 'crossed')])).toThrow(RangeError)
  })

  test('hits a fault by its name, finds it by another, or is false; the rest is missed', () => {
    const progress = played([
      flag('li-2', 'crossed'),
      flag('li-3', 'wrong-price'),
      flag('li-3', 'crossed'),
      next,
    ])
    expect(settled(progress).map(({ line, as, fault, name }) => [line, as, fault, name])).toEqual([
      ['li-3', 'misnamed', 'cold-deny', 'wrong-price'],
      ['li-3', 'hit', 'crossed', 'crossed'],
      ['li-5', 'missed', 'blame-customer', undefined],
      ['li-2', 'false-flag', undefined, 'crossed'],
    ])
  })

  test('by the right name wins over a wrong one on the same line', () => {
    const progress = played([flag('li-5', 'crossed'), flag('li-5', 'blame-customer'), next])
    expect(settled(progress).filter(({ line }) => line === 'li-5')).toMatchObject([
      { as: 'hit', fault: 'blame-customer' },
      { as: 'false-flag', name: 'crossed' },
    ])
  })
})

describe('while exploring', () => {
  const explored = (...inputs: Moves) => played(inputs, 'explore')

  test('a flag is settled at once and cannot be withdrawn', () => {
    expect(explored(flag('li-3', 'cold-deny')).events.slice(-2)).toMatchObject([
      { type: 'line-flagged', line: 'li-3', name: 'cold-deny' },
      { type: 'flag-settled', line: 'li-3', name: 'cold-deny', as: 'hit', fault: 'cold-deny' },
    ])
    expect(explored(flag('li-2', 'crossed')).events.at(-1)).toMatchObject({ as: 'false-flag' })
    expect(() => explored(flag('li-3', 'cold-deny'), withdraw('li-3', 'cold-deny'))).toThrow(RangeError)
    expect(played([flag('li-3', 'cold-deny')]).events.at(-1)?.type).toBe('line-flagged')
  })

  test('a fault that was shown cannot be flagged again by its name', () => {
    const progress = explored(flag('li-3', 'wrong-price'))
    expect(progress.events.at(-1)).toMatchObject({ as: 'misnamed', fault: 'cold-deny' })
    expect(canFlag(play, progress, { line: 'li-3', name: 'cold-deny' })).toBe(false)
    expect(canFlag(play, progress, { line: 'li-3', name: 'crossed' })).toBe(true)
  })

  test('the end of the clerk settles as was said before, and scores it once', () => {
    const flags = [flag('li-2', 'blame-customer'), flag('li-3', 'wrong-price'), flag('li-3', 'crossed')]
    const inputs = [answer('zhou-paper'), ...flags, next, handIn]
    const progress = played(inputs, 'explore')
    expect(settled(progress).slice(0, 2)).toMatchObject([
      { as: 'misnamed', fault: 'cold-deny' },
      { as: 'hit', fault: 'crossed' },
    ])
    const worth = (mode: Mode) =>
      scored(inputs, mode).marks.map(({ rule, points }) => `${rule} ${String(points)}`)
    expect(worth('explore').sort()).toEqual(worth('practice').sort())
    expect(scored(inputs, 'explore').total).toBe(scored(inputs).total)
  })

  test('the end of the clerk says of every flag what was said of it at once', () => {
    const progress = explored(flag('li-3', 'wrong-price'), flag('li-3', 'blame-customer'))
    const said = progress.events.flatMap((event) =>
      event.type === 'flag-settled' ? [[event.name, event.as, event.fault]] : [],
    )
    const ended = settled(stepFaults(play, progress, next)).flatMap(({ name, as, fault }) =>
      name === undefined ? [] : [[name, as, fault]],
    )
    expect(said).toEqual([
      ['wrong-price', 'misnamed', 'cold-deny'],
      ['blame-customer', 'misnamed', 'crossed'],
    ])
    expect(ended).toEqual(said)
  })

  test('an answer is settled at once and stands', () => {
    const progress = explored(answer('zhou-price'))
    expect(progress.events.at(-1)).toMatchObject({
      type: 'question-settled',
      option: 'zhou-price',
      right: false,
    })
    expect(() => explored(answer('zhou-price'), answer('zhou-paper'))).toThrow(RangeError)
    const all = stepFaults(play, progress, next).events.filter(({ type }) => type === 'question-settled')
    expect(all.length).toBe(1)
  })
})

describe('a question', () => {
  const verdict = (...inputs: Moves) =>
    played([...inputs, next]).events.find(({ type }) => type === 'question-settled')

  test('is settled by the last answer', () => {
    expect(verdict(answer('zhou-price'), answer('zhou-paper'))).toMatchObject({
      right: true,
      option: 'zhou-paper',
    })
    expect(verdict(answer('zhou-paper'), answer('zhou-price'))).toMatchObject({ right: false })
  })

  test('that nobody answered is wrong', () => {
    expect(verdict()).toEqual({
      type: 'question-settled',
      at: 0,
      clerk: 'xiao-li',
      question: 'zhou-wants',
      right: false,
    })
  })

  test('is about the clerk who is watched and has the answers that it offers', () => {
    expect(() => played([answer('li-2')])).toThrow(RangeError)
    expect(() => played([next, answer('zhou-paper')])).toThrow(RangeError)
    const other: FaultsInput = { type: 'answer', clerk: 'xiao-zhao', option: 'zhou-paper', at: 0 }
    expect(() => played([other])).toThrow(RangeError)
  })

  test('does not take over the answer to the one before', () => {
    const asked = `    question:
      id: chen-wants
      asks: 陈姐想要什么？
      options: [{ id: chen-day, says: 一个日子, right: true }, { id: chen-form, says: 新格式 }]
      why: 她问的是哪天。
`
    const of = tinyFaultsPlay((text) => text + asked)
    const { events } = played([answer('zhou-paper'), next, handIn], 'practice', of)
    expect(events.findLast(({ type }) => type === 'question-settled')).not.toHaveProperty('option')
  })
})

describe('marks', () => {
  test('are full for the right name, half for another, none for what was missed', () => {
    expect(marked([flag('li-3', 'cold-deny'), flag('li-5', 'wrong-price')])).toEqual([
      ['cold-deny', 'assurance', 4, true],
      ['blame-customer', 'empathy', 3, true],
    ])
  })

  test('are given for the right answer', () => {
    expect(marked([answer('zhou-paper')])).toEqual([['zhou-wants', 'empathy', 4, true]])
    expect(marked([answer('zhou-price')])).toEqual([])
  })

  test('are lost by a false flag where the fault that it names would have earned', () => {
    expect(
      marked([flag('li-3', 'crossed'), flag('li-5', 'blame-customer'), flag('li-2', 'crossed')]),
    ).toEqual([
      ['crossed', 'tangibles', 4, true],
      ['blame-customer', 'empathy', 6, true],
      ['crossed', 'tangibles', -2, true],
    ])
  })

  test('are lost where most was earned if nothing was earned there, or nobody makes that fault', () => {
    const hits = [flag('li-3', 'crossed'), flag('li-5', 'blame-customer')]
    for (const name of ['missed-question', 'wrong-price'])
      expect(marked([...hits, flag('li-2', name)]).at(-1)).toEqual([name, 'empathy', -2, true])
  })

  test('are not lost beyond what the clerk has earned, and the flag is shown all the same', () => {
    const many = ['crossed', 'cold-deny', 'wrong-price'].map((name) => flag('li-2', name))
    expect(marked([flag('li-5', 'crossed'), ...many])).toEqual([
      ['blame-customer', 'empathy', 3, true],
      ['cold-deny', 'empathy', -2, true],
      ['crossed', 'empathy', -1, true],
      ['wrong-price', 'tangibles', -2, false],
    ])
  })

  test('for a fault that would fail a clerk do not fail the trainee who finds it', () => {
    const of = tinyFaultsPlay((text) =>
      text.replace('您自己不看好怪谁？', '爱找谁找谁。').replace('rule: blame-customer', 'rule: dare'),
    )
    expect(marked([flag('li-5', 'dare')], of)).toEqual([['dare', 'reliability', 6, true]])
    expect(scored([flag('li-5', 'dare'), next, handIn], 'practice', of).vetoes).toEqual([])
  })

  test('do not follow from a rule that the book does not have', () => {
    const of = tinyFaultsPlay((text) => text.replace('rule: blame-customer', 'rule: nobody-knows'))
    expect(() => played([flag('li-5', 'nobody-knows')], 'practice', of)).toThrow(RangeError)
    expect(faults.reach(of, plainStart('practice')).dimensions.empathy).toBe(4)
  })
})

describe('flagging without looking', () => {
  const names = namesOffered(play, 0).map(({ id }) => id)
  const allBy = (...by: readonly string[]): FaultsInput[] =>
    play.scenario.clerks.flatMap(({ lines }, index) => [
      ...lines.flatMap((line) => (line.by === 'clerk' ? by.map((name) => flag(line.id, name)) : [])),
      index === 0 ? next : handIn,
    ])

  test('every line by every name scores below 40 percent', () => {
    expect(scored(allBy(...names)).total).toBeLessThan(40)
  })

  test.each(names)('every line as %s scores below 40 percent', (name) => {
    expect(scored(allBy(name)).total).toBeLessThan(40)
  })
})

test('the names on offer are the real ones and the others, in an order that the seed decides', () => {
  const orders = [1, 2, 3, 4].map((seed) => namesOffered(play, seed).map(({ id }) => id))
  expect(orders.map((ids) => [...ids].sort())[0]).toEqual([
    'blame-customer',
    'cold-deny',
    'crossed',
    'missed-question',
    'no-farewell',
    'wrong-price',
  ])
  expect(new Set(orders.map((ids) => ids.join())).size).toBeGreaterThan(1)
})

test('every text has an id of its own', () => {
  const texts = faults.texts(play.scenario)
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length)
  const has = (id: string) => texts.find((text) => text.id === id)?.text
  expect(has('missed-question.better')).toBe('三天内寄到您家，寄出那天给您发短信。')
  expect(has('li-6.fine')).toBe('要证件之前先说了为什么要。')
  expect(has('xiao-li.need')).toBe('想要一张能报销的纸')
  expect(has('zhou-wants.why')).toContain('旧单子')
  expect(has('zhao-5')).toBeUndefined()
})
