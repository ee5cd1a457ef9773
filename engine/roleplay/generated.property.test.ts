import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { explore, movesIn } from '../analysis/explore.ts'
import { reachOf } from '../analysis/reach.ts'
import { dimensions } from '../dimension.ts'
import { parseRules } from '../judge/parse-rules.ts'
import { compileRules } from '../judge/rule-set.ts'
import { parseWithWarnings } from '../scenario/parse.ts'
import { marksOf, type Mark } from '../scoring/mark.ts'
import { earnedBy, scorecardOf, wholeOf } from '../scoring/score.ts'
import { modes, type Start } from '../session/start.ts'
import { anyConversation } from '../testing/any-conversation.ts'
import { diceFrom } from '../testing/dice.ts'
import { tinyRules } from '../testing/fixture.ts'
import { playOf } from '../testing/rich-roleplay.ts'
import type { RoleplayInput } from './event.ts'
import { asksForPoints } from './points.ts'
import {
  beginRoleplay,
  canSay,
  canStepBack,
  openChoices,
  replayRoleplay,
  sceneOf,
  stepRoleplay,
  type RoleplayPlay,
  type RoleplaySession,
} from './session.ts'

vi.setConfig({ testTimeout: 120_000 })

const numbers = { minLength: 300, maxLength: 300 }
const anyText = fc.array(fc.nat(9999), numbers).map((drawn) => anyConversation(diceFrom(drawn)))
const anyStart: fc.Arbitrary<Start> = fc.record({
  mode: fc.constantFrom(...modes),
  seed: fc.nat(2 ** 31 - 1),
  ordinal: fc.integer({ min: 1, max: 3 }),
})
const anyPicks = fc.array(fc.nat(9999), { maxLength: 30 })

/** What people type who have read no example. */
const typed = [
  '五分钟内给您。',
  '您好，让您着急了，我帮您问，对不起。',
  '您自己不看好怪谁？',
  '爱找谁找谁。',
  '？',
]

/** Everything that can be done now, but for giving up. */
function possible({ scenario }: RoleplayPlay, session: RoleplaySession, own: boolean): RoleplayInput[] {
  if (session.ended) return []
  return [
    ...movesIn(scenario, session),
    ...(own && canSay(scenario, session)
      ? typed.map((text): RoleplayInput => ({ type: 'say', text, gestures: ['both-hands'], at: 0 }))
      : []),
    ...(canStepBack(session) ? [{ type: 'step-back', at: 0 } as const] : []),
  ]
}

function wander(play: RoleplayPlay, start: Start, picks: readonly number[], own = true) {
  let session = beginRoleplay(play, start)
  const sessions = [session]
  const inputs: RoleplayInput[] = []
  for (const [at, pick] of picks.entries()) {
    const open = possible(play, session, own)
    const input = open[pick % Math.max(open.length, 1)]
    if (!input) break
    inputs.push({ ...input, at })
    session = stepRoleplay(play, session, { ...input, at })
    sessions.push(session)
  }
  return { session, sessions, inputs }
}

const keeps = (law: (play: RoleplayPlay, start: Start, picks: readonly number[]) => void, numRuns = 60) =>
  fc.assert(
    fc.property(anyText, anyStart, anyPicks, (text, start, picks) => {
      law(playOf(text), start, picks)
    }),
    { numRuns },
  )

test('what is generated has no complaints, and every feature comes up', () => {
  const found = new Set<string>()
  const features = [
    'topics:',
    'then:',
    'listen:',
    'timer:',
    'talk:',
    'return',
    'chance:',
    'points:',
    'patience:',
  ]
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseWithWarnings('any.yaml', text)
      expect(parsed.ok ? parsed.value.warnings : parsed.error).toEqual([])
      for (const feature of [...features, 'add:', 'heard:', 'attempts:', 'visited:', 'enough:', 'not:'])
        if (text.includes(feature)) found.add(feature)
    }),
    { numRuns: 120 },
  )
  expect(found.size).toBe(features.length + 6)
})

test('the same inputs give the same conversation, also after a trip through JSON', () => {
  keeps((play, start, picks) => {
    const { session, inputs } = wander(play, start, picks)
    const again = replayRoleplay(play, start, JSON.parse(JSON.stringify(inputs)) as RoleplayInput[])
    expect(again).toEqual({ ok: true, value: session })
    expect(JSON.parse(JSON.stringify(session))).toEqual(session)
  })
})

test('what has happened is never rewritten', () => {
  keeps((play, start, picks) => {
    const { sessions } = wander(play, start, picks)
    for (const [index, { events }] of sessions.entries())
      expect(sessions[index + 1]?.events.slice(0, events.length) ?? events).toEqual(events)
  })
})

test('it has ended exactly when nothing can be chosen, typed or waited for, and `ended` comes last and once', () => {
  keeps((play, start, picks) => {
    for (const session of wander(play, start, picks).sessions) {
      const { timer } = sceneOf(play.scenario, session.scene)
      const open = openChoices(play.scenario, session).length > 0 || canSay(play.scenario, session)
      expect(!open && (session.ended || !timer)).toBe(session.ended)
      const ends = session.events.flatMap(({ type }, index) => (type === 'ended' ? [index] : []))
      expect(ends).toEqual(session.ended ? [session.events.length - 1] : [])
    }
  })
})

test('a step back leads to where the conversation stood before the last reply', () => {
  keeps((play, start, picks) => {
    const { sessions, inputs } = wander(play, { ...start, mode: 'explore' }, picks)
    const standing = ({ scene, mood, facts, visited, chosen, replies, said, ...rest }: RoleplaySession) =>
      [
        scene,
        mood,
        facts,
        visited,
        chosen,
        replies,
        said,
        rest.stack,
        rest.patience,
        rest.turn,
        rest.luck,
      ] as const
    for (const [index, input] of inputs.entries()) {
      const [before, after] = [sessions[index], sessions[index + 1]]
      if (!before || !after || after.ended || (input.type !== 'choose' && input.type !== 'say')) continue
      const back = stepRoleplay(play, after, { type: 'step-back', at: 99 })
      expect(standing(back)).toEqual(standing(before))
    }
  })
})

test('the points that a session has counted are those of its marks, where a condition asks for points', () => {
  let asked = 0
  keeps((play, start, picks) => {
    const asks = asksForPoints(play.scenario)
    for (const { events, earned } of wander(play, start, picks).sessions) {
      const points = earnedBy(marksOf(play.ruleSet.weights, events))
      if (asks && Object.values(points).some((one) => one !== 0)) asked += 1
      if (asks) expect(earned).toEqual(points)
    }
  }, 150)
  expect(asked).toBeGreaterThan(20)
})

test('the order of the rules in the book makes no difference to the marks', () => {
  const book = parseRules(tinyRules)
  if (!book.ok) throw new RangeError(JSON.stringify(book.error))
  const ruleSet = compileRules({ ...book.value, rules: [...book.value.rules].reverse() })
  const marks = (play: RoleplayPlay, { events }: RoleplaySession) =>
    marksOf(play.ruleSet.weights, events)
      .map((mark) => JSON.stringify(mark))
      .sort()
  keeps((play, start, picks) => {
    const { session, inputs } = wander(play, start, picks)
    const other = { ...play, ruleSet }
    const again = replayRoleplay(other, start, inputs)
    expect(again.ok && marks(other, again.value)).toEqual(marks(play, session))
  })
})

test('nobody who picks replies or uses the examples earns more than the proven maximum, and nobody more than 100', () => {
  let proven = 0
  keeps((play, start, picks) => {
    // What is proven of the larger ones takes long and is proven in the same way.
    if (!explore(play, { start, every: false, grain: 'exact', most: 1500 }).complete) return
    const { weights } = play.ruleSet
    const reach = reachOf(play, start)
    const total = ({ events }: RoleplaySession) =>
      scorecardOf(weights, reach, marksOf(weights, events), 'satisfied').total
    expect(total(wander(play, start, picks).session)).toBeLessThanOrEqual(100)
    const { session } = wander(play, start, picks, false)
    expect(reach.proven || reach.whole === 0).toBe(true)
    // Who stops in the middle may have been spared the faults that nobody can avoid.
    if (!session.ended) return
    // Faults that were taken back may lead to where no way without a step back has so few points.
    if (asksForPoints(play.scenario) && session.events.some(({ type }) => type === 'stepped-back')) return
    proven += 1
    const earned = earnedBy(marksOf(weights, session.events))
    for (const dimension of dimensions)
      expect(earned[dimension]).toBeLessThanOrEqual(reach.dimensions[dimension])
    expect(wholeOf(weights, reach.dimensions, earned)).toBeLessThanOrEqual(reach.whole + 1e-9)
  }, 200)
  expect(proven).toBeGreaterThan(40)
})

test('what is typed earns no more than what is due, whatever it is', () => {
  keeps((play, start, picks) => {
    const { events } = wander(play, start, picks).session
    const marks = marksOf(play.ruleSet.weights, events)
    const most = new Map<string, number>()
    for (const event of events)
      if (event.type === 'reply-judged')
        for (const { dimension, points } of event.due ?? []) {
          const key = `${String(event.decision)} ${dimension}`
          most.set(key, (most.get(key) ?? 0) + points)
        }
    const listened = new Set(events.flatMap((event) => ('due' in event ? [event.decision] : [])))
    const sums = new Map<string, number>()
    for (const { decision, dimension, points, counts } of marks as readonly Mark[])
      if (counts && points > 0 && listened.has(decision)) {
        const key = `${String(decision)} ${dimension}`
        sums.set(key, (sums.get(key) ?? 0) + points)
      }
    for (const [key, sum] of sums) expect(sum).toBeLessThanOrEqual(most.get(key) ?? 0)
  })
})
