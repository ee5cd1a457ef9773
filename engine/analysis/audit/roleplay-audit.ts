import type { Outcome } from '../../outcome.ts'
import type { RoleplayPlay } from '../../roleplay/session.ts'
import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import type { Reach } from '../../scoring/score.ts'
import { plainStart } from '../../session/start.ts'
import { peaksIn, storyOf, type mostPlaces } from '../reach.ts'
import { boundsOf, type AllBounds } from './bounds.ts'
import { choiceSmells } from './choice-smells.ts'
import { lengthsOf, type Lengths } from './lengths.ts'
import { limitComplaints, limitsOf, type Limits } from './limits.ts'
import { looksAt } from './looks.ts'
import { neverComplaints } from './never.ts'
import { pathSmells } from './path-smells.ts'
import { watch } from './seen.ts'
import type { Smell } from './smell.ts'
import { textSmells, unusedDimensions } from './text-smells.ts'
import { trappedComplaints } from './trapped.ts'
import { go, shortestWalks, walkOf, type Walk } from './walk.ts'

/** What was proven about a roleplay by going through all of it. */
export type RoleplayAudit = {
  /** Places of the conversation that differ in something that can still matter. */
  readonly places: number
  readonly limits: Limits
  readonly scenes: { readonly all: number; readonly entered: number }
  /** Every end, with one of the shortest ways there; without one it is never reached. */
  readonly ends: readonly { readonly scene: string; readonly outcome: Outcome; readonly walk?: Walk }[]
  /** Every timer, and whether it can ever run out. */
  readonly timers: readonly { readonly scene: string; readonly runs: boolean }[]
  /** Absent where no end is reached. */
  readonly bounds?: AllBounds
  readonly lengths: Lengths
}

/** The same with what was found on the way. `sure` is false where anything was left out. */
type Found = RoleplayAudit & {
  readonly reach: Reach
  readonly found: readonly Diagnostic[]
  readonly smells: readonly Smell[]
  readonly sure: boolean
}

/** Goes through all that can happen in a roleplay, with all that chance and earlier attempts can bring. */
export function auditRoleplay(play: RoleplayPlay, complain: Complain, most: typeof mostPlaces): Found {
  const { scenario } = play
  const { seen, watcher } = watch(play)
  const story = storyOf(play, plainStart('practice'), true, most, watcher)
  const limits = limitsOf(scenario, story)
  const typed = limits.typed.scenes > 0
  const everywhere = limits.exact && limits.complete
  const peaks = peaksIn(play, story)
  const best = peaks.best && go(play, walkOf(story, peaks.best))
  const looks = looksAt(play, story, best)
  const walkTo = shortestWalks(story)
  const bounds = boundsOf(play, story, peaks, { everywhere, typed })
  const scenes = Object.entries(scenario.scenes)
  return {
    places: story.places.length,
    limits,
    scenes: { all: scenes.length, entered: seen.scenes.size },
    ends: scenes.flatMap(([scene, { end }]) => {
      if (!end) return []
      const place = story.places.findIndex(({ session }) => session.scene === scene)
      return [{ scene, outcome: end.outcome, ...(place >= 0 && { walk: walkTo(place) }) }]
    }),
    timers: scenes.flatMap(([scene, { timer }]) => (timer ? [{ scene, runs: seen.timers.has(scene) }] : [])),
    ...(bounds && { bounds }),
    lengths: lengthsOf(play, story),
    reach: peaks.reach,
    found: [
      ...limitComplaints(scenario, story, limits, complain),
      ...trappedComplaints(scenario, story, seen, walkTo, complain),
      ...(limits.complete ? neverComplaints(scenario, seen, everywhere && !typed, complain) : []),
    ],
    smells: [
      ...choiceSmells(scenario, looks),
      ...textSmells(scenario, looks),
      // What was not gone to the end of says nothing about what is never earned or reached.
      ...(limits.complete
        ? [...unusedDimensions(peaks.reach.dimensions), ...pathSmells(play, story, best)]
        : []),
    ],
    sure: everywhere,
  }
}
