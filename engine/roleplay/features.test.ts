import { describe, expect, test } from 'vitest'
import { compileRules } from '../judge/rule-set.ts'
import { parseRules } from '../judge/parse-rules.ts'
import { earnedBy } from '../scoring/score.ts'
import { marksOf } from '../scoring/mark.ts'
import { plainStart, type Start } from '../session/start.ts'
import { tinyPlay, tinyRules, tinyScenario } from '../testing/fixture.ts'
import { parseScenario } from '../scenario/parse.ts'
import { reachOf } from '../analysis/reach.ts'
import { playOf, richPlay, richScenario } from '../testing/rich-roleplay.ts'
import type { RoleplayInput } from './event.ts'
import { beginRoleplay, canSay, openChoices, replayRoleplay, stepRoleplay } from './session.ts'
import type { RoleplayPlay, RoleplaySession } from './session.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { deepest } from './turn.ts'

type Input = RoleplayInput | GiveUp

const rich = richPlay()
const say = (text: string, ...gestures: ('stand' | 'both-hands' | 'bow')[]): Input => ({
  ...{ type: 'say', text, at: 0 },
  gestures,
})
const timeOut: Input = { type: 'time-out', at: 0 }
const stepBack: Input = { type: 'step-back', at: 0 }

/** Plays inputs; a plain word is a choice. */
function playedIn(play: RoleplayPlay, start: Partial<Start>, ...inputs: readonly (Input | string)[]) {
  const session = replayRoleplay(
    play,
    { ...plainStart('explore'), ...start },
    inputs.map((input) => (typeof input === 'string' ? { type: 'choose', choice: input, at: 0 } : input)),
  )
  if (!session.ok) throw new RangeError(`${String(session.error.index)}: ${session.error.reason}`)
  return session.value
}
const played = (...inputs: readonly (Input | string)[]) => playedIn(rich, {}, ...inputs)
const open = (session: RoleplaySession, play = rich) =>
  openChoices(play.scenario, session).map(({ id }) => id)
const heard = ({ events }: RoleplaySession) =>
  events.flatMap((event) => (event.type === 'line-heard' ? [event.line] : []))
/** A seed with which `card-quick` as the second reply falls as wanted. */
const seedWhere = (found: boolean) => {
  for (let seed = 0; ; seed += 1)
    if ((playedIn(rich, { seed }, 'greet-warm', 'card-quick').scene === 'pocket') === found) return seed
}

describe('topics', () => {
  const asking = ['greet-sit'] as const

  test('are asked in any order, each once, and answered', () => {
    const session = played(...asking, 'ask-use')
    expect([session.scene, open(session)]).toEqual(['ask', ['ask-when']])
    expect(heard(session).at(-1)).toBe('use-refund')
    expect(heard(played(...asking, 'ask-when', 'ask-use'))).toEqual(
      expect.arrayContaining(['use-refund', 'when-week']),
    )
  })

  test('open the choices of their scene when enough were asked', () => {
    const start = ['greet-warm', 'card-slowly'] as const
    expect(open(played(...start, 'ask-use'))).toEqual(['ask-when', 'ask-name'])
    expect(open(played(...start, 'ask-use', 'ask-name'))).toEqual(['ask-when', 'ask-enough'])
  })

  test('lead on when all that can be asked was asked', () => {
    expect(played(...asking, 'ask-use', 'ask-when').scene).toBe('offer')
    const start = ['greet-warm', 'card-slowly', 'ask-use', 'ask-when'] as const
    expect(played(...start).scene).toBe('ask')
    expect(played(...start, 'ask-name').scene).toBe('offer')
  })

  test('may ask for conditions, and so may their answers', () => {
    expect(open(played('greet-sit'))).not.toContain('ask-name')
    expect(open(played('greet-warm', 'card-slowly'))).toContain('ask-name')
    const start = ['greet-warm', 'card-slowly'] as const
    expect(heard(played(...start, 'ask-when'))).not.toContain('when-soft')
    expect(heard(played(...start, 'ask-name', 'ask-when'))).toContain('when-soft')
  })

  test('open the choices at once where all were asked or are closed', () => {
    const play = richPlay(
      ['      enough: 2\n', ''],
      ['      then: offer\n', ''],
      [
        '          says: 您大概什么时候丢的？',
        '          says: 您大概什么时候丢的？\n          when: { mood: { at-least: 3 } }',
      ],
    )
    expect(open(playedIn(play, {}, 'greet-sit'), play)).toEqual(['ask-use'])
    expect(open(playedIn(play, {}, 'greet-sit', 'ask-use'), play)).toEqual(['ask-enough'])
  })
})

describe('a sub-conversation', () => {
  test('goes on with its follow-up when it returns', () => {
    const inside = played('greet-warm')
    expect([inside.scene, inside.stack]).toEqual(['card', ['ask']])
    const after = played('greet-warm', 'card-slowly')
    expect([after.scene, after.stack]).toEqual(['ask', []])
  })

  test('may hold another, and each returns to its own follow-up', () => {
    const seed = seedWhere(true)
    const inside = playedIn(rich, { seed }, 'greet-warm', 'card-quick')
    expect([inside.scene, inside.stack]).toEqual(['pocket', ['ask', 'card-found']])
    const back = playedIn(rich, { seed }, 'greet-warm', 'card-quick', 'pocket-look')
    expect([back.scene, back.stack]).toEqual(['card-found', ['ask']])
    expect(playedIn(rich, { seed }, 'greet-warm', 'card-quick', 'pocket-look', 'found-thanks').scene).toBe(
      'ask',
    )
  })

  test(`is not begun within ${String(deepest)} others`, () => {
    const chain = (depth: number) => {
      const scenes = Array.from({ length: depth }, (_, index) => {
        const next = `{ talk: s${String(index + 1)}, then: t${String(index)} }`
        const choice = (to: string, id: string) => `choices: [{ id: ${id}, says: 嗯。, goto: ${to} }]`
        return [
          `  s${String(index)}: { stage: greet, ${choice(next, `in-${String(index)}`)} }`,
          `  t${String(index)}: { stage: greet, ${choice(index === 0 ? 'over' : 'return', `out-${String(index)}`)} }`,
        ].join('\n')
      })
      const last = `  s${String(depth)}: { stage: greet, choices: [{ id: turn, says: 好。, goto: return }] }`
      const end = '  over: { stage: close, end: { outcome: satisfied, title: 完, text: 完了。 } }'
      return playOf(
        [
          richScenario
            .slice(0, richScenario.indexOf('scenes:'))
            .replace('start: arrive', 'start: s0')
            .replace(/cast:[^]*?(?=start:)/, '')
            .replace(/ {2}patience.*\n/, ''),
          'scenes:\n',
          [...scenes, last, end].join('\n'),
        ].join(''),
      )
    }
    const into = (depth: number) => Array.from({ length: depth }, (_, index) => `in-${String(index)}`)
    const out = (depth: number) =>
      into(depth)
        .map((id) => id.replace('in', 'out'))
        .reverse()
    const whole = playedIn(chain(deepest), {}, ...into(deepest), 'turn', ...out(deepest))
    expect([whole.scene, whole.ended, whole.stack]).toEqual(['over', true, []])
    expect(() => playedIn(chain(deepest + 1), {}, ...into(deepest + 1))).toThrow('within each other')
  })
})

describe('a reply in the trainee’s own words', () => {
  const at = (...inputs: readonly (Input | string)[]) => played('greet-cold', ...inputs)

  test('is taken only in a scene that listens', () => {
    expect([canSay(rich.scenario, at()), canSay(rich.scenario, played())]).toEqual([true, false])
    expect(() => played(say('您好。'))).toThrow('Nothing can be typed in scene "arrive"')
  })

  test('takes the first branch whose findings were heard', () => {
    expect(at(say('爱找谁找谁。')).scene).toBe('leaves')
    expect(at(say('我帮您问一下。'))).toMatchObject({ scene: 'ask', facts: { 'taken-on': true } })
  })

  test('does not take a branch that wants something unheard which was heard', () => {
    expect(at(say('我帮您问一下，您自己不看好怪谁？')).scene).toBe('upset')
  })

  test('takes a branch for what it means, in any wording', () => {
    expect(at().mood).toBe(-3)
    const sorry = (words: string) => at(say('我帮您看看，可您自己不看好怪谁？'), say(words))
    expect(sorry('实在抱歉。').mood).toBe(sorry('不好意思啊。').mood)
    expect(heard(sorry('实在抱歉。')).filter((id) => id === 'upset-niece')).toHaveLength(3)
  })

  test('looks at the conditions of a branch as the findings have left things', () => {
    const moods = (text: string) =>
      at(say(text)).events.flatMap((event) =>
        event.type === 'mood-moved' && event.because === 'author' ? [event.to] : [],
      )
    // Sorrow alone leaves the mood where the branch for the worst mood takes it; with comfort another does.
    expect(moods('实在抱歉。')).toEqual([])
    expect(moods('抱歉，让您着急了。')).toEqual([-1])
  })

  test('goes the way for all else where no branch fits', () => {
    const session = at(say('让您久等了。'))
    expect([session.scene, session.mood]).toEqual(['upset', -3])
    expect(session.events).toContainEqual({ type: 'mood-moved', at: 0, from: -2, to: -3, because: 'author' })
  })

  const counted = ({ ruleSet }: RoleplayPlay, { events }: RoleplaySession, scene = 'upset') =>
    marksOf(ruleSet.weights, events).flatMap((mark) =>
      mark.scene === scene && mark.counts ? [`${mark.rule} ${String(mark.points)}`] : [],
    )

  test('earns what the model would, each once', () => {
    expect(counted(rich, at(say('让您着急了。', 'stand')))).toEqual(['feeling 4', 'hands 2'])
    expect(counted(rich, at(say('让您着急了。', 'stand'), say('让您久等了。', 'both-hands')))).toEqual([
      'feeling 4',
      'hands 2',
    ])
    expect(counted(rich, at(say('嗯。'), say('让您久等了。')))).toEqual(['feeling 4'])
  })

  test('earns nothing for what the model does not do', () => {
    const plain = richPlay(['帮您查。, gestures: [stand] }\n      tries', '帮您查。 }\n      tries'])
    const session = playedIn(plain, {}, 'greet-cold', say('让您着急了。', 'stand'))
    expect(counted(plain, session)).toEqual(['feeling 4'])
  })

  test('earns no more for a better way than the model’s', () => {
    const book = parseRules(
      tinyRules.map(({ file, text }) => ({
        file,
        text: text.replace(
          'rules:\n',
          `rules:
  - { id: bow-low, kind: gesture, class: stance, dimension: tangibles, severity: 3, verdict: merit, gestures: [bow], name: 鞠躬, why: 郑重, better: 欠身, source: 测试 }
`,
        ),
      })),
    )
    if (!book.ok) throw new RangeError(JSON.stringify(book.error))
    const play = { ...rich, ruleSet: compileRules(book.value) }
    expect(counted(play, playedIn(play, {}, 'greet-cold', say('嗯。', 'bow')))).toEqual(['bow-low 2'])
  })

  test('pays for its faults as any other reply does', () => {
    expect(counted(rich, at(say('您自己不看好怪谁？')))).toEqual(['blame-customer -8'])
  })
})

describe('patience', () => {
  test('is lost by a fault and by silence, and by nothing else', () => {
    const lost = (session: RoleplaySession) =>
      session.events.flatMap((event) => (event.type === 'patience-lost' ? [event.left] : []))
    expect(lost(played('greet-warm', 'card-slowly', 'ask-use'))).toEqual([])
    expect(lost(played(timeOut))).toEqual([2])
    expect(lost(played(timeOut, 'greet-cold', say('嗯。')))).toEqual([2, 1])
  })

  test('sends the customer where an impatient one goes when the last of it is gone', () => {
    const session = played(timeOut, timeOut, 'greet-cold')
    expect(session).toMatchObject({ scene: 'leaves', ended: true, patience: 0 })
    expect(heard(session)).not.toContain('upset-niece')
    expect(played('greet-cold', say('不知道。'), say('不知道。'))).toMatchObject({
      scene: 'leaves',
      ended: true,
    })
  })

  test('ends every sub-conversation when it goes', () => {
    const play = richPlay(
      ['replies: 3', 'replies: 1'],
      ['麻烦您快一点。', '您自己不看好怪谁？'],
      ['goto: leaves }\ncast', 'goto: plain }\ncast'],
    )
    expect(playedIn(play, {}, 'greet-warm', 'card-quick')).toMatchObject({ scene: 'plain', stack: [] })
  })

  test('is lost only once: afterwards the conversation goes on', () => {
    const play = richPlay(['replies: 3', 'replies: 1'], ['goto: leaves }\ncast', 'goto: upset }\ncast'])
    const session = playedIn(play, {}, 'greet-cold', say('不知道。'))
    expect(session).toMatchObject({ scene: 'upset', patience: 0, ended: false })
  })

  test('can be asked for', () => {
    expect(heard(played('greet-cold'))).toContain('upset-tone')
    const patient = richPlay(['replies: 3', 'replies: 9'])
    expect(heard(playedIn(patient, {}, 'greet-cold'))).not.toContain('upset-tone')
  })
})

describe('facts', () => {
  test('are set and added to, and are told of', () => {
    const session = played('greet-warm', 'card-slowly')
    expect(session.facts).toEqual({ papers: 1 })
    expect(session.events).toContainEqual({ type: 'fact-set', at: 0, fact: 'papers', value: 1 })
    expect(played('greet-sit', 'ask-use').facts).toEqual({ use: 'refund' })
  })

  test('add up', () => {
    const seed = seedWhere(true)
    const play = richPlay([
      'says: 麻烦您快一点。',
      'says: 麻烦您快一点。\n        effects: { add: { papers: -5 } }',
    ])
    expect(playedIn(play, { seed }, 'greet-warm', 'card-quick', 'pocket-look').facts).toEqual({ papers: -3 })
  })

  test.each([
    [99, 99],
    [-99, -97],
  ])('stay between -99 and 99: %i and 2 is %i', (by, sum) => {
    const seed = seedWhere(true)
    const play = richPlay([
      'says: 麻烦您快一点。',
      `says: 麻烦您快一点。\n        effects: { add: { papers: ${String(by)} } }`,
    ])
    expect(playedIn(play, { seed }, 'greet-warm', 'card-quick', 'pocket-look').facts).toEqual({ papers: sum })
  })

  test('are asked for within bounds, both included; one never set counts as 0', () => {
    const openWith = (bounds: string) => {
      const play = richPlay(['at-least: 1, at-most: 2 }', `${bounds} }`])
      return open(playedIn(play, {}, 'greet-warm', 'card-slowly'), play).includes('ask-name')
    }
    expect(['at-least: 1', 'at-most: 1', 'at-least: 2', 'at-most: 0'].map(openWith)).toEqual([
      ...[true, true, false, false],
    ])
    const unset = richPlay(['at-least: 1, at-most: 2 }', 'at-most: 0 }'])
    expect(open(playedIn(unset, {}, 'greet-sit'), unset)).toContain('ask-name')
  })
})

describe('conditions ask', () => {
  test('how often a scene was entered', () => {
    expect(heard(played())).not.toContain('arrive-wait')
    expect(heard(played(timeOut))).toContain('arrive-wait')
    expect([open(played()), open(played(timeOut))]).toEqual([
      ['greet-warm', 'greet-cold', 'greet-sit'],
      ['greet-warm', 'greet-cold'],
    ])
  })

  test('what was heard, and what was chosen', () => {
    const until = ['ask-use', 'ask-when'] as const
    expect(heard(played('greet-sit', ...until))).toContain('offer-soft')
    expect(heard(played('greet-warm', 'card-slowly', ...until, 'ask-name'))).toContain('offer-soft')
    expect(heard(played('greet-cold', say('我帮您问一下。'), ...until))).toContain('offer-hard')
  })

  test('how many points were earned, in one dimension or in all', () => {
    const start = ['greet-warm', 'card-slowly', 'ask-use', 'ask-name', 'ask-enough'] as const
    expect(open(played(...start))).toContain('extra')
    expect(open(played('greet-sit', 'ask-use', 'ask-when'))).not.toContain('extra')
    const elsewhere = richPlay(['in: empathy', 'in: assurance'])
    expect(open(playedIn(elsewhere, {}, ...start), elsewhere)).not.toContain('extra')
    const all = richPlay(['at-least: 4, in: empathy', 'at-least: 13'])
    expect(open(playedIn(all, {}, ...start), all)).not.toContain('extra')
    const fewer = richPlay(['at-least: 4, in: empathy', 'at-least: 12'])
    expect(open(playedIn(fewer, {}, ...start), fewer)).toContain('extra')
  })

  test('which attempt it is', () => {
    expect(heard(playedIn(rich, { ordinal: 1 }))).not.toContain('arrive-again')
    expect(heard(playedIn(rich, { ordinal: 2 }))).toContain('arrive-again')
  })

  test('for chance, which falls the same for the same seed and both ways over many', () => {
    const scenes = Array.from({ length: 60 }, (_, seed) => {
      const again = () => playedIn(rich, { seed }, 'greet-warm', 'card-quick').scene
      expect(again()).toBe(again())
      return again()
    })
    expect(new Set(scenes)).toEqual(new Set(['pocket', 'ask']))
    const found = scenes.filter((scene) => scene === 'pocket').length
    expect(found).toBeGreaterThan(15)
    expect(found).toBeLessThan(45)
  })
})

describe('a step back', () => {
  /** Where it stands, without what is kept of what was taken back. */
  const standing = ({
    scene,
    mood,
    facts,
    visited,
    chosen,
    replies,
    said,
    stack,
    ...rest
  }: RoleplaySession) => ({
    ...{ scene, mood, facts, visited, chosen, replies, said, stack },
    ...{ patience: rest.patience, turn: rest.turn, luck: rest.luck, trail: rest.trail },
  })

  test.each<readonly [string, readonly (Input | string)[], Input | string]>([
    ['a choice', [], 'greet-cold'],
    ['a choice that begins a sub-conversation', [], 'greet-warm'],
    ['a return', ['greet-warm'], 'card-slowly'],
    ['a topic', ['greet-sit'], 'ask-use'],
    ['the last topic', ['greet-sit', 'ask-use'], 'ask-when'],
    ['words', ['greet-cold'], say('我帮您问一下。')],
    ['what cost patience', [timeOut], 'greet-cold'],
  ])('undoes %s', (_, before, reply) => {
    expect(standing(played(...before, reply, stepBack))).toEqual(standing(played(...before)))
  })

  test('is not taken into silence: it goes back to before the last reply', () => {
    const session = played('greet-sit', 'ask-use', stepBack, stepBack)
    expect(session).toMatchObject({ scene: 'arrive', facts: {}, chosen: [], replies: [], trail: [] })
  })

  test('into another way leaves the marks of the first, and no second chance to make them', () => {
    const session = played('greet-cold', stepBack, 'greet-warm', 'card-slowly')
    const marks = marksOf(rich.ruleSet.weights, session.events)
    expect(earnedBy(marks)).toEqual(session.earned)
    expect(marks.filter(({ scene, counts }) => scene === 'arrive' && counts).map(({ rule }) => rule)).toEqual(
      ['cold-deny', 'crossed'],
    )
  })
})

describe('giving up', () => {
  test.each<readonly [string, readonly (Input | string)[]]>([
    ['at once', []],
    ['in a sub-conversation', ['greet-warm']],
    ['between topics', ['greet-sit', 'ask-use']],
    ['where words are typed', ['greet-cold', say('嗯。')]],
  ])('ends it %s', (_, before) => {
    const session = played(...before, { type: 'give-up', at: 7 })
    expect([session.ended, open(session), canSay(rich.scenario, session)]).toEqual([true, [], false])
    expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'given-up', at: 7 })
    expect(() => stepRoleplay(rich, session, stepBack)).toThrow('already ended')
  })
})

test('lines of the cast are heard as those of the customer are', () => {
  expect(heard(played('greet-cold'))).toEqual(['arrive-door', 'arrive-ask', 'upset-tone', 'upset-niece'])
})

test('an attempt begins with its first throw, so that chance may decide even the first line', () => {
  const play = richPlay(['attempts: { at-least: 2 }', 'chance: 50'])
  const first = Array.from({ length: 40 }, (_, seed) =>
    heard(beginRoleplay(play, { ...plainStart('exam'), seed })).includes('arrive-again'),
  )
  expect(new Set(first)).toEqual(new Set([true, false]))
})

test('the most that can be earned is found although chance comes with every round of a loop', () => {
  const text = tinyScenario.replace(
    '{ id: silence-1, says: 没人应一声吗？ }',
    '{ id: silence-1, says: 没人应一声吗？, when: { chance: 50 } }',
  )
  const parsed = parseScenario('tiny.yaml', text)
  if (!parsed.ok || parsed.value.kind !== 'roleplay') throw new RangeError('not well-formed')
  const play = { scenario: parsed.value, ruleSet: tinyPlay().ruleSet }
  expect(reachOf(play, { mode: 'practice', seed: 7, ordinal: 1 }).dimensions).toEqual(
    reachOf(tinyPlay()).dimensions,
  )
})
