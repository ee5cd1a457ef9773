import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensions } from '../dimension.ts'
import { scorecardOf } from '../scoring/score.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { modes } from '../session/start.ts'
import { lawsFor } from '../testing/laws.ts'
import { tinyFaultsPlay } from '../testing/tiny-faults.ts'
import type { FaultsInput } from './event.ts'
import { faults } from './faults.ts'
import { marksOfFaults } from './marks.ts'
import { namesOffered } from './offence.ts'
import type { FaultsProgress } from './session.ts'
import { settleClerk, type Flag } from './settle.ts'

const play = tinyFaultsPlay()
const { clerks } = play.scenario
const names = namesOffered(play, 0).map(({ id }) => id)
const flags = clerks.flatMap(({ lines }) =>
  lines.flatMap(({ id }) => names.map((name) => ({ line: id, name }))),
)

/** Enough of everything: lines with and without faults, one of a customer, names of faults here, there and nowhere. */
const tried = flags.filter(
  ({ line, name }) =>
    ['li-2', 'li-3', 'li-4', 'li-5', 'zhao-2', 'zhao-4'].includes(line) &&
    ['crossed', 'cold-deny', 'missed-question', 'wrong-price'].includes(name),
)

const inputs = ({ events }: FaultsProgress, at: number): (FaultsInput | GiveUp)[] => [
  ...tried.flatMap((flag) => [
    { type: 'flag', ...flag, at } as const,
    { type: 'withdraw', ...flag, at } as const,
  ]),
  ...clerks.flatMap(({ id, question }) =>
    (question?.options ?? []).map(
      (option) => ({ type: 'answer', clerk: id, option: option.id, at }) as const,
    ),
  ),
  { type: 'next', at },
  { type: 'hand-in', at },
  ...(events.length % 11 === 10 || events.at(-1)?.type === 'ended' ? [{ type: 'give-up', at } as const] : []),
]

const anyStart = fc.record({
  mode: fc.constantFrom(...modes),
  seed: fc.nat(2 ** 31 - 1),
  ordinal: fc.integer({ min: 1, max: 3 }),
})
const anyPicks = fc.array(fc.nat(9999), { maxLength: 25 })

describe('watching clerks', () => {
  test.each(lawsFor({ kind: faults, play, inputs }))('$law', ({ compare }) => {
    fc.assert(
      fc.property(anyStart, anyPicks, (start, picks) => {
        const { is, must } = compare(start, picks)
        expect(is).toEqual(must)
      }),
    )
  })
})

const anyFlags = fc.uniqueArray(fc.constantFrom(...flags), { maxLength: 30 })
const settledWith = (put: readonly Flag[], inOrder: boolean) =>
  clerks.flatMap((clerk) => settleClerk(play, clerk, put, inOrder, 0))

test('flags never take more than a clerk has earned in any dimension', () => {
  fc.assert(
    fc.property(anyFlags, fc.boolean(), (put, inOrder) => {
      for (const clerk of clerks) {
        const marks = marksOfFaults(play, settleClerk(play, clerk, put, inOrder, 0))
        for (const dimension of dimensions) {
          const counting = marks.filter((mark) => mark.counts && mark.dimension === dimension)
          expect(counting.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThanOrEqual(0)
        }
      }
    }),
  )
})

test('every fault is settled once, whatever is flagged', () => {
  fc.assert(
    fc.property(anyFlags, fc.boolean(), (put, inOrder) => {
      const settled = settledWith(put, inOrder).flatMap(({ line, fault }) =>
        fault ? [`${line} ${fault}`] : [],
      )
      expect(settled).toEqual([
        'li-3 cold-deny',
        'li-3 crossed',
        'li-5 blame-customer',
        'zhao-2 missed-question',
      ])
    }),
  )
})

test('outside exploring the order of flagging makes no difference to the score', () => {
  fc.assert(
    fc.property(anyFlags, (put) => {
      const total = (given: readonly Flag[]) =>
        scorecardOf(
          play.ruleSet.weights,
          faults.reach(play, { mode: 'practice', seed: 0, ordinal: 1 }),
          marksOfFaults(play, settledWith(given, false)),
          'finished',
        ).total
      expect(total([...put].reverse())).toBe(total(put))
    }),
  )
})

test('one flag more that is false never raises the score', () => {
  const reach = faults.reach(play, { mode: 'practice', seed: 0, ordinal: 1 })
  const total = (given: readonly Flag[]) =>
    scorecardOf(play.ruleSet.weights, reach, marksOfFaults(play, settledWith(given, false)), 'finished').total
  fc.assert(
    fc.property(anyFlags, fc.constantFrom(...flags), (put, more) => {
      const others = put.filter(({ line, name }) => line !== more.line || name !== more.name)
      const events = settledWith([...others, more], false)
      const isFalse = events.some(
        ({ as, line, name }) => as === 'false-flag' && line === more.line && name === more.name,
      )
      if (isFalse) expect(total([...others, more])).toBeLessThanOrEqual(total(others))
    }),
  )
})
