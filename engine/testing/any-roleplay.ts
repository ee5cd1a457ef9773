import fc from 'fast-check'

/** What is said in the scenarios below: good, bad and neither by the tiny rules. */
const replies = [
  '您好，丢了单子是着急。',
  '我现在就帮您查。',
  '五分钟之内给您。',
  '让您久等了，我帮您看看。',
  '尽快吧。',
  '不知道。',
  '这事不归我管。',
  '您自己不看好怪谁？',
  '爱找谁找谁。',
]

const stages = ['greet', 'understand', 'resolve', 'close']
const ends = ['happy', 'so-so', 'leaves']
const endOutcomes = ['satisfied', 'lukewarm', 'unresolved']

type Goto = string | readonly ({ readonly when: object; readonly to: string } | { readonly to: string })[]

/** A choice as it is written in a file. */
export type WrittenChoice = {
  readonly id: string
  readonly says: string
  readonly gestures?: readonly string[]
  readonly when?: object
  readonly effects?: object
  readonly goto: Goto
}

/** A scene as it is written in a file. */
export type WrittenScene = {
  readonly stage: string
  readonly lines?: readonly object[]
  readonly choices?: readonly WrittenChoice[]
  readonly topics?: object
  readonly timer?: object
  readonly end?: object
}

/** The scenes of a roleplay as they are written, the first one first. */
export type WrittenScenes = Readonly<Record<string, WrittenScene>>

const drawn = fc.record({
  says: fc.constantFrom(...replies),
  says2: fc.constantFrom(...replies),
  says3: fc.constantFrom(...replies),
  crossed: fc.boolean(),
  mood: fc.integer({ min: -2, max: 2 }),
  to: fc.nat(99),
  other: fc.nat(99),
  bound: fc.integer({ min: -2, max: 2 }),
  fact: fc.boolean(),
  timer: fc.boolean(),
})

/**
 * Roleplays of two to four scenes with loops, facts, moods, timers and several ends. From every scene a reply without a
 * condition leads to the next one, so that all of them can be played through.
 */
export const anyScenes: fc.Arbitrary<WrittenScenes> = fc
  .array(drawn, { minLength: 2, maxLength: 4 })
  .map((scenes) => {
    const ids = scenes.map((_, index) => `scene-${String(index)}`)
    const all = [...ids, ...ends]
    const named = (pick: number): string => all[pick % all.length] ?? 'happy'
    const written = scenes.map((scene, index): readonly [string, WrittenScene] => {
      const id = `scene-${String(index)}`
      const onward = ids[index + 1] ?? 'happy'
      const lines = [{ id: `${id}-line`, says: '那要多久？' }]
      const choices: WrittenChoice[] = [
        { id: `${id}-on`, says: scene.says, goto: onward },
        {
          id: `${id}-if`,
          says: scene.says2,
          gestures: scene.crossed ? ['arms-crossed'] : ['both-hands'],
          effects: { mood: scene.mood, facts: { known: scene.fact } },
          goto: [{ when: { mood: { 'at-least': scene.bound } }, to: named(scene.to) }, { to: onward }],
        },
        {
          id: `${id}-known`,
          says: scene.says3,
          when: { fact: 'known', is: scene.crossed },
          goto: named(scene.other),
        },
      ]
      const timer = scene.timer && { timer: { seconds: 30, effects: { mood: -1 }, goto: named(scene.other) } }
      return [id, { stage: stages[index % stages.length] ?? 'greet', lines, choices, ...timer }]
    })
    return Object.fromEntries([
      ...written,
      ...ends.map((end, index): readonly [string, WrittenScene] => [
        end,
        { stage: 'close', end: { outcome: endOutcomes[index], title: end, text: '完了。' } },
      ]),
    ])
  })

/** The file of a roleplay with these scenes; JSON is YAML as well. */
export const fileOf = (scenes: WrittenScenes): string =>
  JSON.stringify({
    ...{ yingke: 1, kind: 'roleplay', id: 'any', title: '随便一个', summary: '随便一个。', from: '测试' },
    ...{ difficulty: 1, minutes: 2, start: Object.keys(scenes)[0], scenes },
    customer: { name: '老周', about: '五十来岁', looks: { hair: 'Short' }, need: '想要一张纸' },
  })
