import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { explore, movesIn } from '../analysis/explore.ts'
import { reachOf } from '../analysis/reach.ts'
import type { Finding } from '../judge/finding.ts'
import { marksOf } from '../scoring/mark.ts'
import { scorecardOf } from '../scoring/score.ts'
import { plainStart, type Start } from '../session/start.ts'
import { anyConversation } from '../testing/any-conversation.ts'
import { diceFrom, diceOf, type Dice } from '../testing/dice.ts'
import { playOf } from '../testing/rich-roleplay.ts'
import type { RoleplayInput } from './event.ts'
import {
  beginRoleplay,
  replayRoleplay,
  stepRoleplay,
  type RoleplayPlay,
  type RoleplaySession,
} from './session.ts'

type WrittenChoice = { readonly id: string; readonly says: string; readonly gestures?: readonly string[] }
type WrittenScenes = Readonly<Record<string, { choices?: readonly WrittenChoice[] }>>

/** What makes a reply worse: less of what is good, or something bad beside it. */
function worsened(choice: WrittenChoice, dice: Dice): WrittenChoice {
  const gestures = choice.gestures ?? []
  const twin = { ...choice, id: `${choice.id}-worse` }
  return dice.pick([
    { ...twin, says: '嗯。' },
    { ...twin, gestures: [] },
    { ...twin, says: `${choice.says}您自己不看好怪谁？` },
    { ...twin, says: `${choice.says}这不归我管。` },
    { ...twin, says: `${choice.says}爱找谁找谁。` },
    { ...twin, gestures: [...gestures.slice(0, 3), 'arms-crossed'] },
    { ...twin, says: '不知道。', gestures: ['arms-crossed'] },
  ])
}

/** The same roleplay with a worse reply beside each, in its place and with its consequences. */
function withTwins(text: string, dice: Dice): string {
  const written = parse(text) as { scenes: WrittenScenes }
  const scenes = Object.entries(written.scenes).map(([id, scene]) => [
    id,
    scene.choices
      ? { ...scene, choices: scene.choices.flatMap((choice) => [choice, worsened(choice, dice)]).slice(0, 9) }
      : scene,
  ])
  return stringify(
    { ...written, scenes: Object.fromEntries(scenes) as object },
    { aliasDuplicateObjects: false },
  )
}

const scenesOf = ({ events }: RoleplaySession) =>
  events.flatMap((event) => (event.type === 'scene-entered' ? [event.scene] : []))

const rulesOf = (findings: readonly Finding[], verdict: Finding['verdict']) =>
  findings.flatMap((finding) => (finding.verdict === verdict ? [finding.rule] : []))

const within = (some: readonly string[], all: readonly string[]) => some.every((one) => all.includes(one))

const findingsOf = ({ events }: RoleplaySession) =>
  events.flatMap((event) => (event.type === 'reply-judged' ? [event.findings] : []))

/**
 * Whether no reply of another attempt has a merit more or a fault fewer. One that angers the customer has to be left out:
 * some merits are due only to those who are angry.
 */
const nowhereBetter = (session: RoleplaySession, other: RoleplaySession): boolean => {
  const before = findingsOf(session)
  return findingsOf(other).every(
    (after, at) =>
      within(rulesOf(after, 'merit'), rulesOf(before[at] ?? [], 'merit')) &&
      within(rulesOf(before[at] ?? [], 'fault'), rulesOf(after, 'fault')),
  )
}

/** A way to an end on which no reply is one of the worse ones. */
function wander(play: RoleplayPlay, start: Start, picks: readonly number[]) {
  let session = beginRoleplay(play, start)
  const inputs: RoleplayInput[] = []
  for (const [at, pick] of picks.entries()) {
    const moves = session.ended ? [] : movesIn(play.scenario, session)
    const open = moves.filter((input) => input.type !== 'choose' || !input.choice.endsWith('-worse'))
    const move = open[pick % Math.max(open.length, 1)]
    if (!move) break
    inputs.push({ ...move, at })
    session = stepRoleplay(play, session, { ...move, at })
  }
  return { session, inputs }
}

test('a worse reply in the same place, with the same consequences and the same due afterwards, never scores higher', () => {
  let pairs = 0
  let lower = 0
  const anyNumbers = fc.array(fc.nat(9999), { minLength: 300, maxLength: 300 })
  const anyPicks = fc.array(fc.nat(9999), { minLength: 25, maxLength: 25 })
  fc.assert(
    fc.property(anyNumbers, fc.nat(9999), fc.nat(999), anyPicks, (numbers, seed, chance, picks) => {
      const text = anyConversation(diceFrom(numbers))
      const start = { ...plainStart('practice'), seed: chance }
      const plain = playOf(text)
      if (!explore(plain, { start, every: false, grain: 'exact', most: 600 }).complete) return
      const reach = reachOf(plain, start)
      const play = playOf(withTwins(text, diceOf(seed)))
      const { weights } = play.ruleSet
      const total = ({ events }: RoleplaySession) =>
        scorecardOf(weights, reach, marksOf(weights, events), 'satisfied').total
      const { session, inputs } = wander(play, start, picks)
      if (!session.ended) return
      for (const [place, input] of inputs.entries()) {
        if (input.type !== 'choose') continue
        const worse = replayRoleplay(play, start, [
          ...inputs.slice(0, place),
          { ...input, choice: `${input.choice}-worse` },
          ...inputs.slice(place + 1),
        ])
        // Where it led elsewhere, another attempt is compared, not another reply.
        if (!worse.ok || !worse.value.ended) continue
        if (scenesOf(worse.value).join() !== scenesOf(session).join()) continue
        if (!nowhereBetter(session, worse.value)) continue
        pairs += 1
        if (total(worse.value) < total(session)) lower += 1
        expect(total(worse.value)).toBeLessThanOrEqual(total(session))
      }
    }),
    { numRuns: 150 },
  )
  expect(pairs).toBeGreaterThan(100)
  expect(lower).toBeGreaterThan(20)
}, 120_000)
