import { describe, expect, test } from 'vitest'
import { reachFor, type Play } from '../play.ts'
import { readWalkthrough } from '../scenario/walkthrough.ts'
import { plainStart } from '../session/start.ts'
import { tinyPlay } from '../testing/fixture.ts'
import { richPlay } from '../testing/rich-roleplay.ts'
import { tinyDrillPlay } from '../testing/tiny-drill.ts'
import { tinyFaultsPlay } from '../testing/tiny-faults.ts'
import { tinyQuizPlay } from '../testing/tiny-quiz.ts'
import { tinyWorkshopPlay } from '../testing/tiny-workshop.ts'
import { coverageOf } from './coverage.ts'
import { differenceComplaint, walked } from './walked.ts'

const plays: readonly (readonly [string, Play])[] = [
  ['a conversation', tinyPlay()],
  ['a conversation with everything in it', richPlay()],
  ['a drill', tinyDrillPlay()],
  ['watched clerks', tinyFaultsPlay()],
  ['a quiz', tinyQuizPlay()],
]

/** What becomes of a walkthrough that is written so, and the complaint about it. */
function walk(play: Play, way: string, claim = 'outcome: finished\ntotal: {}') {
  const text = `yingke: 1\nkind: walkthrough\nscenario: ${play.scenario.id}\n${way}\n${claim}\n`
  const read = readWalkthrough('walk.yaml', text)
  if (!read.ok) throw new RangeError(JSON.stringify(read.error))
  const found = walked(play, read.value.walkthrough)
  const { difference } = found
  return { ...found, complaint: difference && differenceComplaint(difference, read.value.complain) }
}

test.each(plays)('the best way through %s can be written as a walkthrough, and earns all', (_, play) => {
  const start = plainStart('practice')
  // What a conversation with everything in it is worth may depend on who plays it for the first time.
  const inputs = reachFor(play, start).best.map(({ at, ...input }) => ({ ...input, at }))
  const { card, session } = walk(play, `do: ${JSON.stringify(inputs)}`)
  expect(session.ended).toBe(true)
  expect(card?.total).toBe(100)
})

describe('a walkthrough of watched clerks', () => {
  const play = tinyFaultsPlay()
  const flags = (name: string) =>
    [
      'do:',
      `  - { type: flag, line: li-3, name: ${name} }`,
      '  - { type: next }',
      '  - { type: hand-in }',
    ].join('\n')

  test('that goes as it says has no complaint', () => {
    expect(walk(play, flags('cold-deny'), 'outcome: finished\ntotal: { at-most: 30 }')).toMatchObject({
      complaint: undefined,
      card: { outcome: 'finished' },
    })
  })

  test('is complained of at the total, the outcome or the input that is not as it says', () => {
    expect(
      walk(play, flags('cold-deny'), 'outcome: finished\ntotal: { at-least: 90 }').complaint,
    ).toMatchObject({
      ...{ code: 'W002-walkthrough-differs', path: 'total', line: 9 },
      values: { expected: '90–100' },
    })
    expect(walk(play, flags('cold-deny'), 'outcome: given-up\ntotal: {}').complaint).toMatchObject({
      ...{ path: 'outcome', line: 8, values: { expected: 'given-up', found: 'finished' } },
    })
    expect(walk(play, flags('no-such-fault')).complaint).toMatchObject({ path: 'do.0', line: 5 })
  })

  test('that stops before the end is complained of at its inputs', () => {
    expect(walk(play, 'do: [{ type: next }]').complaint).toMatchObject({ path: 'do', line: 4 })
  })

  test('may not do what only another kind can', () => {
    const { complaint, session } = walk(
      play,
      'do: [{ type: next }, { type: answer, question: a, answer: [b] }]',
    )
    expect(complaint).toMatchObject({ path: 'do.1', values: { expected: 'answer' } })
    expect(session.events.filter(({ type }) => type === 'clerk-entered')).toHaveLength(2)
    const ofWorkshop = 'do: [{ type: next }, { type: hand-in, step: map, group: group-1 }, { type: next }]'
    expect(walk(play, ofWorkshop).complaint).toMatchObject({ path: 'do.1', values: { expected: 'hand-in' } })
  })
})

test('a walkthrough starts in its mode and with its seed', () => {
  const explored = walk(
    tinyPlay(),
    'mode: explore\ndo: [{ type: choose, choice: greet-cold }, { type: step-back }]',
  )
  expect(explored.session).toMatchObject({ mode: 'explore', scene: 'arrive' })
  const practised = walk(tinyPlay(), 'do: [{ type: choose, choice: greet-cold }, { type: step-back }]')
  expect(practised.complaint).toMatchObject({ path: 'do.1' })
  const paper = (seed: number) =>
    walk(tinyQuizPlay(), `seed: ${String(seed)}\ndo: [{ type: take, paper: grade-three }]`).session.events
  expect(paper(1)).not.toEqual(paper(5))
})

describe('coverage', () => {
  test('of a conversation is its scenes and replies', () => {
    const session = walk(tinyPlay(), 'choose: [greet-cold, worsen]').session
    const { scenes, choices } = coverageOf(tinyPlay(), [session])
    expect(scenes).toEqual({ met: ['arrive', 'upset', 'leaves'], unmet: ['silence', 'ask', 'happy'] })
    expect(choices.met).toEqual(['greet-cold', 'worsen'])
    expect(choices.unmet).toEqual(['greet-warm', 'greet-blame', 'back', 'repair', 'promise', 'vague'])
  })

  test('adds up over attempts', () => {
    const ways = ['choose: [greet-cold, worsen]', 'choose: [{ time-out: true }, back, greet-warm, promise]']
    const sessions = ways.map((way) => walk(tinyPlay(), way).session)
    expect(coverageOf(tinyPlay(), sessions).scenes.unmet).toEqual([])
  })

  test('of watched clerks is who was seen, and the faults that were named rightly', () => {
    const play = tinyFaultsPlay()
    const flag = (name: string) => `do: [{ type: flag, line: li-3, name: ${name} }, { type: next }]`
    const found = (name: string) => coverageOf(play, [walk(play, flag(name)).session])
    expect(found('crossed').choices.met).toEqual(['li-3/crossed'])
    expect(found('crossed').choices.unmet).toHaveLength(3)
    expect(found('wrong-price').choices.met).toEqual([])
    expect(found('crossed').scenes.unmet).toEqual([])
  })

  test('of a drill is its prompts and options, of a quiz what was drawn and answered rightly', () => {
    const drill = tinyDrillPlay()
    const picked = walk(drill, 'do: [{ type: choose, choice: lost-card-warm }]').session
    expect(coverageOf(drill, [picked])).toMatchObject({
      scenes: { met: ['lost-card', 'own-fault'] },
      choices: { met: ['lost-card-warm'] },
    })
    const quiz = tinyQuizPlay()
    const way = 'do: [{ type: answer, question: call-back, answer: ["true"] }, { type: hand-in }]'
    const { scenes, choices } = coverageOf(quiz, [walk(quiz, way).session])
    expect([scenes.met.length, choices.met]).toEqual([5, ['call-back']])
  })

  test('of a workshop is its steps', () => {
    const play = tinyWorkshopPlay()
    const { session } = walk(play, 'do: [{ type: form-groups, groups: [{ name: 红队 }] }, { type: next }]')
    expect(coverageOf(play, [session])).toMatchObject({
      scenes: { met: ['opening'] },
      choices: { met: [], unmet: [] },
    })
  })
})
