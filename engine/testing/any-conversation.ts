import { stringify } from 'yaml'
import type { Condition } from '../condition.ts'
import type { Dice } from './dice.ts'

/** What the tiny rules find much in, little in, and faults in. */
const sayings = {
  good: [
    '您好，让您久等了，我现在就帮您查。',
    '五分钟内给您办好。',
    '换谁都着急，我帮您看。',
    '您好，您先坐。',
  ],
  plain: ['好的。', '麻烦您签个字。', '请您稍等。', '您说。'],
  bad: ['不知道。', '您自己不看好怪谁？', '爱找谁找谁。', '这不归我管。'],
}

type Written = Readonly<Record<string, unknown>>

/** A scene while its ways are not written: its name, and where it may lead. */
type Plan = {
  readonly id: string
  /** Scenes after it, on the way to an end; never none. */
  readonly onward: readonly string[]
  /** All scenes that it may lead to, itself and those before it among them. */
  readonly anywhere: readonly unknown[]
  /** Scenes that only this one leads to for certain. */
  readonly children: readonly string[]
}

/** What conditions may ask about without a complaint. */
type Known = {
  readonly scenes: readonly string[]
  readonly patient: boolean
  /** Whether a scene may come round; then nothing is asked for that is another thing in each round. */
  readonly loops: boolean
  readonly replies: string[]
}

/**
 * A roleplay of 3 to 12 scenes that has no errors, as YAML: with loops, topics, listening, timers, facts, conditions,
 * chance, patience, a cast and sub-conversations, as the dice will have it.
 */
export function anyConversation(dice: Dice): string {
  const main = Array.from({ length: 2 + dice.below(6) }, (_, at) => `s${String(at)}`)
  const talking = dice.below(4)
  const talks = ['talk', 'aside', 'inner'].slice(0, talking)
  const ends = ['good-end', ...(dice.happens(60) ? ['bad-end'] : [])]
  const patient = dice.happens(50)
  const loops = dice.happens(50)
  const known: Known = { scenes: [...main, ...talks, ...ends], patient, loops, replies: [] }
  const names = counter()
  const scenes: [string, Written][] = main.map((id, at) => {
    const onward = [...main.slice(at + 1), ...ends]
    const talk = { talk: 'talk', then: dice.pick(onward) }
    const last = at === main.length - 1
    const plan: Plan = {
      id,
      onward,
      anywhere: [...(loops ? main : []), ...onward, ...onward, ...(talking > 0 ? [talk, talk] : [])],
      children: last ? ends : [main[at + 1] ?? ''],
    }
    const begins = at === 0 && talking > 0 ? [talk] : []
    return [id, anyScene(dice, plan, names, known, begins)]
  })
  if (talking > 0) scenes.push(...talkScenes(dice, talks, names, known))
  for (const id of ends)
    scenes.push([
      id,
      { stage: 'close', end: { outcome: dice.pick(outcomes), title: '完', text: '客户走了。' } },
    ])
  // What is set has to be asked for.
  const fact = { when: { any: [{ fact: 'noted' }, ...(loops ? [] : [{ fact: 'times', 'at-least': 2 }])] } }
  return stringify(
    {
      ...{ yingke: 1, kind: 'roleplay', id: 'any', title: '随便一场', summary: '随便一场。', from: '测试' },
      ...{ difficulty: 1, minutes: 3 },
      customer: {
        ...{ name: '老周', about: '五十来岁', looks: { hair: 'Short' }, traits: ['elderly'], need: '一张纸' },
        mood: dice.below(4) - 2,
        ...(patient && { patience: { replies: 1 + dice.below(4), goto: ends.at(-1) } }),
      },
      cast: { niece: { name: '小敏', about: '陪着来的', looks: { hair: 'Bun' } } },
      start: 's0',
      scenes: Object.fromEntries(
        scenes.map(([id, scene], at) => [
          id,
          at === 0
            ? {
                ...scene,
                lines: [
                  { id: names('l'), by: 'niece', says: '我们来过一回。', ...fact },
                  { id: names('l'), says: '单子丢了。' },
                ],
              }
            : scene,
        ]),
      ),
    },
    { aliasDuplicateObjects: false },
  )
}

const outcomes = ['satisfied', 'lukewarm', 'unresolved', 'escalated']

/** Gives names with a beginning, each once. */
function counter(): (start: string) => string {
  let count = 0
  return (start) => {
    count += 1
    return `${start}${String(count)}`
  }
}

type Names = ReturnType<typeof counter>

function anyReply(dice: Dice, names: Names, known: Known, sort?: keyof typeof sayings): Written {
  const id = names('r')
  known.replies.push(id)
  const which = sort ?? dice.pick(['good', 'good', 'plain', 'bad'] as const)
  const gestures = dice.pick([[], [], ['stand'], ['both-hands'], ['arms-crossed'], ['nod', 'smile']])
  return {
    ...{ id, says: dice.pick(sayings[which]) },
    ...(gestures.length > 0 && (sort === undefined || gestures[0] !== 'arms-crossed') && { gestures }),
    ...(dice.happens(40) && { effects: anyEffects(dice, known) }),
  }
}

const anyEffects = (dice: Dice, { loops }: Known): Written => ({
  mood: dice.below(5) - 2,
  ...(dice.happens(50) && { facts: { noted: true } }),
  ...(dice.happens(50) && !loops && { add: { times: dice.below(5) - 1 } }),
})

function anyGoto(dice: Dice, { onward, anywhere }: Plan, known: Known): unknown {
  if (dice.happens(60)) return dice.pick(anywhere)
  const ways = Array.from({ length: 1 + dice.below(2) }, () => ({
    when: anyCondition(dice, known, 2),
    to: dice.pick(anywhere),
  }))
  return [...ways, { to: dice.pick(onward) }]
}

/** A condition about things that are there. */
function anyCondition(dice: Dice, known: Known, depth: number): Condition {
  const range = (least: number, width: number) => {
    const from = least + dice.below(width)
    return dice.pick([{ 'at-least': from }, { 'at-most': from }, { 'at-least': from, 'at-most': from + 2 }])
  }
  const plain: readonly (() => Condition)[] = [
    () => ({ mood: { 'at-least': dice.below(4) - 2 } }),
    () => ({ mood: { 'at-most': dice.below(4) - 2 } }),
    () => ({ visited: dice.pick(known.scenes), times: range(1, 2) }),
    () => ({ visited: dice.pick(known.scenes) }),
    () => ({ heard: dice.pick(['greeting', 'soothe', 'blame-fault', 'own-it']) }),
    () => ({ attempts: range(1, 2) }),
    ...(known.loops
      ? []
      : [
          () => ({ points: { ...range(0, 8), ...(dice.happens(50) && { in: 'empathy' as const }) } }),
          () => ({ chance: 10 + dice.below(80) }),
        ]),
    ...(known.patient ? [() => ({ patience: range(0, 3) })] : []),
    ...(known.replies.length > 0 ? [() => ({ chose: dice.pick(known.replies) })] : []),
  ]
  const parts = () => Array.from({ length: 1 + dice.below(2) }, () => anyCondition(dice, known, depth - 1))
  const joined: readonly (() => Condition)[] =
    depth > 0
      ? [
          () => ({ not: anyCondition(dice, known, depth - 1) }),
          () => ({ all: parts() }),
          () => ({ any: parts() }),
        ]
      : []
  return dice.pick([...plain, ...joined])()
}

function anyScene(dice: Dice, plan: Plan, names: Names, known: Known, begins: readonly unknown[]): Written {
  const stage = plan.id === 's0' ? 'greet' : dice.pick(['understand', 'resolve'])
  const timer = dice.happens(25) && {
    timer: {
      seconds: 20,
      effects: { mood: -1 },
      goto: dice.pick([...(known.loops ? [plan.id] : []), ...plan.onward]),
    },
  }
  // These replies make every scene reachable and every end possible.
  const certain = [...plan.children, ...begins].map((goto) => ({
    ...anyReply(dice, names, known, 'plain'),
    ...(plan.id === 's0' && {
      effects: { facts: { noted: true }, ...(!known.loops && { add: { times: 1 } }) },
    }),
    goto,
  }))
  const others = Array.from({ length: 1 + dice.below(3) }, () => {
    const when = dice.happens(25) && { when: anyCondition(dice, known, 1) }
    return { ...anyReply(dice, names, known), ...when, goto: anyGoto(dice, plan, known) }
  })
  return {
    stage,
    lines: [
      { id: names('l'), says: '怎么样了？', ...(dice.happens(30) && { when: anyCondition(dice, known, 2) }) },
    ],
    ...timer,
    ...(dice.happens(25) && { listen: anyListen(dice, plan, known) }),
    ...(dice.happens(25) && { topics: anyTopics(dice, plan, names, known) }),
    choices: dice.happens(50) ? [...certain, ...others] : [...others, ...certain],
  }
}

function anyTopics(dice: Dice, { onward }: Plan, names: Names, known: Known): Written {
  const ask = Array.from({ length: 2 + dice.below(2) }, () => ({
    ...anyReply(dice, names, known),
    ...(dice.happens(25) && { when: anyCondition(dice, known, 1) }),
    answers: [
      { id: names('l'), says: '是这样的。', ...(dice.happens(25) && { when: anyCondition(dice, known, 1) }) },
    ],
  }))
  return {
    ask,
    enough: 1 + dice.below(ask.length),
    ...(dice.happens(40) && { then: dice.pick(onward) }),
  }
}

function anyListen(dice: Dice, { id, onward }: Plan, known: Known): Written {
  const place = () => dice.pick([...(known.loops ? [id] : []), ...onward])
  const [rude, helped, sorry, other] = [place(), place(), place(), place()]
  return {
    model: { says: '让您久等了，我现在就帮您查。', gestures: dice.pick([[], ['stand']]) },
    tries: [
      { says: '爱找谁找谁。', goes: rude },
      { says: '我帮您问一下。', goes: helped },
      { says: '实在抱歉。', goes: sorry },
      { says: '嗯。', goes: other },
    ],
    intents: { sorry: ['(对不起|抱歉)'] },
    branches: [
      { hears: ['threaten-fault'], goto: rude },
      ...(dice.happens(50)
        ? [{ hears: ['promise-time'], when: anyCondition(dice, known, 2), goto: dice.pick(onward) }]
        : []),
      { hears: ['answer'], lacks: ['blame-fault'], effects: anyEffects(dice, known), goto: helped },
      { intents: ['sorry'], goto: sorry },
    ],
    otherwise: { goto: other },
  }
}

/** A sub-conversation, which may go on to a second scene and may hold another. */
function talkScenes(dice: Dice, talks: readonly string[], names: Names, known: Known): [string, Written][] {
  const [talk = 'talk', aside, inner] = talks
  const back = (goto: unknown) => ({ ...anyReply(dice, names, known), goto })
  const scene = (choices: readonly Written[]): Written => ({
    stage: 'understand',
    lines: [{ id: names('l'), says: '我找找。' }],
    ...(dice.happens(25) && { timer: { seconds: 30, effects: { mood: -1 }, goto: 'return' } }),
    choices,
  })
  return [
    [
      talk,
      scene([
        back('return'),
        ...(aside === undefined ? [] : [back(aside)]),
        ...(inner === undefined || aside === undefined ? [] : [back({ talk: inner, then: aside })]),
      ]),
    ],
    ...(aside === undefined ? [] : [[aside, scene([back('return'), back('return')])] as [string, Written]]),
    ...(inner === undefined ? [] : [[inner, scene([back('return')])] as [string, Written]]),
  ]
}
