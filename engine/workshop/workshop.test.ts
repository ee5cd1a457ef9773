import { describe, expect, test } from 'vitest'
import { scorecardOf } from '../scoring/score.ts'
import { tinyWorkshopPlay } from '../testing/tiny-workshop.ts'
import { blueprintOf, boardOf } from './boards.ts'
import type { WorkshopInput } from './event.ts'
import { stepOf, timeLeft, type WorkshopProgress } from './progress.ts'
import { canFormGroups, nextStep } from './session.ts'
import { workshop } from './workshop.ts'

const play = tinyWorkshopPlay()
const { scenario } = play
const begun = workshop.begin(play, { mode: 'practice', seed: 11, ordinal: 1 })
const steps = (progress: WorkshopProgress, ...inputs: readonly WorkshopInput[]) =>
  inputs.reduce((before, input) => workshop.step(play, before, input), progress)

const form = (...names: readonly string[]): WorkshopInput => ({
  type: 'form-groups',
  groups: names.map((name) => ({ name })),
  at: 0,
})
const goTo = (step: string, at = 0): WorkshopInput => ({ type: 'begin-step', step, at })
const next: WorkshopInput = { type: 'next', at: 0 }
const handIn = (step: string, group: string, at = 0): WorkshopInput => ({ type: 'hand-in', step, group, at })
const stick = (group: string, column: string, text: string): WorkshopInput => ({
  type: 'add-card',
  step: 'pains',
  group,
  place: { column },
  text,
  at: 0,
})
const rate = (value: number, item = 'concrete'): WorkshopInput => ({
  type: 'rate',
  step: 'check',
  group: 'group-1',
  item,
  value,
  at: 0,
})
const grouped = steps(begun, form('东街', '西街', '南街'))
const board = steps(grouped, goTo('pains'))
const orderIn = (progress: WorkshopProgress) =>
  progress.events.findLast((event) => event.type === 'presentation-order')?.groups

describe('a workshop', () => {
  test('goes on step by step, and knows what follows', () => {
    const second = steps(grouped, next, next)
    expect(second.standing?.step).toBe('recall')
    expect(nextStep(scenario, second)?.id).toBe('pains')
    expect(nextStep(scenario, steps(second, goTo('check')))).toBeUndefined()
  })

  test('forms groups until they are at work', () => {
    const anew = steps(grouped, next, form('甲', '乙'))
    expect(anew.groups).toEqual([
      { id: 'group-1', name: '甲' },
      { id: 'group-2', name: '乙' },
    ])
    expect(canFormGroups(scenario, anew)).toBe(true)
    expect(canFormGroups(scenario, steps(anew, next))).toBe(false)
  })

  test('tells the time that is left, also where it was extended, and begins it anew with the step', () => {
    expect(timeLeft(begun, 5)).toBeUndefined()
    const started = steps(grouped, goTo('pains-in', 1000))
    expect(timeLeft(started, 31_000)).toBe(90_000)
    const longer = steps(started, { type: 'extend', seconds: 30, at: 121_001 })
    expect(timeLeft(longer, 131_000)).toBe(20_000)
    expect(timeLeft(steps(longer, goTo('map', 1), goTo('pains-in', 200_000)), 200_000)).toBe(120_000)
  })

  test('keeps the cards of each group in their columns, the last moved at the bottom', () => {
    const written = steps(
      board,
      stick('group-2', 'felt', '心里没底'),
      stick('group-1', 'seen', '窗口没人'),
      stick('group-1', 'seen', '屏幕黑着'),
      stick('group-1', 'felt', '是不是白等'),
      { type: 'move-card', card: 'card-2', place: { column: 'felt' }, at: 0 },
      { type: 'remove-card', card: 'card-3', at: 0 },
      stick('group-1', 'seen', '没有椅子'),
    )
    const step = stepOf(scenario, 'pains')
    if (step.does !== 'board') throw new RangeError(step.does)
    const boards = boardOf(written, step).map(({ group, columns }) => [
      group,
      ...columns.map(({ column, cards }) => `${column}: ${cards.map(({ id, text }) => id + text).join()}`),
    ])
    expect(boards).toEqual([
      ['group-1', 'seen: card-5没有椅子', 'felt: card-4是不是白等,card-2窗口没人'],
      ['group-2', 'seen: ', 'felt: card-1心里没底'],
      ['group-3', 'seen: ', 'felt: '],
    ])
  })

  test('draws the blueprint of a group, lane by lane with the lines between', () => {
    const place = { lane: 'front', phase: 'queue' }
    const drawn = steps(grouped, goTo('map'), {
      ...{ type: 'add-card', step: 'map', group: 'group-3', place, text: '隔十分钟报一次号', at: 0 },
    })
    const step = stepOf(scenario, 'map')
    if (step.does !== 'blueprint') throw new RangeError(step.does)
    const { lanes } = blueprintOf(drawn, step)[2] ?? { lanes: [] }
    expect(
      lanes.map(({ lane, lines, phases }) => [lane, lines, phases.map(({ cards }) => cards.length)]),
    ).toEqual([
      ['visitor', ['meet'], [0, 0]],
      ['front', ['sight'], [0, 1]],
      ['back', [], [0, 0]],
      ['systems', [], [0, 0]],
    ])
    expect(blueprintOf(drawn, step)[0]?.lanes[1]?.phases[1]?.cards).toEqual([])
  })

  test('keeps the last rating', () => {
    const rated = steps(grouped, goTo('check'), rate(2), rate(4, 'everybody'), rate(5))
    expect(rated.ratings.map(({ item, value }) => [item, value])).toEqual([
      ['everybody', 4],
      ['concrete', 5],
    ])
  })

  test('ends when it is closed', () => {
    expect(steps(grouped, next, { type: 'close', at: 9 }).events.at(-1)).toEqual({
      type: 'ended',
      at: 9,
      scene: 'opening',
      outcome: 'finished',
    })
  })
})

describe('the order of presentation', () => {
  const some = steps(grouped, goTo('pains-in'), handIn('pains-in', 'group-3'), handIn('pains-in', 'group-1'))

  test('has the groups that handed in, and no others', () => {
    expect([...(orderIn(steps(some, goTo('show'))) ?? [])].sort()).toEqual(['group-1', 'group-3'])
  })

  test('is the same for the same seed, and not for all seeds', () => {
    const orders = Array.from({ length: 40 }, (_, seed) =>
      orderIn(steps({ ...some, seed }, goTo('show')))?.join(),
    )
    expect(new Set(orders).size).toBe(2)
    expect(orderIn(steps(some, goTo('show')))).toEqual(orderIn(steps(some, goTo('show'), next, goTo('show'))))
  })

  test('is that of the groups where the author wants it so', () => {
    const given = tinyWorkshopPlay((text) => text.replace('does: present', 'does: present\n    order: given'))
    const orders = Array.from({ length: 40 }, (_, seed) =>
      orderIn(workshop.step(given, { ...some, seed }, goTo('show')))?.join(),
    )
    expect(new Set(orders)).toEqual(new Set(['group-1,group-3']))
  })
})

describe('what is not possible is refused with its name', () => {
  const card = steps(board, stick('group-1', 'seen', '窗口没人'))
  const refused: [string, WorkshopProgress, WorkshopInput][] = [
    ['there are none', begun, goTo('recall')],
    ['at work already', steps(grouped, goTo('recall')), form('甲')],
    ['the same name', begun, form('甲', '甲')],
    ['13 groups', begun, form(...Array.from({ length: 13 }, (_, place) => String(place)))],
    ['no step "tea"', grouped, goTo('tea')],
    ['going on already', steps(grouped, next), goTo('opening')],
    ['No step follows "check"', steps(grouped, goTo('check')), next],
    ['No step has begun', grouped, stick('group-1', 'seen', '窗口没人')],
    ['no group "group-4"', board, stick('group-4', 'seen', '窗口没人')],
    ['no place .*"heard"', board, stick('group-1', 'heard', '窗口没人')],
    [
      '"recall" is going on, not "pains"',
      steps(grouped, goTo('recall')),
      stick('group-1', 'seen', '窗口没人'),
    ],
    ['no card "card-9"', board, { type: 'remove-card', card: 'card-9', at: 0 }],
    ['"map" is going on', steps(card, goTo('map')), { type: 'remove-card', card: 'card-1', at: 0 }],
    ['no place', card, { type: 'move-card', card: 'card-1', place: { lane: 'front', phase: 'door' }, at: 0 }],
    ['6 is not from 1 to 5', steps(grouped, goTo('check')), rate(6)],
    ['0 is not from 1 to 5', steps(grouped, goTo('check')), rate(0)],
    ['no item "funny"', steps(grouped, goTo('check')), rate(3, 'funny')],
    ['Nothing is handed in', board, handIn('pains', 'group-1')],
    [
      'has handed in already',
      steps(grouped, goTo('map-in'), handIn('map-in', 'group-1')),
      handIn('map-in', 'group-1'),
    ],
    ['No step has begun', grouped, { type: 'extend', seconds: 60, at: 0 }],
    ['is over', steps(begun, { type: 'close', at: 0 }), next],
  ]
  test.each(refused)('%s', (reason, progress, input) => {
    expect(() => steps(progress, input)).toThrow(RangeError)
    expect(() => steps(progress, input)).toThrow(new RegExp(reason))
  })
})

describe('the score', () => {
  const scored = (progress: WorkshopProgress) =>
    scorecardOf(
      play.ruleSet.weights,
      workshop.reach(play, progress),
      workshop.marks(play, progress.events),
      'finished',
    )
  const percents = (progress: WorkshopProgress) => {
    const { reliability, responsiveness } = scored(progress).dimensions
    return [reliability.percent, responsiveness.percent]
  }
  const names = (count: number) => Array.from({ length: count }, (_, place) => `第${String(place + 1)}组`)
  const handed = (groups: number, first: number, second: number, late = 0) =>
    steps(
      begun,
      form(...names(groups)),
      goTo('pains-in'),
      ...names(first).map((_, place) => handIn('pains-in', `group-${String(place + 1)}`)),
      goTo('map-in'),
      ...names(second).map((_, place) =>
        handIn('map-in', `group-${String(place + 1)}`, place < late ? 120_001 : 120_000),
      ),
      { type: 'close', at: 200_000 },
    )

  test.each([1, 5, 7, 11, 12])('is 100 where all of %i groups hand in everything in time', (groups) => {
    expect(scored(handed(groups, groups, groups))).toMatchObject({ total: 100, passed: true })
  })

  test.each([
    [4, 4, 0, 50],
    [4, 3, 1, 50],
    [7, 7, 6, 92.9],
    [11, 1, 0, 4.5],
    [3, 0, 0, 0],
  ])(
    'is the share of the groups: of %i, %i and then %i make %d percent',
    (groups, first, second, percent) => {
      expect(percents(handed(groups, first, second))).toEqual([percent, percent])
    },
  )

  test('loses what comes late in one dimension only', () => {
    expect(percents(handed(4, 4, 4, 2))).toEqual([100, 75])
  })

  test('counts extended time as time of the step', () => {
    const longer = steps(grouped, goTo('map-in'), { type: 'extend', seconds: 1, at: 0 })
    expect(steps(longer, handIn('map-in', 'group-1', 121_000)).handedIn[0]?.inTime).toBe(true)
    expect(steps(longer, handIn('map-in', 'group-1', 121_001)).handedIn[0]?.inTime).toBe(false)
  })
})

test('every text has an id of its own', () => {
  const texts = workshop.texts(scenario)
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length)
  expect(texts).toContainEqual({ id: 'pains.facilitator.2', text: '每栏至少三张再往下走。' })
  expect(texts).toContainEqual({ id: 'sight', text: '看得见的线' })
})
