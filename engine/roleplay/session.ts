import type { PlayOf, Progress } from '../activity.ts'
import { holds, type Fact } from '../condition.ts'
import { perDimension, type PerDimension } from '../dimension.ts'
import type { Gesture } from '../gesture.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { thrown } from '../session/chance.ts'
import { replayed, type BadInput } from '../session/replay.ts'
import type { Start } from '../session/start.ts'
import type { Result } from '../result.ts'
import { unreachable } from '../unreachable.ts'
import { isRoleplayInput, type RoleplayEvent, type RoleplayInput } from './event.ts'
import { hearTyped } from './listen.ts'
import { asksForPoints, recountPoints } from './points.ts'
import { judgeReply } from './reply.ts'
import type { Choice, Roleplay, Scene, Topic } from './shape.ts'
import { affect, enter, follow, happen, loseTemper, moveMood, type Draft } from './turn.ts'

/** A roleplay with the rules that it is judged by. */
export type RoleplayPlay = PlayOf<Roleplay>

/** Where a conversation stands between two inputs, without its past. */
export type Standing = {
  readonly scene: string
  readonly mood: number
  readonly facts: Readonly<Record<string, Fact>>
  readonly visited: readonly string[]
  /** Choices and topics picked so far. */
  readonly chosen: readonly string[]
  /** The words of all replies so far. */
  readonly replies: readonly string[]
  /** Of what was found in the replies so far, all that a rule or a condition may ask for. */
  readonly said: readonly string[]
  /** Where sub-conversations return to, the innermost last. */
  readonly stack: readonly string[]
  readonly patience: number | null
  /** Inputs that moved the conversation on. */
  readonly turn: number
  readonly luck: number
}

/** Where a conversation stands and all that happened in it. */
export type RoleplaySession = Standing &
  Progress<RoleplayEvent> & {
    /** Where the conversation stood before each reply that can be taken back. */
    readonly trail: readonly (Standing & { readonly decision: number })[]
    readonly decisions: number
    /** Scenes whose reply was taken back. */
    readonly retaken: readonly string[]
    /** Points earned so far; kept only where a condition asks for them. */
    readonly earned: PerDimension<number>
    /** Keys of the marks made so far; kept with the points. */
    readonly made: readonly string[]
  }

/** The scene with this id; throws `RangeError` when the scenario has none. */
export function sceneOf(scenario: Roleplay, id: string): Scene {
  const scene = Object.hasOwn(scenario.scenes, id) ? scenario.scenes[id] : undefined
  if (!scene) throw new RangeError(`Scenario "${scenario.id}" has no scene "${id}"`)
  return scene
}

const nothingEarned = perDimension(() => 0)

/** The conversation before the first input: the first scene is entered and its lines are heard. */
export function beginRoleplay(
  { scenario }: RoleplayPlay,
  start: Start,
  luck = thrown(start.seed, 0),
): RoleplaySession {
  const draft: Draft = {
    mode: start.mode,
    seed: start.seed,
    ordinal: start.ordinal,
    scene: scenario.start,
    mood: scenario.customer.mood,
    facts: {},
    visited: [],
    chosen: [],
    replies: [],
    said: [],
    stack: [],
    patience: scenario.customer.patience?.replies ?? null,
    turn: 0,
    luck,
    ended: false,
    trail: [],
    decisions: 0,
    retaken: [],
    earned: nothingEarned,
    made: [],
    events: [],
  }
  enter(scenario, draft, scenario.start, 0)
  return draft
}

/** A reply that may be picked now: it leads on, or it is one of several questions in any order. */
export type OpenReply = Choice | Topic

/** What the trainee may say now: first the questions that were not asked yet, then what leads on. */
export function openChoices(scenario: Roleplay, session: RoleplaySession): readonly OpenReply[] {
  if (session.ended) return []
  const { choices, topics } = sceneOf(scenario, session.scene)
  const open = choices.filter(({ when }) => !when || holds(when, session))
  if (!topics) return open
  const left = openTopics(scenario, session)
  const asked = topics.ask.filter(({ id }) => session.chosen.includes(id)).length
  return left.length === 0 || asked >= (topics.enough ?? topics.ask.length) ? [...left, ...open] : left
}

/** The questions in any order that were not asked yet. */
function openTopics(scenario: Roleplay, session: RoleplaySession | Draft): readonly Topic[] {
  const { topics } = sceneOf(scenario, session.scene)
  return (topics?.ask ?? []).filter(
    ({ id, when }) => !session.chosen.includes(id) && (!when || holds(when, session)),
  )
}

/** Whether a reply may be given in the trainee's own words now. */
export const canSay = (scenario: Roleplay, session: RoleplaySession): boolean =>
  !session.ended && sceneOf(scenario, session.scene).listen !== undefined

/** Whether the last reply can be taken back: only in the mode `explore`. */
export const canStepBack = (session: RoleplaySession): boolean =>
  session.mode === 'explore' && !session.ended && session.trail.length > 0

/**
 * Moves the conversation on. Same session and input, same result, always. Throws `RangeError` for an input that
 * is not possible now. `luck` is given only by those who go through all that chance can bring.
 */
export function stepRoleplay(
  play: RoleplayPlay,
  session: RoleplaySession,
  input: RoleplayInput | GiveUp,
  luck = thrown(session.seed, session.turn + 1),
): RoleplaySession {
  if (session.ended) throw new RangeError(`Session already ended in scene "${session.scene}"`)
  const draft: Draft = { ...session, events: [...session.events] }
  switch (input.type) {
    case 'choose':
      choose(play, session, draft, input.choice, input.at, luck)
      break
    case 'say':
      say(play, draft, input, luck)
      break
    case 'time-out':
      timeOut(play.scenario, draft, input.at, luck)
      break
    case 'step-back':
      stepBack(play, session, draft, input.at)
      break
    case 'give-up':
      happen(draft, { type: 'gave-up', at: input.at, scene: session.scene })
      happen(draft, { type: 'ended', at: input.at, scene: session.scene, outcome: 'given-up' })
      draft.ended = true
      break
    default:
      return unreachable(input)
  }
  return draft
}

function choose(
  play: RoleplayPlay,
  session: RoleplaySession,
  draft: Draft,
  id: string,
  at: number,
  luck: number,
): void {
  const { scenario } = play
  const choice = openChoices(scenario, session).find((open) => open.id === id)
  if (!choice) throw new RangeError(`Choice "${id}" is not open in scene "${session.scene}"`)
  const scene = draft.scene
  // How long a reply took is left out: the time of an input holds the hearing of the lines before it as well.
  const findings = judgeReply(play, draft, { choice: id, at, text: choice.says, gestures: choice.gestures })
  draft.chosen = [...draft.chosen, id]
  draft.turn += 1
  draft.luck = luck
  moveMood(draft, findings, at)
  affect(draft, choice.effects, at)
  if (
    loseTemper(
      scenario,
      draft,
      findings.some(({ verdict }) => verdict === 'fault'),
      at,
    )
  )
    return
  if ('goto' in choice) {
    follow(scenario, draft, choice.goto, at)
    return
  }
  for (const line of choice.answers)
    if (!line.when || holds(line.when, draft)) happen(draft, { type: 'line-heard', at, scene, line: line.id })
  const then = sceneOf(scenario, scene).topics?.then
  if (then && openTopics(scenario, draft).length === 0) follow(scenario, draft, then, at)
}

function say(
  play: RoleplayPlay,
  draft: Draft,
  {
    text,
    gestures,
    at,
  }: { readonly text: string; readonly gestures: readonly Gesture[]; readonly at: number },
  luck: number,
): void {
  const { listen } = sceneOf(play.scenario, draft.scene)
  if (!listen) throw new RangeError(`Nothing can be typed in scene "${draft.scene}"`)
  const findings = judgeReply(play, draft, { at, text, gestures })
  draft.turn += 1
  draft.luck = luck
  moveMood(draft, findings, at)
  const branch = hearTyped(play, listen, text, findings, draft)

  affect(draft, branch.effects, at)
  if (
    loseTemper(
      play.scenario,
      draft,
      findings.some(({ verdict }) => verdict === 'fault'),
      at,
    )
  )
    return
  follow(play.scenario, draft, branch.goto, at)
}

function timeOut(scenario: Roleplay, draft: Draft, at: number, luck: number): void {
  const { timer } = sceneOf(scenario, draft.scene)
  if (!timer) throw new RangeError(`Scene "${draft.scene}" has no timer`)
  happen(draft, { type: 'timed-out', at, scene: draft.scene })
  draft.turn += 1
  draft.luck = luck
  affect(draft, timer.effects, at)
  if (loseTemper(scenario, draft, true, at)) return
  follow(scenario, draft, timer.goto, at)
}

function stepBack(
  { scenario, ruleSet }: RoleplayPlay,
  session: RoleplaySession,
  draft: Draft,
  at: number,
): void {
  const before = session.trail.at(-1)
  if (!before || !canStepBack(session)) throw new RangeError(`No step back in scene "${session.scene}"`)
  const { decision, ...standing } = before
  happen(draft, { type: 'stepped-back', at, scene: standing.scene, decision })
  Object.assign(draft, standing)
  draft.trail = session.trail.slice(0, -1)
  draft.retaken = [...new Set([...session.retaken, standing.scene])]
  if (asksForPoints(scenario)) recountPoints(ruleSet.weights, draft)
}

/** Plays the recorded inputs of a conversation again. */
export const replayRoleplay = (
  play: RoleplayPlay,
  start: Start,
  inputs: readonly { readonly type: string; readonly at: number }[],
): Result<RoleplaySession, BadInput> =>
  replayed(beginRoleplay(play, start), inputs, (session, input) => {
    if (!isRoleplayInput(input)) throw new RangeError(`"${input.type}" is not an input of a roleplay`)
    return stepRoleplay(play, session, input)
  })
