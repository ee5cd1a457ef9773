import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GiveUp } from '../session/reply-event.ts'
import { modes } from '../session/start.ts'
import { lawsFor } from '../testing/laws.ts'
import { tinyDrillPlay } from '../testing/tiny-drill.ts'
import { drill } from './drill.ts'
import type { DrillInput } from './event.ts'
import type { DrillProgress } from './session.ts'
import type { Drill } from './shape.ts'

const texts = [
  '不知道。',
  '让您久等了，我现在就帮您查。',
  '五分钟内给您办好，您别着急。',
  '爱找谁找谁。',
  '嗯。',
]

const inputs =
  ({ prompts }: Drill) =>
  ({ events }: DrillProgress, at: number): (DrillInput | GiveUp)[] => [
    ...prompts.flatMap(({ options }) =>
      options.map(({ id }) => ({ type: 'choose', choice: id, at }) as const),
    ),
    ...texts.map((text) => ({ type: 'say', text, gestures: ['both-hands'], at }) as const),
    { type: 'time-out', at },
    ...(events.length % 7 === 6 || events.at(-1)?.type === 'ended' ? [{ type: 'give-up', at } as const] : []),
  ]

const anyStart = fc.record({
  mode: fc.constantFrom(...modes),
  seed: fc.nat(2 ** 31 - 1),
  ordinal: fc.integer({ min: 1, max: 3 }),
})
const anyPicks = fc.array(fc.nat(9999), { maxLength: 40 })

const plays = {
  'a drill': tinyDrillPlay(),
  'a drill of which some prompts are drawn, to be answered well twice': tinyDrillPlay((text) =>
    text.replace('prompts:', 'rounds: 3\npass-after: 2\nrepeats: 1\norder: shuffled\nprompts:'),
  ),
}

describe.each(Object.entries(plays))('%s', (_, play) => {
  test.each(lawsFor({ kind: drill, play, inputs: inputs(play.scenario) }))('$law', ({ compare }) => {
    fc.assert(
      fc.property(anyStart, anyPicks, (start, picks) => {
        const { is, must } = compare(start, picks)
        expect(is).toEqual(must)
      }),
    )
  })
})
