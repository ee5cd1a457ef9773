import { holds, type Fact } from '../condition.ts'
import type { Finding, Setting, Utterance } from '../judge/finding.ts'
import { judge } from '../judge/judge.ts'
import type { RuleSet } from '../judge/rule-set.ts'
import type { Choice, Effects, Goto, Scenario, Scene } from '../scenario/shape.ts'
import { unreachable } from '../unreachable.ts'
import type { Input, Mode, SessionEvent } from './event.ts'

/** What is played: a scenario and the rules it is judged by. */
export type Play = { readonly scenario: Scenario; readonly ruleSet: RuleSet }

/** Where a conversation stands between two inputs, without its past. */
type Standing = {
  readonly scene: string
  readonly mood: number
  readonly facts: Readonly<Record<string, Fact>>
  readonly visited: readonly string[]
  readonly chosen: readonly string[]
  readonly said: readonly string[]
}

/** Where a conversation stands and all that happened in it. Plain data: it can be stored, sent and compared. */
export type Session = Standing & {
  readonly mode: Mode
  readonly ended: boolean
  readonly events: readonly SessionEvent[]
  /** Where the conversation stood before each reply that can be taken back. */
  readonly trail: readonly (Standing & { readonly decision: number })[]
  readonly decisions: number
  /** Scenes whose reply was taken back. */
  readonly retaken: readonly string[]
}

/** The scene with this id; throws `RangeError` when the scenario has none. */
export function sceneOf(scenario: Scenario, id: string): Scene {
  const scene = Object.hasOwn(scenario.scenes, id) ? scenario.scenes[id] : undefined
  if (!scene) throw new RangeError(`Scenario "${scenario.id}" has no scene "${id}"`)
  return scene
}

/** The conversation before the first input: the first scene is entered and its lines are heard. */
export function startSession({ scenario }: Play, mode: Mode): Session {
  const nowhere: Session = {
    mode,
    scene: scenario.start,
    mood: scenario.customer.mood,
    facts: {},
    visited: [],
    chosen: [],
    said: [],
    ended: false,
    events: [],
    trail: [],
    decisions: 0,
    retaken: [],
  }
  return enter(scenario, nowhere, scenario.start, 0)
}

/** What the trainee may say now. */
export function openChoices(scenario: Scenario, session: Session): readonly Choice[] {
  if (session.ended) return []
  return sceneOf(scenario, session.scene).choices.filter(({ when }) => !when || holds(when, session))
}

/** Whether the last reply can be taken back: only in the mode `explore`. */
export const canStepBack = (session: Session): boolean =>
  session.mode === 'explore' && !session.ended && session.trail.length > 0

/** What the judge knows when a reply is given now. */
const settingOf = (scenario: Scenario, session: Session): Setting => ({
  stage: sceneOf(scenario, session.scene).stage,
  channel: scenario.channel,
  mood: session.mood,
  traits: scenario.customer.traits,
  first: session.chosen.length === 0,
  said: session.said,
  skipped: skippedStages(scenario, session),
  earlier: session.chosen.map((id) => wordsOf(scenario, id)),
})

/** The stages of the usual service flow, in their order. */
const usualStages = ['greet', 'understand', 'resolve', 'close']

/** Stages that the scenario has, that come before the present one and were never entered. */
export function skippedStages(
  scenario: Scenario,
  { scene, visited }: Pick<Session, 'scene' | 'visited'>,
): string[] {
  const stageOf = (id: string) => sceneOf(scenario, id).stage
  const place = usualStages.indexOf(stageOf(scene))
  const had = new Set(Object.values(scenario.scenes).map(({ stage }) => stage))
  const been = new Set(visited.map(stageOf))
  return usualStages.slice(0, Math.max(place, 0)).filter((stage) => had.has(stage) && !been.has(stage))
}

const words = new WeakMap<Scenario, ReadonlyMap<string, string>>()

/** What a choice says; looked up often while all conversations are gone through. */
function wordsOf(scenario: Scenario, choice: string): string {
  let known = words.get(scenario)
  if (!known) {
    known = new Map(
      Object.values(scenario.scenes).flatMap(({ choices }) => choices.map(({ id, says }) => [id, says])),
    )
    words.set(scenario, known)
  }
  return known.get(choice) ?? ''
}

/**
 * Moves the conversation on. Same session and input, same result, always. Throws `RangeError` for an input that
 * is not possible now.
 */
export function step(play: Play, session: Session, input: Input): Session {
  if (session.ended) throw new RangeError(`Session already ended in scene "${session.scene}"`)
  switch (input.type) {
    case 'choose':
      return choose(play, session, input.choice, input.at)
    case 'time-out':
      return timeOut(play.scenario, session, input.at)
    case 'step-back':
      return stepBack(session, input.at)
    case 'give-up': {
      const { scene } = session
      return {
        ...happened(
          session,
          { type: 'gave-up', at: input.at, scene },
          { type: 'ended', at: input.at, scene, outcome: 'given-up' },
        ),
        ended: true,
      }
    }
    default:
      return unreachable(input)
  }
}

const happened = (session: Session, ...events: readonly SessionEvent[]): Session => ({
  ...session,
  events: [...session.events, ...events],
})

function choose(play: Play, session: Session, id: string, at: number): Session {
  const { scenario, ruleSet } = play
  const { scene } = session
  const choice = openChoices(scenario, session).find((open) => open.id === id)
  if (!choice) throw new RangeError(`Choice "${id}" is not open in scene "${scene}"`)
  const { stage } = sceneOf(scenario, scene)
  // How long a reply took is left out: the time of an input holds the hearing of the lines before it as well.
  const utterance: Utterance = { text: choice.says, gestures: choice.gestures }
  const findings = judge(ruleSet, utterance, settingOf(scenario, session))
  const decision = session.decisions
  const counts = !session.retaken.includes(scene)
  const { mood, facts, visited, chosen, said } = session
  const replied: Session = {
    ...happened(
      session,
      { type: 'reply-given', at, scene, stage, decision, choice: id, utterance },
      { type: 'reply-judged', at, scene, stage, decision, counts, findings },
    ),
    chosen: [...chosen, id],
    said: heard(said, findings),
    decisions: decision + 1,
    trail: [...session.trail, { decision, scene, mood, facts, visited, chosen, said }],
  }
  const moved = moveMood(replied, moodOf(findings), 'reply', at)
  const affected = affect(moved, choice.effects, at)
  return enter(scenario, affected, destination(choice.goto, affected), at)
}

function timeOut(scenario: Scenario, session: Session, at: number): Session {
  const { timer } = sceneOf(scenario, session.scene)
  if (!timer) throw new RangeError(`Scene "${session.scene}" has no timer`)
  const late = affect(happened(session, { type: 'timed-out', at, scene: session.scene }), timer.effects, at)
  return enter(scenario, late, destination(timer.goto, late), at)
}

function stepBack(session: Session, at: number): Session {
  const before = session.trail.at(-1)
  if (!before || !canStepBack(session)) throw new RangeError(`No step back in scene "${session.scene}"`)
  const { decision, ...standing } = before
  const { scene } = standing
  return {
    ...happened(session, { type: 'stepped-back', at, scene, decision }),
    ...standing,
    trail: session.trail.slice(0, -1),
    retaken: [...new Set([...session.retaken, scene])],
  }
}

/** One reply moves a mood by two steps at most, whatever was found in it. */
const moodOf = (findings: readonly Finding[]): number =>
  Math.max(
    -2,
    Math.min(
      2,
      findings.reduce((sum, { mood }) => sum + mood, 0),
    ),
  )

function moveMood(session: Session, by: number, because: 'reply' | 'author', at: number): Session {
  const to = Math.max(-3, Math.min(3, session.mood + by))
  if (to === session.mood) return session
  return { ...happened(session, { type: 'mood-moved', at, from: session.mood, to, because }), mood: to }
}

function affect(session: Session, effects: Effects | undefined, at: number): Session {
  const moved = moveMood(session, effects?.mood ?? 0, 'author', at)
  return Object.entries(effects?.facts ?? {}).reduce(
    (before, [fact, value]) => ({
      ...happened(before, { type: 'fact-set', at, fact, value }),
      facts: { ...before.facts, [fact]: value },
    }),
    moved,
  )
}

function destination(goto: Goto, session: Session): string {
  if (typeof goto === 'string') return goto
  const open = goto.find(({ when }) => !when || holds(when, session))
  if (!open) throw new RangeError(`No way on from scene "${session.scene}"`)
  return open.to
}

function enter(scenario: Scenario, session: Session, id: string, at: number): Session {
  const scene = sceneOf(scenario, id)
  const entered: Session = {
    ...happened(session, { type: 'scene-entered', at, scene: id, stage: scene.stage }),
    scene: id,
    visited: [...session.visited, id],
  }
  const lines = scene.lines.filter(({ when }) => !when || holds(when, entered))
  const told = happened(
    entered,
    ...lines.map(({ id: line }) => ({ type: 'line-heard' as const, at, scene: id, line })),
  )
  if (!scene.end) return told
  return { ...happened(told, { type: 'ended', at, scene: id, outcome: scene.end.outcome }), ended: true }
}

/** What later replies know of this one, in a fixed order and without repeats. */
function heard(said: readonly string[], findings: readonly Finding[]): readonly string[] {
  const now = findings.flatMap((finding) => {
    if (finding.verdict === 'merit') return [finding.rule, finding.class]
    return finding.verdict === 'fault' ? [finding.rule, `${finding.class}-fault`] : []
  })
  return [...new Set([...said, ...now])].sort()
}
