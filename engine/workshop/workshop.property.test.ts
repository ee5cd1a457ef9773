import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GiveUp } from '../session/reply-event.ts'
import { modes } from '../session/start.ts'
import { lawsFor } from '../testing/laws.ts'
import { tinyWorkshopPlay } from '../testing/tiny-workshop.ts'
import type { CardPlace, WorkshopInput } from './event.ts'
import type { WorkshopProgress } from './progress.ts'
import { workshop } from './workshop.ts'

const play = tinyWorkshopPlay()
const groups = ['group-1', 'group-2', 'group-3']
const places: readonly CardPlace[] = [
  { column: 'seen' },
  { column: 'felt' },
  { lane: 'front', phase: 'door' },
  { lane: 'back', phase: 'queue' },
]

/** All that can be done where a workshop stands, once it has groups; and forming them while it has none. */
function inputs({ groups: formed, standing }: WorkshopProgress, at: number): (WorkshopInput | GiveUp)[] {
  // Most of the time goes by in a step, so that some work comes late.
  const now = at * 20_000
  const step = standing?.step ?? 'opening'
  return [
    ...[2, 3].map((count): WorkshopInput => ({
      type: 'form-groups',
      groups: groups.slice(0, count).map((name) => ({ name })),
      at: now,
    })),
    ...Array.from({ length: 3 }, () => ({ type: 'next', at: now }) as const),
    ...play.scenario.steps
      .filter(({ does }) => does === 'hand-in')
      .map(({ id }) => ({ type: 'begin-step', step: id, at: now }) as const),
    ...groups.flatMap((group): WorkshopInput[] => [
      ...places.map((place): WorkshopInput => ({
        type: 'add-card',
        step,
        group,
        place,
        text: '窗口没人',
        at: now,
      })),
      { type: 'rate', step, group, item: 'concrete', value: (at % 5) + 1, at: now },
      { type: 'hand-in', step, group, at: now },
    ]),
    ...places.flatMap((place): WorkshopInput[] => [
      { type: 'move-card', card: 'card-1', place, at: now },
      { type: 'remove-card', card: 'card-2', at: now },
    ]),
    { type: 'extend', seconds: 60, at: now },
    ...(formed.length === 0 || at % 11 === 0 ? [{ type: 'give-up', at: now } as const] : []),
    { type: 'close', at: now },
  ]
}

test.each(lawsFor({ kind: workshop, play, inputs }))('of a workshop: $law', ({ compare }) => {
  const anyLead = fc.array(fc.nat(9999), { maxLength: 50 })
  fc.assert(
    fc.property(fc.constantFrom(...modes), fc.nat(2 ** 31 - 1), anyLead, (mode, seed, picks) => {
      const { is, must } = compare({ mode, seed, ordinal: 1 }, picks)
      expect(is).toEqual(must)
    }),
  )
})

test('every input has a known shape', () => {
  for (const input of inputs(workshop.begin(play, { mode: 'exam', seed: 1, ordinal: 1 }), 5))
    expect(
      input.type === 'give-up' || workshop.inputShapes.some((shape) => shape.safeParse(input).success),
    ).toBe(true)
})
