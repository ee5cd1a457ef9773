import { describe, expect, test } from 'vitest'
import { tinyPlay } from '../testing/fixture.ts'
import type { GiveUp } from '../session/reply-event.ts'
import type { RoleplayInput } from './event.ts'
import { plainStart, type Mode } from '../session/start.ts'
import {
  canStepBack,
  openChoices,
  beginRoleplay,
  stepRoleplay,
  replayRoleplay,
  type RoleplaySession,
} from './session.ts'

type Input = RoleplayInput | GiveUp

const play = tinyPlay()
const choose = (choice: string, at = 0): Input => ({ type: 'choose', choice, at })

function played(mode: Mode, ...inputs: readonly Input[]): RoleplaySession {
  const session = replayRoleplay(play, plainStart(mode), inputs)
  if (!session.ok) throw new RangeError(session.error.reason)
  return session.value
}

const types = (session: RoleplaySession) => session.events.map(({ type }) => type)

describe('a conversation', () => {
  test('begins in the first scene, with its lines heard', () => {
    expect(types(beginRoleplay(play, plainStart('practice')))).toEqual(['scene-entered', 'line-heard'])
  })

  test('hears a line only where its condition holds', () => {
    const session = played('practice', { type: 'time-out', at: 20_000 }, choose('back'))
    const lines = session.events.flatMap((event) => (event.type === 'line-heard' ? [event.line] : []))
    expect(lines).toEqual(['arrive-1', 'silence-1', 'arrive-1', 'arrive-2'])
  })

  test('goes where the first condition that holds leads', () => {
    expect(played('practice', choose('greet-warm'), choose('promise')).scene).toBe('happy')
    expect(played('practice', choose('greet-blame'), choose('repair'), choose('promise')).scene).toBe(
      'leaves',
    )
  })

  test('ends with the outcome of its last scene', () => {
    expect(played('practice', choose('greet-warm'), choose('promise')).events.at(-1)).toMatchObject({
      type: 'ended',
      outcome: 'satisfied',
    })
  })

  test('ends when it is given up', () => {
    const session = played('practice', { type: 'give-up', at: 5 })
    expect(session.events.slice(-2)).toMatchObject([
      { type: 'gave-up' },
      { type: 'ended', outcome: 'given-up' },
    ])
    expect(openChoices(play.scenario, session)).toEqual([])
  })

  test('takes the author’s consequence when time runs out', () => {
    const session = played('practice', { type: 'time-out', at: 20_000 })
    expect(session).toMatchObject({ scene: 'silence', mood: -2 })
    expect(types(session)).toContain('timed-out')
  })
})

describe('a mood', () => {
  test('falls with the faults of a reply', () => {
    const session = played('practice', choose('greet-blame'))
    expect(session.events).toContainEqual({ type: 'mood-moved', at: 0, from: -1, to: -3, because: 'reply' })
  })

  test('rises with a merit that says so', () => {
    expect(played('practice', choose('greet-warm')).mood).toBe(0)
  })

  test('never leaves -3 to 3', () => {
    expect(played('practice', choose('greet-blame'), choose('worsen')).mood).toBe(-3)
  })
})

test('a slow reply is judged as a quick one is: its time holds the hearing of the lines', () => {
  const findings = (at: number) =>
    played('practice', choose('greet-warm', at)).events.flatMap((event) =>
      event.type === 'reply-judged' ? event.findings : [],
    )
  expect(findings(900_000)).toEqual(findings(0))
})

describe('a step back', () => {
  test('returns to the moment before the last reply and keeps what has happened', () => {
    const before = played('explore', choose('greet-cold'))
    const after = stepRoleplay(play, before, { type: 'step-back', at: 9 })
    expect(after).toMatchObject({ scene: 'arrive', mood: -1, chosen: [] })
    expect(after.events.slice(0, before.events.length)).toEqual(before.events)
    expect(after.events.at(-1)).toEqual({ type: 'stepped-back', at: 9, scene: 'arrive', decision: 0 })
  })

  test('makes the next reply in that scene earn nothing', () => {
    const session = played(
      'explore',
      choose('greet-cold'),
      { type: 'step-back', at: 1 },
      choose('greet-warm'),
    )
    const judged = session.events.flatMap((event) => (event.type === 'reply-judged' ? [event.counts] : []))
    expect(judged).toEqual([true, false])
  })

  test.each(['practice', 'exam'] as const)('is refused in the mode %s', (mode) => {
    const session = played(mode, choose('greet-cold'))
    expect(canStepBack(session)).toBe(false)
    expect(() => stepRoleplay(play, session, { type: 'step-back', at: 1 })).toThrow(
      'No step back in scene "upset"',
    )
  })
})

describe('what is not possible is refused with its name', () => {
  test('an unknown choice', () => {
    expect(() => stepRoleplay(play, beginRoleplay(play, plainStart('practice')), choose('sing'))).toThrow(
      'Choice "sing" is not open in scene "arrive"',
    )
  })

  test('a choice of another scene', () => {
    expect(() => stepRoleplay(play, beginRoleplay(play, plainStart('practice')), choose('promise'))).toThrow(
      'not open',
    )
  })

  test('a time-out where no timer runs', () => {
    expect(() =>
      stepRoleplay(play, played('practice', choose('greet-warm')), { type: 'time-out', at: 1 }),
    ).toThrow('no timer')
  })

  test('anything after the end', () => {
    expect(() =>
      stepRoleplay(play, played('practice', { type: 'give-up', at: 1 }), choose('greet-warm')),
    ).toThrow('already ended')
  })

  test('a recorded input that the scenario does not allow, with its place', () => {
    expect(
      replayRoleplay(play, plainStart('practice'), [choose('greet-warm'), choose('worsen')]),
    ).toMatchObject({
      ok: false,
      error: { index: 1 },
    })
  })
})
