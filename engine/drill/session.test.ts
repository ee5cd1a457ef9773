import { describe, expect, test } from 'vitest'
import type { GiveUp } from '../session/reply-event.ts'
import { plainStart, type Mode, type Start } from '../session/start.ts'
import { tinyDrillPlay } from '../testing/tiny-drill.ts'
import { drill } from './drill.ts'
import type { DrillInput } from './event.ts'
import { beginDrill, drawnPrompts, offeredOptions, stepDrill } from './session.ts'

const choose = (choice: string): DrillInput => ({ type: 'choose', choice, at: 0 })
const say = (text: string): DrillInput => ({ type: 'say', text, gestures: [], at: 0 })
const late: DrillInput = { type: 'time-out', at: 0 }
const giveUp: GiveUp = { type: 'give-up', at: 0 }

const right: Readonly<Record<string, DrillInput>> = {
  'lost-card': choose('lost-card-warm'),
  'own-fault': say('丢了东西谁都着急，我帮您查一下。'),
  'how-long': say('五分钟内给您办好。'),
  'not-mine': choose('not-mine-ask'),
  'long-wait': say('让您久等了，我现在就帮您查。'),
}
const wrong: Readonly<Record<string, DrillInput>> = {
  'lost-card': choose('lost-card-plain'),
  'own-fault': say('嗯。'),
  'how-long': late,
  'not-mine': choose('not-mine-wait'),
  'long-wait': say('请往里走。'),
}

const play = tinyDrillPlay()
const headed = (...lines: readonly string[]) =>
  tinyDrillPlay((text) => text.replace('prompts:', [...lines, 'prompts:'].join('\n')))

function played(
  inputs: readonly (DrillInput | GiveUp)[],
  { mode = 'practice', of = play }: { mode?: Mode; of?: typeof play } = {},
) {
  return inputs.reduce((progress, input) => stepDrill(of, progress, input), beginDrill(of, plainStart(mode)))
}

/** Answers until the end; those of `bad` wrongly so many times, all else well. */
function answered(
  bad: Readonly<Record<string, number>>,
  { mode = 'practice', of = play }: { mode?: Mode; of?: typeof play } = {},
) {
  const left = new Map(Object.entries(bad))
  let progress = beginDrill(of, plainStart(mode))
  while (!progress.ended) {
    const { prompt } = progress
    const times = left.get(prompt) ?? 0
    left.set(prompt, times - 1)
    const input = (times > 0 ? wrong : right)[prompt]
    if (!input) throw new RangeError(prompt)
    progress = stepDrill(of, progress, input)
  }
  return progress
}

const shown = ({ events }: ReturnType<typeof played>) =>
  events.flatMap((event) => (event.type === 'prompt-shown' ? [event.prompt] : []))
const settled = ({ events }: ReturnType<typeof played>) =>
  events.flatMap((event) => (event.type === 'prompt-settled' ? [event] : []))

describe('the prompts of an attempt', () => {
  test('come in the order of the file, and end when all went well', () => {
    const progress = answered({})
    expect(shown(progress)).toEqual(['lost-card', 'own-fault', 'how-long', 'not-mine', 'long-wait'])
    expect(progress.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'finished', scene: 'long-wait' })
  })

  test('come back after three others where the reply was wrong', () => {
    expect(shown(answered({ 'lost-card': 1 })).indexOf('lost-card', 1)).toBe(4)
  })

  test('come back no more often than the author lets them', () => {
    const often = (of: typeof play) =>
      shown(answered({ 'own-fault': 99 }, { of })).filter((id) => id === 'own-fault').length
    expect([often(play), often(headed('repeats: 0')), often(headed('repeats: 4'))]).toEqual([3, 1, 5])
  })

  test('are learnt after as many right replies in a row as the author asks for', () => {
    const progress = answered({ 'long-wait': 1 }, { of: headed('pass-after: 2') })
    const streaks = settled(progress).filter(({ prompt }) => prompt === 'long-wait')
    expect(streaks.map(({ streak, again }) => [streak, again])).toEqual([
      [0, true],
      [1, true],
      [2, false],
    ])
  })

  test('come earlier where they ask for what went wrong, and not before what was shown already', () => {
    const progress = played([choose('lost-card-warm'), say('嗯。')])
    expect([progress.prompt, ...progress.queue]).toEqual(['not-mine', 'long-wait', 'how-long', 'own-fault'])
    expect(progress.weak).toEqual(['answer', 'blame', 'soothe'])
    const later = stepDrill(play, progress, choose('not-mine-ask'))
    expect([later.prompt, ...later.queue]).toEqual(['long-wait', 'how-long', 'own-fault'])
  })

  test('come earlier where they are about a fault that was made', () => {
    expect(played([choose('lost-card-cold')]).weak).toContain('deny')
    expect(played([choose('lost-card-plain')]).weak).not.toContain('deny')
  })

  test('are asked once in an exam', () => {
    const bad = { 'lost-card': 9, 'own-fault': 9, 'how-long': 9, 'not-mine': 9, 'long-wait': 9 }
    expect(shown(answered(bad, { mode: 'exam', of: headed('pass-after: 2') })).length).toBe(5)
  })

  test('are as many as the rounds, drawn by the seed', () => {
    const of = headed('rounds: 2')
    const drawn = Array.from({ length: 40 }, (_, seed) =>
      drawnPrompts(of.scenario, { ...plainStart('practice'), seed }).map(({ id }) => id),
    )
    const places = drawn.map((ids) => ids.map((id) => Object.keys(right).indexOf(id)))
    expect(places.every(({ length }) => length === 2)).toBe(true)
    expect(places.every(([one = 9, other = 0]) => one < other)).toBe(true)
    expect(new Set(drawn.flat()).size).toBe(5)
    expect(of.scenario.prompts.length).toBe(5)
  })

  test('are shuffled only where the author wants it', () => {
    const orders = (of: typeof play) =>
      new Set(
        [1, 2, 3, 4, 5].map((seed) =>
          drawnPrompts(of.scenario, { ...plainStart('practice'), seed })
            .map(({ id }) => id)
            .join(),
        ),
      ).size
    expect(orders(play)).toBe(1)
    expect(orders(headed('order: shuffled'))).toBeGreaterThan(1)
  })
})

describe('a prompt', () => {
  test('shows its options in an order that the seed decides', () => {
    const firsts = Array.from({ length: 40 }, (_, seed) => {
      const start: Start = { ...plainStart('practice'), seed }
      const progress = beginDrill(play, start)
      const ids = offeredOptions(play.scenario, progress).map(({ id }) => id)
      expect(progress.events).toMatchObject([{ type: 'prompt-shown', time: 1, options: ids }])
      expect([...ids].sort()).toEqual(['lost-card-cold', 'lost-card-plain', 'lost-card-warm'])
      return ids[0]
    })
    expect(new Set(firsts).size).toBe(3)
  })

  test('shows its options in another order when it comes back', () => {
    const orders = answered({ 'lost-card': 2 }).events.flatMap((event) =>
      event.type === 'prompt-shown' && event.prompt === 'lost-card' ? [event.options.join()] : [],
    )
    expect(orders.length).toBe(3)
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  test('takes a pick only where there are options, words only where there are none', () => {
    expect(() => played([say('您好')])).toThrow(RangeError)
    expect(() => played([choose('not-mine-ask')])).toThrow(RangeError)
    expect(() => played([choose('lost-card-warm'), choose('lost-card-warm')])).toThrow(RangeError)
  })

  test('runs out of time only where it has a limit, and is then wrong without a reply', () => {
    expect(() => played([late])).toThrow(RangeError)
    const progress = played([choose('lost-card-warm'), say('丢了东西谁都着急。'), late])
    expect(progress.events.slice(-3)).toMatchObject([
      { type: 'timed-out', scene: 'how-long' },
      { type: 'prompt-settled', prompt: 'how-long', right: false, streak: 0, again: true },
      { type: 'prompt-shown' },
    ])
    expect(progress.decisions).toBe(2)
  })

  test('is given up together with all that is left', () => {
    const progress = played([choose('lost-card-warm'), giveUp])
    expect(progress.ended).toBe(true)
    expect(progress.events.slice(-2)).toMatchObject([
      { type: 'gave-up', scene: 'own-fault' },
      { type: 'ended', outcome: 'given-up' },
    ])
    expect(() => stepDrill(play, progress, giveUp)).toThrow(RangeError)
  })
})

describe('a reply is right', () => {
  const verdict = (prompt: string, input: DrillInput) => {
    const before = Object.keys(right).slice(0, Object.keys(right).indexOf(prompt))
    const inputs = before.flatMap((id) => right[id] ?? [])
    return settled(played([...inputs, input])).at(-1)?.right
  }

  test('in own words with half of the classes that are due', () => {
    expect(verdict('own-fault', say('丢了东西谁都着急。'))).toBe(true)
    expect(verdict('own-fault', say('您放在哪儿了？'))).toBe(false)
  })

  test('never with a fault in it, however much else it has', () => {
    expect(verdict('own-fault', say('丢了东西谁都着急，我帮您查。您自己不看好怪谁？'))).toBe(false)
  })

  test('with all classes that the author wants, and needs no other', () => {
    expect(verdict('how-long', say('五分钟内给您。'))).toBe(true)
    expect(verdict('how-long', { type: 'say', text: '好的。', gestures: ['both-hands'], at: 0 })).toBe(false)
  })

  test('when picked, if it is worth as much as the model', () => {
    expect(verdict('lost-card', choose('lost-card-warm'))).toBe(true)
    expect(verdict('lost-card', choose('lost-card-plain'))).toBe(false)
    expect(verdict('lost-card', choose('lost-card-cold'))).toBe(false)
  })
})

describe('marks', () => {
  const counting = (progress: ReturnType<typeof played>) =>
    drill.marks(play, progress.events).filter(({ counts }) => counts)

  test('are made at every prompt anew, though the stage is the same', () => {
    const scenes = counting(answered({})).flatMap(({ rule, scene }) => (rule === 'feeling' ? [scene] : []))
    expect(scenes).toEqual(['lost-card', 'own-fault', 'long-wait'])
  })

  test('do not count for what is not due at the prompt', () => {
    const kind = { type: 'say', text: '丢了谁都着急，我帮您查。', gestures: ['both-hands'], at: 0 } as const
    const { events } = played([choose('lost-card-warm'), kind])
    const made = drill.marks(play, events).filter(({ scene }) => scene === 'own-fault')
    expect(made.map(({ rule, points, counts }) => [rule, points, counts])).toEqual([
      ['feeling', 4, true],
      ['own-it', 2, true],
      ['hands', 2, false],
    ])
  })

  test('count only the first time that a prompt is answered or missed', () => {
    const replied = answered({ 'long-wait': 1 })
    expect(counting(replied).some(({ scene }) => scene === 'long-wait')).toBe(false)
    expect(drill.marks(play, replied.events).some(({ scene }) => scene === 'long-wait')).toBe(true)
    expect(counting(answered({ 'how-long': 1 })).some(({ scene }) => scene === 'how-long')).toBe(false)
  })
})

test('every text has an id of its own', () => {
  const texts = drill.texts(play.scenario)
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length)
  const has = (id: string) => texts.find((text) => text.id === id)?.text
  expect(has('title')).toBe('换一句')
  expect(has('lost-card-cold.why')).toBe('人家急着停机，等来一句不知道。')
  expect(has('how-long.model')).toBe('五分钟内给您办好。')
  expect(has('long-wait.situation')).toContain('系统卡住了')
  expect(has('lost-card.model')).toBeUndefined()
})
