import {
  beginRoleplay,
  isRoleplayInput,
  plainStart,
  reachOf,
  stepRoleplay,
  type RoleplayPlay,
} from '../../engine/index.ts'

/** What happens on the way that scores best. */
export type BestPath = {
  readonly scenes: ReadonlySet<string>
  /** `from to reply` or `from to timer` for each move from a scene to another. */
  readonly moves: ReadonlySet<string>
  /** The choices that are made. */
  readonly replies: ReadonlySet<string>
}

/** Goes the way that scores best and keeps what is on it; where nothing can be earned there is no such way. */
export function bestPath(play: RoleplayPlay): BestPath {
  const scenes = new Set<string>()
  const moves = new Set<string>()
  const replies = new Set<string>()
  const start = plainStart('practice')
  let session = beginRoleplay(play, start)
  for (const input of reachOf(play, start).best) {
    if (!isRoleplayInput(input)) continue
    const from = session.scene
    scenes.add(from)
    if (input.type === 'choose') replies.add(input.choice)
    session = stepRoleplay(play, session, input)
    scenes.add(session.scene)
    moves.add(`${from} ${session.scene} ${input.type === 'time-out' ? 'timer' : 'reply'}`)
  }
  return { scenes, moves, replies }
}
