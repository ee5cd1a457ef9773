import { gotosOf, repliesOf, type Path } from '../../roleplay/parts.ts'
import type { RoleplayInput } from '../../roleplay/event.ts'
import { sceneOf } from '../../roleplay/session.ts'
import type { Roleplay } from '../../roleplay/shape.ts'
import { reachable } from '../../roleplay/ways.ts'
import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import type { Story } from '../explore.ts'
import type { Seen } from './seen.ts'
import { stepId, tellWalk, type Walk } from './walk.ts'

/** Places in which a trainee is stuck: nothing can be done, something open cannot be done, or no end ever comes. */
export function trappedComplaints(
  scenario: Roleplay,
  story: Story,
  { failures }: Seen,
  walkTo: (place: number) => Walk,
  complain: Complain,
): Diagnostic[] {
  const told = new Set<string>()
  const once = (code: 'A002-stuck' | 'A003-endless', place: number): Diagnostic[] => {
    const scene = story.places[place]?.session.scene ?? ''
    if (told.has(`${code} ${scene}`)) return []
    told.add(`${code} ${scene}`)
    return [complain(code, ['scenes', scene], { scene, way: tellWalk(walkTo(place)) })]
  }
  const failing = new Set([...failures.values()].map(({ place }) => place))
  return [
    ...story.places.flatMap(({ stuck, leads }, place) =>
      stuck !== undefined && leads.length === 0 && !failing.has(place) ? once('A002-stuck', place) : [],
    ),
    ...[...failures.values()].map(({ place, input }) => {
      const scene = story.places[place]?.session.scene ?? ''
      const path = pathOf(scenario, scene, input)
      const values = { scene, reply: stepId(input), way: tellWalk(walkTo(place)) }
      return complain('A010-goto-fails', path, values)
    }),
    ...endless(story).flatMap((place) => once('A003-endless', place)),
  ]
}

function pathOf(scenario: Roleplay, id: string, input: RoleplayInput): Path {
  const scene = sceneOf(scenario, id)
  const reply = input.type === 'choose' && repliesOf(scene).find((one) => one.reply.id === input.choice)
  const inside = reply ? reply.path : input.type === 'time-out' ? ['timer'] : ['listen']
  const goto = gotosOf(scene).find(({ path }) => inside.every((step, index) => path[index] === step))
  return ['scenes', id, ...(goto?.path ?? inside)]
}

/** The places from which only places of the same kind can be come to, and that one can come to from others. */
function endless({ places, starts }: Story): number[] {
  const before: number[][] = places.map(() => [])
  for (const [place, { leads }] of places.entries()) for (const { to } of leads) before[to]?.push(place)
  // A place that was not gone on from may lead to an end; one that is stuck is told of as such.
  const over = places.flatMap(({ leads }, place) => (leads.length === 0 ? [String(place)] : []))
  const free = reachable(over, (place) => (before[Number(place)] ?? []).map(String))
  const caught = places.flatMap((_, place) => (free.has(String(place)) ? [] : [place]))
  return caught.filter(
    (place) => starts.includes(place) || before[place]?.some((from) => free.has(String(from))),
  )
}
