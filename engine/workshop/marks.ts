import type { PlayOf } from '../activity.ts'
import { perDimension } from '../dimension.ts'
import type { Mark } from '../scoring/mark.ts'
import { wholeOf, type Reach } from '../scoring/score.ts'
import type { Input } from '../session/event.ts'
import type { WorkshopEvent } from './event.ts'
import type { Workshop } from './shape.ts'

/** What a step in which work is due is worth: the smallest number that 1 to 12 groups share without a rest. */
const stepPoints = 27_720

/**
 * Nobody judges what a group made. Each group earns its equal share of the step when it hands in (`reliability`), and
 * the same once more within the time of the step (`responsiveness`); so the result of a step is exactly the share of
 * the groups, however many there are. The rule and the scene of a mark are the step, its stage is the group, and its
 * decision counts what was handed in, from 0.
 */
export function workshopMarks(events: readonly WorkshopEvent[]): Mark[] {
  const formed = events.findLast((event) => event.type === 'groups-formed')
  const points = stepPoints / (formed?.groups.length ?? 1)
  return events
    .filter((event) => event.type === 'handed-in')
    .flatMap(({ step, group, inTime }, decision) =>
      (['reliability', ...(inTime ? (['responsiveness'] as const) : [])] as const).map((dimension): Mark => ({
        rule: step,
        dimension,
        severity: 1,
        points,
        decision,
        scene: step,
        stage: group,
        counts: true,
      })),
    )
}

/** The most that can be earned: all groups hand in everything in time. It is the same for one group and for twelve. */
export function workshopReach({ scenario, ruleSet }: PlayOf<Workshop>): Reach {
  const due = scenario.steps.filter(({ does }) => does === 'hand-in').length
  const most = perDimension((dimension) =>
    dimension === 'reliability' || dimension === 'responsiveness' ? due * stepPoints : 0,
  )
  return {
    dimensions: most,
    whole: wholeOf(ruleSet.weights, most, most),
    best: [
      { type: 'form-groups', groups: [{ name: '1' }], at: 0 },
      ...scenario.steps.flatMap(({ id, does }): Input[] => [
        { type: 'next', at: 0 },
        ...(does === 'hand-in' ? [{ type: 'hand-in' as const, step: id, group: 'group-1', at: 0 }] : []),
      ]),
      { type: 'close', at: 0 },
    ],
    proven: true,
  }
}
