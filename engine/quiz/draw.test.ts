import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tinyQuizPlay } from '../testing/tiny-quiz.ts'
import { drawnFor, filledBy } from './draw.ts'
import { paperOf, questionOf } from './session.ts'
import type { Draw, Paper, Quiz } from './shape.ts'

const { scenario } = tinyQuizPlay()
const anySeed = fc.nat(2 ** 31 - 1)
const paper = (draw: readonly Partial<Draw>[], order: Paper['order'] = 'given'): Paper => ({
  id: 'any',
  title: '任意',
  draw: draw.map((line) => ({ count: 1, ...line })),
  order,
})
const idsOf = (one: Paper, seed: number, quiz: Quiz = scenario) =>
  drawnFor(quiz, one, seed).map(({ question }) => question)

describe('a draw', () => {
  test('holds what its blueprint says, and nothing twice', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const ids = idsOf(paperOf(scenario, 'daily'), seed)
        const drawn = ids.map((id) => questionOf(scenario, id))
        expect(drawn.map(({ chapter }) => chapter)).toEqual([
          'counter',
          'counter',
          'words',
          'complaints',
          'complaints',
        ])
        expect(drawn[2]?.type).toBe('single')
        expect(new Set(ids).size).toBe(5)
      }),
    )
  })

  test('leaves no line short that can be filled', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const ids = idsOf(paperOf(scenario, 'tight'), seed)
        expect(ids[0]).toBe('two-sayings')
        expect([...ids].sort()).toEqual(['keep-waiting', 'not-known', 'two-sayings'])
      }),
    )
  })

  test('never fails, and fills as many as it says', () => {
    const anyLine = fc.record(
      {
        chapter: fc.constantFrom('counter', 'words', 'complaints'),
        level: fc.constantFrom(1, 2, 3),
        type: fc.constantFrom('single', 'true-false', 'match'),
        tags: fc.constantFrom<string[]>(['电话'], ['证件', '电话']),
        count: fc.integer({ min: 1, max: 6 }),
      },
      { requiredKeys: ['count'] },
    )
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 5 }), anySeed, (lines, seed) => {
        const blueprint = paper(lines)
        const filled = filledBy(scenario, blueprint)
        const ids = idsOf(blueprint, seed)
        expect(ids.length).toBe(filled.reduce((sum, count) => sum + count, 0))
        expect(new Set(ids).size).toBe(ids.length)
        for (const [place, { count }] of blueprint.draw.entries())
          expect(filled[place]).toBeLessThanOrEqual(count)
      }),
    )
  })

  test('lets every question come, about as often as the others', () => {
    const one = paper([{ count: 1 }])
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed += 1)
      for (const id of idsOf(one, seed)) counts.set(id, (counts.get(id) ?? 0) + 1)
    expect(counts.size).toBe(scenario.questions.length)
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(190)
      expect(count).toBeLessThan(310)
    }
  })

  test('keeps the order of the bank within a line, unless it is to be shuffled', () => {
    const bank = scenario.questions.map(({ id }) => id)
    expect(idsOf(paper([{ count: 8 }]), 3)).toEqual(bank)
    const orders = Array.from({ length: 20 }, (_, seed) =>
      idsOf(paper([{ count: 8 }], 'shuffled'), seed).join(),
    )
    expect(new Set(orders).size).toBeGreaterThan(15)
    expect(idsOf(paper([{ count: 8 }], 'shuffled'), 3).sort()).toEqual([...bank].sort())
  })
})

describe('the options', () => {
  const shown = (id: string, seed: number) =>
    drawnFor(scenario, paper([{ count: 8 }]), seed).find(({ question }) => question === id)?.options ?? []

  test('of an order and of pairs are never shown as they are right', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const [id, first] of [
          ['greet-order', ['order-rise', 'order-hello', 'order-seat', 'order-ask']],
          ['two-sayings', ['pair-queue', 'pair-form', 'pair-closed']],
        ] as const) {
          expect(shown(id, seed)).not.toEqual(first)
          expect([...shown(id, seed)].sort()).toEqual([...first].sort())
        }
      }),
    )
  })

  test('of true and false stay as they are', () => {
    expect(shown('stand-up', 1)).toEqual(['true', 'false'])
  })

  test('stand in any place, independently of other questions', () => {
    const pairs = new Set<string>()
    for (let seed = 0; seed < 200; seed += 1)
      pairs.add(
        `${String(shown('hand-over', seed).indexOf('hand-both'))} ${String(shown('keep-waiting', seed).indexOf('wait-sorry'))}`,
      )
    expect(pairs.size).toBe(9)
  })
})
