import { holds, type Fact } from '../condition.ts'
import type { Finding } from '../judge/finding.ts'
import type { RoleplayEvent } from './event.ts'
import type { RoleplaySession } from './session.ts'
import type { Destination, Effects, Goto, Roleplay } from './shape.ts'

/** A session while one input works on it: its own until it is handed out. */
export type Draft = { -readonly [Key in keyof Omit<RoleplaySession, 'events'>]: RoleplaySession[Key] } & {
  readonly events: RoleplayEvent[]
}

/** How many sub-conversations may be open at once. */
export const deepest = 8

/** Adds an event. */
export const happen = (draft: Draft, event: RoleplayEvent): void => {
  draft.events.push(event)
}

const clamped = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

/** Moves the mood by what was found; one reply moves it by two steps at most. */
export function moveMood(draft: Draft, findings: readonly Finding[], at: number): void {
  let sum = 0
  for (const { mood } of findings) sum += mood
  shiftMood(draft, clamped(sum, 2), 'reply', at)
}

function shiftMood(draft: Draft, by: number, because: 'reply' | 'author', at: number): void {
  const to = clamped(draft.mood + by, 3)
  if (to === draft.mood) return
  happen(draft, { type: 'mood-moved', at, from: draft.mood, to, because })
  draft.mood = to
}

/** Does what the author lets happen. */
export function affect(draft: Draft, effects: Effects | undefined, at: number): void {
  if (!effects) return
  shiftMood(draft, effects.mood ?? 0, 'author', at)
  const set = (fact: string, value: Fact) => {
    happen(draft, { type: 'fact-set', at, fact, value })
    draft.facts = { ...draft.facts, [fact]: value }
  }
  for (const [fact, value] of Object.entries(effects.facts ?? {})) set(fact, value)
  for (const [fact, by] of Object.entries(effects.add ?? {})) {
    const before = Object.hasOwn(draft.facts, fact) ? draft.facts[fact] : 0
    set(fact, clamped((typeof before === 'number' ? before : 0) + by, 99))
  }
}

/**
 * Takes some of the customer's patience where something went wrong. When the last of it goes, the conversation goes
 * where an impatient customer goes, and the answer is true.
 */
export function loseTemper(scenario: Roleplay, draft: Draft, wrong: boolean, at: number): boolean {
  const { patience } = scenario.customer
  if (!wrong || !patience || draft.patience === null || draft.patience === 0) return false
  draft.patience -= 1
  happen(draft, { type: 'patience-lost', at, left: draft.patience })
  if (draft.patience > 0) return false
  draft.stack = []
  enter(scenario, draft, patience.goto, at)
  return true
}

/** Goes where a goto leads from here. */
export function follow(scenario: Roleplay, draft: Draft, goto: Goto, at: number): void {
  const to = destination(goto, draft)
  if (to === 'return') {
    const back = draft.stack.at(-1)
    if (back === undefined) throw new RangeError(`Nothing to return to from scene "${draft.scene}"`)
    draft.stack = draft.stack.slice(0, -1)
    enter(scenario, draft, back, at)
  } else if (typeof to === 'string') enter(scenario, draft, to, at)
  else {
    if (draft.stack.length >= deepest) throw new RangeError(`Too many conversations within each other`)
    draft.stack = [...draft.stack, to.then]
    enter(scenario, draft, to.talk, at)
  }
}

function destination(goto: Goto, draft: Draft): Destination {
  if (!Array.isArray(goto)) return goto
  const open = goto.find(({ when }) => !when || holds(when, draft))
  if (!open) throw new RangeError(`No way on from scene "${draft.scene}"`)
  return open.to
}

/** Enters a scene: its lines are heard, and where it is an end the conversation ends. */
export function enter(scenario: Roleplay, draft: Draft, id: string, at: number): void {
  const scene = Object.hasOwn(scenario.scenes, id) ? scenario.scenes[id] : undefined
  if (!scene) throw new RangeError(`Scenario "${scenario.id}" has no scene "${id}"`)
  happen(draft, { type: 'scene-entered', at, scene: id, stage: scene.stage })
  draft.scene = id
  draft.visited = [...draft.visited, id]
  for (const line of scene.lines)
    if (!line.when || holds(line.when, draft))
      happen(draft, { type: 'line-heard', at, scene: id, line: line.id })
  if (!scene.end) return
  happen(draft, { type: 'ended', at, scene: id, outcome: scene.end.outcome })
  draft.ended = true
}
