import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf } from '../scoring/mark.ts'
import { tinyPlay } from '../testing/fixture.ts'
import type { GiveUp } from '../session/reply-event.ts'
import type { RoleplayInput } from './event.ts'
import { plainStart, type Mode } from '../session/start.ts'
import {
  canStepBack,
  openChoices,
  sceneOf,
  beginRoleplay,
  stepRoleplay,
  replayRoleplay,
  type RoleplaySession,
} from './session.ts'

type Input = RoleplayInput | GiveUp

const play = tinyPlay()
const anyMode = fc.constantFrom<Mode>('explore', 'practice', 'exam')
const anyPicks = fc.array(fc.nat(99), { maxLength: 25 })

/** Everything that can be done now. */
function possible(session: RoleplaySession, at: number): Input[] {
  if (session.ended) return []
  return [
    ...openChoices(play.scenario, session).map(({ id }): Input => ({ type: 'choose', choice: id, at })),
    ...(sceneOf(play.scenario, session.scene).timer ? [{ type: 'time-out', at } as const] : []),
    ...(canStepBack(session) ? [{ type: 'step-back', at } as const] : []),
    ...(at % 13 === 12 ? [{ type: 'give-up', at } as const] : []),
  ]
}

function wander(mode: Mode, picks: readonly number[]): { session: RoleplaySession; inputs: Input[] } {
  let session = beginRoleplay(play, plainStart(mode))
  const inputs: Input[] = []
  for (const [at, pick] of picks.entries()) {
    const open = possible(session, at)
    const input = open[pick % Math.max(open.length, 1)]
    if (!input) break
    inputs.push(input)
    session = stepRoleplay(play, session, input)
  }
  return { session, inputs }
}

test('what has happened is never rewritten', () => {
  fc.assert(
    fc.property(anyMode, anyPicks, fc.nat(99), (mode, picks, next) => {
      const before = wander(mode, picks).session.events
      const after = wander(mode, [...picks, next]).session.events
      expect(after.slice(0, before.length)).toEqual(before)
    }),
  )
})

test('the same inputs give the same conversation, also after a trip through JSON', () => {
  fc.assert(
    fc.property(anyMode, anyPicks, (mode, picks) => {
      const { session, inputs } = wander(mode, picks)
      const again = replayRoleplay(play, plainStart(mode), JSON.parse(JSON.stringify(inputs)) as Input[])
      expect(again).toEqual({ ok: true, value: session })
      expect(JSON.parse(JSON.stringify(session))).toEqual(session)
    }),
  )
})

test('a conversation has ended exactly when nothing can be chosen', () => {
  fc.assert(
    fc.property(anyMode, anyPicks, (mode, picks) => {
      const { session } = wander(mode, picks)
      expect(openChoices(play.scenario, session).length === 0).toBe(session.ended)
    }),
  )
})

test('a mark that counts is made once, however long the conversation goes round', () => {
  fc.assert(
    fc.property(anyPicks, (picks) => {
      const marks = marksOf(play.ruleSet.weights, wander('explore', picks).session.events).filter(
        ({ counts }) => counts,
      )
      const keys = marks.map(({ rule, stage, scene, points }) =>
        points > 0 ? `${rule}@${stage}` : `${rule}#${scene}`,
      )
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
