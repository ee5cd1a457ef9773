import { unreachable, type RoleplayEvent } from '../../engine/index.ts'

/** The sounds there are. */
export type Cue = 'arrive' | 'mood-falls' | 'finished'

/** The sound that an event makes, or `undefined` where it is silent. Entering is heard at the very beginning only. */
export function cueFor(event: RoleplayEvent, first: boolean): Cue | undefined {
  switch (event.type) {
    case 'scene-entered':
      return first ? 'arrive' : undefined
    case 'mood-moved':
      return event.to < event.from ? 'mood-falls' : undefined
    case 'ended':
      return event.outcome === 'given-up' ? undefined : 'finished'
    case 'line-heard':
    case 'reply-given':
    case 'reply-judged':
    case 'fact-set':
    case 'patience-lost':
    case 'timed-out':
    case 'stepped-back':
    case 'gave-up':
      return undefined
    default:
      return unreachable(event)
  }
}
