import { dimensions, perDimension } from '../dimension.ts'
import type { RuleSet } from '../judge/rule-set.ts'
import { marksOfReply } from '../scoring/mark.ts'
import { earnedBy, wholeOf, type Earned, type Reach } from '../scoring/score.ts'
import type { Input, SessionEvent } from '../session/event.ts'
import { openChoices, sceneOf, startSession, step, type Play, type Session } from '../session/session.ts'
import { sceneGraph } from './scene-graph.ts'
import { rememberedBy, type Standing } from './standing.ts'

/** How many different standings of a conversation are gone on from before the proof is given up. */
const mostStandings = 100_000

const known = new WeakMap<Play, Reach>()

/** The most that a scenario lets anybody earn. Worked out once for a play, by going through every conversation. */
export function reachOf(play: Play): Reach {
  const before = known.get(play)
  if (before) return before
  const reach = explore(play)
  known.set(play, reach)
  return reach
}

/**
 * Goes through the scenes in the order of the story. Of two standings from which the same can follow, one that has
 * earned no more in any dimension is dropped: it cannot end better than the other.
 */
function explore(play: Play): Reach {
  const { scenario, ruleSet } = play
  const graph = sceneGraph(scenario)
  const told = rememberedBy(play, graph)
  const fronts = new Map<string, Standing[]>()
  const waiting: Standing[][] = [...graph.rank.keys(), ''].map(() => [])
  const ends: Standing[] = []
  let expanded = 0

  const arrive = (standing: Standing): void => {
    const list = standing.session.ended ? ends : frontOf(fronts, told(standing))
    if (!admit(list, standing) || standing.session.ended) return
    const rank = graph.rank.get(standing.session.scene) ?? 0
    waiting[rank]?.push(standing)
  }

  arrive({
    session: startSession(play, 'practice'),
    made: new Set(),
    earned: perDimension(() => 0),
    path: undefined,
  })
  for (let standing = first(waiting); standing && expanded < mostStandings; standing = first(waiting)) {
    // It may have been outdone while it waited.
    if (!fronts.get(told(standing))?.includes(standing)) continue
    expanded += 1
    const { session } = standing
    const bare: Session = { ...session, events: [], trail: [] }
    const inputs: Input[] = openChoices(scenario, session).map(({ id }) => ({
      type: 'choose',
      choice: id,
      at: 0,
    }))
    if (sceneOf(scenario, session.scene).timer) inputs.push({ type: 'time-out', at: 0 })
    for (const input of inputs) arrive(after(ruleSet, standing, step(play, bare, input), input))
  }

  const most = perDimension((dimension) =>
    ends.reduce((top, { earned }) => Math.max(top, earned[dimension]), 0),
  )
  let whole = 0
  let best: Standing | undefined
  for (const end of ends) {
    const reached = wholeOf(ruleSet.weights, most, end.earned)
    if (best && reached <= whole) continue
    whole = reached
    best = end
  }
  return {
    dimensions: most,
    whole,
    best: best ? inputsTo(best) : [],
    proven: waiting.every((bucket) => bucket.length === 0),
  }
}

function frontOf(fronts: Map<string, Standing[]>, key: string): Standing[] {
  const front = fronts.get(key) ?? []
  fronts.set(key, front)
  return front
}

/** Adds the standing to a front unless another has earned at least as much everywhere; drops what it outdoes. */
function admit(front: Standing[], standing: Standing): boolean {
  if (front.some((other) => outdoes(other.earned, standing.earned))) return false
  const left = front.filter((other) => !outdoes(standing.earned, other.earned))
  front.splice(0, front.length, ...left, standing)
  return true
}

const outdoes = (one: Earned, other: Earned): boolean =>
  dimensions.every((dimension) => one[dimension] >= other[dimension])

const first = (waiting: readonly Standing[][]): Standing | undefined =>
  waiting.find((bucket) => bucket.length > 0)?.pop()

function inputsTo({ path }: Standing): Input[] {
  const inputs: Input[] = []
  for (let at = path; at; at = at.before) inputs.unshift(at.input)
  return inputs
}

function after(ruleSet: RuleSet, { made, earned, path }: Standing, session: Session, input: Input): Standing {
  const keys = new Set(made)
  const added = addMarks(ruleSet, session.events, keys)
  return {
    session,
    made: keys,
    earned: perDimension((dimension) => earned[dimension] + added[dimension]),
    path: { input, before: path },
  }
}

function addMarks({ weights }: RuleSet, events: readonly SessionEvent[], keys: Set<string>): Earned {
  const marks = events.flatMap((event) =>
    event.type === 'reply-judged' ? marksOfReply(weights, event, keys) : [],
  )
  return earnedBy(marks)
}
