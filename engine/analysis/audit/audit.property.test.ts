import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensions } from '../../dimension.ts'
import {
  beginRoleplay,
  stepRoleplay,
  type RoleplayPlay,
  type RoleplaySession,
} from '../../roleplay/session.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { marksOf } from '../../scoring/mark.ts'
import { earnedBy, scorecardOf, wholeOf } from '../../scoring/score.ts'
import { plainStart } from '../../session/start.ts'
import { audited } from '../../testing/audited.ts'
import { anyScenes, fileOf, type WrittenScene, type WrittenScenes } from '../../testing/any-roleplay.ts'
import { playOf, richScenario } from '../../testing/rich-roleplay.ts'
import { movesIn } from '../explore.ts'
import type { Audit } from './audit.ts'
import type { Walk } from './walk.ts'

/** Files of roleplays that can be played; ways that lead nowhere by their text alone are another test's subject. */
const anyFile = anyScenes.map(fileOf).filter((text) => parseScenario('any.yaml', text).ok)

function replayed(play: RoleplayPlay, { ordinal, luck, steps }: Walk): RoleplaySession {
  let session = beginRoleplay(play, { ...plainStart('practice'), ordinal }, luck)
  for (const step of steps) session = stepRoleplay(play, session, step.input, step.luck)
  return session
}

const bounds = ({ roleplay }: Audit) => {
  if (!roleplay?.bounds) throw new RangeError('No end is reached')
  return roleplay.bounds
}

function result(play: RoleplayPlay, audit: Audit, session: RoleplaySession) {
  const { weights } = play.ruleSet
  const marks = marksOf(weights, session.events)
  const best = earnedBy(marksOf(weights, replayed(play, bounds(audit).total.most.walk).events))
  const whole = wholeOf(weights, audit.maximum, best)
  const reach = { dimensions: audit.maximum, whole, best: [], proven: true }
  return { earned: earnedBy(marks), total: scorecardOf(weights, reach, marks, 'satisfied').total }
}

function wander(play: RoleplayPlay, picks: readonly number[]): RoleplaySession {
  let session = beginRoleplay(play, plainStart('practice'), 0)
  for (const pick of picks) {
    const open = session.ended ? [] : movesIn(play.scenario, session)
    const input = open[pick % Math.max(open.length, 1)]
    if (!input) break
    session = stepRoleplay(play, session, input, pick % 100)
  }
  return session
}

function expectWitnesses(play: RoleplayPlay, found: Audit): void {
  const { dimensions: each, total } = bounds(found)
  for (const dimension of dimensions)
    for (const { walk, reached } of [each[dimension].most, each[dimension].least]) {
      const session = replayed(play, walk)
      expect([session.ended, result(play, found, session).earned[dimension]]).toEqual([true, reached])
    }
  for (const { walk, reached } of [total.most, total.least]) {
    const session = replayed(play, walk)
    expect([session.ended, result(play, found, session).total]).toEqual([true, reached])
  }
  for (const { scene, walk } of found.roleplay?.ends ?? [])
    if (walk) expect(replayed(play, walk)).toMatchObject({ ended: true, scene })
}

/** Going through everything takes its time, and a scenario says much. */
const runs = { numRuns: 15 }

describe('of any scenario', () => {
  test('every witness replays to the points that it is said to have, and what is proven is reached', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const found = audited(text)
        expectWitnesses(playOf(text), found)
        const { dimensions: each, total } = bounds(found)
        for (const { most, least } of [...dimensions.map((one) => each[one]), total])
          for (const { bound, reached, proven } of [most, least]) if (proven) expect(reached).toBe(bound)
        for (const dimension of dimensions) expect(each[dimension].most.proven).toBe(true)
        const { shortest, longest } = found.roleplay?.lengths ?? {}
        expect(shortest?.replies).toBeLessThanOrEqual(longest?.replies ?? 0)
      }),
      runs,
    )
  })

  test('no walk at random earns more than the most or less than the least, or is shorter than the shortest', () => {
    const anyWalks = fc.array(fc.array(fc.nat(9999), { minLength: 3, maxLength: 40 }), { minLength: 20 })
    fc.assert(
      fc.property(anyFile, anyWalks, (text, walks) => {
        const play = playOf(text)
        const found = audited(text)
        const { dimensions: each, total: whole } = bounds(found)
        for (const session of walks.map((picks) => wander(play, picks)).filter(({ ended }) => ended)) {
          const { earned, total } = result(play, found, session)
          for (const dimension of dimensions) {
            expect(earned[dimension]).toBeLessThanOrEqual(each[dimension].most.bound)
            expect(earned[dimension]).toBeGreaterThanOrEqual(each[dimension].least.bound)
          }
          expect(total).toBeLessThanOrEqual(whole.most.bound)
          expect(total).toBeGreaterThanOrEqual(whole.least.bound)
          const replies = session.events.filter(({ type }) => type === 'reply-given').length
          expect(replies).toBeGreaterThanOrEqual(found.roleplay?.lengths.shortest?.replies ?? Infinity)
        }
      }),
      runs,
    )
  })
})

test('the witnesses of a scenario with chance, earlier attempts and typed replies replay as well', () => {
  expectWitnesses(playOf(richScenario), audited(richScenario))
})

/** Never true, though no text alone shows it. */
const never = { all: [{ visited: 'scene-0' }, { not: { visited: 'scene-0' } }] }

/** A scenario with one scene changed and others added. */
const planted = (
  scenes: WrittenScenes,
  change: (first: WrittenScene) => WrittenScene,
  added: WrittenScenes = {},
): string => {
  const [first] = Object.values(scenes)
  if (!first) throw new RangeError('No scenes')
  return fileOf({ ...scenes, 'scene-0': change(first), ...added })
}

const withChoice =
  (choice: NonNullable<WrittenScene['choices']>[number]) =>
  (first: WrittenScene): WrittenScene => ({ ...first, choices: [...(first.choices ?? []), choice] })

const says = '我帮您查查看。'
const waiting = (id: string, goto: NonNullable<WrittenScene['choices']>[number]['goto']): WrittenScene => ({
  stage: 'resolve',
  lines: [{ id: `${id}-line`, says: '好了没有？' }],
  choices: [{ id: `${id}-look`, says, goto }],
})
const topic = (id: string) => ({
  id,
  says: '您贵姓？',
  when: never,
  answers: [{ id: `${id}-a`, says: '姓周。' }],
})

/** Defects, each with the code and the path that it is to be found by. */
const defects: readonly {
  readonly code: string
  readonly path: string
  readonly plant: (scenes: WrittenScenes) => string
}[] = [
  {
    code: 'A004-choice-never-open',
    path: 'scenes.scene-0.choices.3',
    plant: (scenes) => planted(scenes, withChoice({ id: 'closed', says, when: never, goto: 'happy' })),
  },
  {
    code: 'A006-line-never-heard',
    path: 'scenes.scene-0.lines.1',
    plant: (scenes) =>
      planted(scenes, (first) => ({
        ...first,
        lines: [...(first.lines ?? []), { id: 'unheard', says: '谢谢。', when: never }],
      })),
  },
  {
    code: 'A001-scene-never-entered',
    path: 'scenes.aside',
    plant: (scenes) =>
      planted(
        scenes,
        withChoice({ id: 'aside-go', says, goto: [{ when: never, to: 'aside' }, { to: 'happy' }] }),
        { aside: waiting('aside', 'happy') },
      ),
  },
  {
    code: 'A005-end-never-reached',
    path: 'scenes.shouts',
    plant: (scenes) =>
      planted(
        scenes,
        withChoice({ id: 'shout', says, goto: [{ when: never, to: 'shouts' }, { to: 'happy' }] }),
        { shouts: { stage: 'close', end: { outcome: 'escalated', title: '吵', text: '吵起来了。' } } },
      ),
  },
  {
    code: 'A003-endless',
    path: 'scenes.round',
    plant: (scenes) =>
      planted(scenes, withChoice({ id: 'round-go', says, goto: 'round' }), {
        round: waiting('round', [{ when: never, to: 'happy' }, { to: 'round' }]),
      }),
  },
  {
    code: 'A002-stuck',
    path: 'scenes.form',
    plant: (scenes) =>
      planted(scenes, withChoice({ id: 'form-go', says, goto: 'form' }), {
        form: {
          stage: 'resolve',
          lines: [{ id: 'form-line', says: '还要填什么？' }],
          topics: { ask: [topic('form-a'), topic('form-b')], then: 'happy' },
        },
      }),
  },
]

test.each(defects)('$code is found wherever it is planted', ({ code, path, plant }) => {
  const planted = anyScenes.map(plant).filter((text) => parseScenario('any.yaml', text).ok)
  const found = (text: string) =>
    audited(text).findings.some((finding) => finding.code === code && finding.path === path)
  fc.assert(
    fc.property(planted, (text) => {
      expect(found(text)).toBe(true)
    }),
    runs,
  )
})
