import { holds } from '../../condition.ts'
import type { RoleplayInput } from '../../roleplay/event.ts'
import { hearTyped } from '../../roleplay/listen.ts'
import { inAllScenes, repliesOf } from '../../roleplay/parts.ts'
import { sceneOf, type RoleplayPlay, type RoleplaySession } from '../../roleplay/session.ts'
import type { Choice, Goto, Listen, Topic } from '../../roleplay/shape.ts'
import { unreachable } from '../../unreachable.ts'
import type { Watcher } from '../explore.ts'

/** What has happened at least once while a roleplay was gone through. */
export type Seen = {
  readonly scenes: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
  readonly replies: ReadonlySet<string>
  /** Scenes whose time ran out, and scenes that went on because every topic was asked. */
  readonly timers: ReadonlySet<string>
  readonly thens: ReadonlySet<string>
  /** Branches of scenes that listen. */
  readonly branches: ReadonlySet<Listen['otherwise']>
  /** Of gotos with alternatives those that were taken. */
  readonly alternatives: ReadonlySet<unknown>
  /** Whether the customer lost all patience. */
  readonly impatience: boolean
  /** What was open and could not be done, each input of a scene once, with the number of the first place. */
  readonly failures: ReadonlyMap<string, { readonly place: number; readonly input: RoleplayInput }>
}

/** A watcher, and what it has seen so far. */
export function watch(play: RoleplayPlay): { readonly seen: Seen; readonly watcher: Watcher } {
  const replies = new Map(inAllScenes(play.scenario, repliesOf).map(({ reply }) => [reply.id, reply]))
  const seen = {
    scenes: new Set<string>(),
    lines: new Set<string>(),
    replies: new Set<string>(),
    timers: new Set<string>(),
    thens: new Set<string>(),
    branches: new Set<Listen['otherwise']>(),
    alternatives: new Set<unknown>(),
    impatience: false,
    failures: new Map<string, { place: number; input: RoleplayInput }>(),
  }
  const hear = ({ events }: RoleplaySession) => {
    for (const event of events) {
      if (event.type === 'scene-entered') seen.scenes.add(event.scene)
      else if (event.type === 'line-heard') seen.lines.add(event.line)
    }
  }
  return {
    seen,
    watcher: {
      begun: hear,
      moved(before, input, after) {
        hear(after)
        const goto = gotoOf(play, replies, seen, before, input, after)
        if (after.patience === 0 && before.patience !== 0) seen.impatience = true
        else if (Array.isArray(goto)) seen.alternatives.add(taken(goto, after))
      },
      failed(place, input) {
        const key = JSON.stringify(input)
        if (!seen.failures.has(key)) seen.failures.set(key, { place, input })
      },
    },
  }
}

type Noting = Pick<{ [Key in keyof Seen]: Set<unknown> }, 'replies' | 'timers' | 'thens' | 'branches'>

/** The goto that a move has followed, if any; what was picked, heard or waited for is noted. */
function gotoOf(
  play: RoleplayPlay,
  replies: ReadonlyMap<string, Choice | Topic>,
  noted: Noting,
  before: RoleplaySession,
  input: RoleplayInput,
  after: RoleplaySession,
): Goto | undefined {
  const { topics, listen, timer } = sceneOf(play.scenario, before.scene)
  switch (input.type) {
    case 'choose': {
      noted.replies.add(input.choice)
      const reply = replies.get(input.choice)
      if (reply && 'goto' in reply) return reply.goto
      if (!after.events.some(({ type }) => type === 'scene-entered')) return undefined
      noted.thens.add(before.scene)
      return topics?.then
    }
    case 'say': {
      if (!listen) return undefined
      const branch = branchOf(play, listen, before, input.text, after)
      noted.branches.add(branch)
      return branch.goto
    }
    case 'time-out':
      noted.timers.add(before.scene)
      return timer?.goto
    case 'step-back':
      return undefined
    default:
      return unreachable(input)
  }
}

/** The branch that a reply took: it is chosen after the reply was judged and before the author's effects. */
function branchOf(
  play: RoleplayPlay,
  listen: Listen,
  before: RoleplaySession,
  text: string,
  after: RoleplaySession,
): Listen['otherwise'] {
  const { facts, visited, patience } = before
  const judged = after.events.find((event) => event.type === 'reply-judged')
  const moved = after.events.find((event) => event.type === 'mood-moved' && event.because === 'reply')
  const mood = moved?.type === 'mood-moved' ? moved.to : before.mood
  const situation = { ...after, facts, visited, patience, mood }
  return hearTyped(play, listen, text, judged?.findings ?? [], situation)
}

/** The alternative that was taken: it is chosen after everything else and before the next scene is entered. */
const taken = (goto: Extract<Goto, readonly unknown[]>, after: RoleplaySession) =>
  goto.find(({ when }) => !when || holds(when, { ...after, visited: after.visited.slice(0, -1) }))
