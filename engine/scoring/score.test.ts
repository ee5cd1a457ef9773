import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reachOf } from '../analysis/reach.ts'
import { plainStart, type Mode } from '../session/start.ts'
import { openChoices, beginRoleplay, stepRoleplay, replayRoleplay } from '../roleplay/session.ts'
import { tinyPlay } from '../testing/fixture.ts'
import type { Finding } from '../judge/finding.ts'
import { marksOf } from './mark.ts'
import { score } from '../play.ts'
import type { RoleplayInput } from '../roleplay/event.ts'
import type { GiveUp } from '../session/reply-event.ts'
import type { Scorecard } from './score.ts'

type Input = RoleplayInput | GiveUp

const play = tinyPlay()
const choose = (choice: string): Input => ({ type: 'choose', choice, at: 0 })

function scored(mode: Mode, ...inputs: readonly Input[]): Scorecard {
  const session = replayRoleplay(play, plainStart(mode), inputs)
  if (!session.ok) throw new RangeError(session.error.reason)
  return score(play, session.value)
}

describe('the score', () => {
  test('is 100 on the best path', () => {
    expect(scored('practice', choose('greet-warm'), choose('promise'))).toMatchObject({
      total: 100,
      passed: true,
    })
  })

  test('loses what a fault costs, though the way back is taken', () => {
    const mended = scored('practice', choose('greet-cold'), choose('repair'), choose('promise'))
    expect(mended.total).toBeLessThan(60)
    expect(mended.passed).toBe(false)
  })

  test('gains nothing on a longer way', () => {
    const round: Input[] = [{ type: 'time-out', at: 0 }, choose('back')]
    const short = scored('practice', ...round, choose('greet-warm'), choose('promise'))
    const long = scored('practice', ...round, ...round, ...round, choose('greet-warm'), choose('promise'))
    expect(long.dimensions).toEqual(short.dimensions)
    expect(long.total).toBe(short.total)
  })

  test('gains nothing by stepping back to a better reply', () => {
    const back: Input = { type: 'step-back', at: 0 }
    const retaken = scored('explore', choose('greet-cold'), back, choose('greet-warm'), choose('promise'))
    const straight = scored('explore', choose('greet-warm'), choose('promise'))
    expect(retaken.total).toBeLessThan(straight.total)
    expect(retaken.dimensions.tangibles.earned).toBeLessThan(0)
  })

  test('is capped and failed by a veto', () => {
    const card = scored('practice', choose('greet-blame'), choose('worsen'))
    expect(card).toMatchObject({ vetoes: ['dare'], passed: false })
    expect(card.total).toBeLessThanOrEqual(40)
  })

  test('is not passed by giving up', () => {
    const { passed, outcome } = scored('practice', choose('greet-warm'), { type: 'give-up', at: 0 })
    expect({ passed, outcome }).toEqual({ passed: false, outcome: 'given-up' })
  })

  test('counts a dimension in which only faults can be made', () => {
    const card = scored('practice', choose('greet-cold'), choose('repair'), choose('promise'))
    expect(card.dimensions.assurance).toEqual({ earned: -4, maximum: 0, percent: undefined })
  })

  test('names a reply as evidence of every mark', () => {
    const { marks } = scored('practice', choose('greet-warm'), choose('promise'))
    expect(marks.map(({ rule, decision }) => [rule, decision])).toEqual([
      ['greeting', 0],
      ['feeling', 0],
      ['own-it', 0],
      ['hands', 0],
      ['time', 1],
      ['hands', 1],
    ])
  })

  test('takes only the heaviest of several faults of one class in a reply', () => {
    const { ruleSet } = play
    const fault = (rule: string, severity: 1 | 2): Finding => ({
      ...{ rule, kind: 'taboo', class: 'deny', dimension: 'empathy', severity, verdict: 'fault' },
      ...{ spans: [], gestures: [], mood: 0 },
    })
    const findings = [fault('light', 1), fault('heavy', 2)]
    const place = {
      type: 'reply-judged',
      at: 0,
      scene: 'a',
      stage: 'greet',
      decision: 0,
      counts: true,
    } as const
    const marks = marksOf(ruleSet.weights, [{ ...place, findings }])
    expect(marks.filter(({ counts }) => counts).map(({ rule }) => rule)).toEqual(['heavy'])
  })

  test('is refused before the end', () => {
    expect(() => scored('practice', choose('greet-warm'))).toThrow('has ended')
  })
})

test('no conversation earns more than the proven maximum, in any dimension or in total', () => {
  const reach = reachOf(play)
  expect(reach.proven).toBe(true)
  fc.assert(
    fc.property(fc.array(fc.nat(99), { maxLength: 30 }), (picks) => {
      let session = beginRoleplay(play, plainStart('practice'))
      for (const pick of picks) {
        const open = openChoices(play.scenario, session)
        const choice = open[pick % Math.max(open.length, 1)]
        if (!choice) break
        session = stepRoleplay(play, session, choose(choice.id))
      }
      if (!session.ended) session = stepRoleplay(play, session, { type: 'give-up', at: 0 })
      const card = score(play, session)
      expect(card.total).toBeLessThanOrEqual(100)
      expect(card.total).toBeGreaterThanOrEqual(0)
      for (const { earned, maximum } of Object.values(card.dimensions))
        expect(earned).toBeLessThanOrEqual(maximum)
    }),
  )
})

test('the proof names a way that earns the maximum', () => {
  const reach = reachOf(play)
  const session = replayRoleplay(play, plainStart('practice'), reach.best)
  expect(session.ok && score(play, session.value).total).toBe(100)
})
