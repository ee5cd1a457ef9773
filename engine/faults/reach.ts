import type { PlayOf } from '../activity.ts'
import { perDimension } from '../dimension.ts'
import { wholeOf, type Reach } from '../scoring/score.ts'
import type { Input } from '../session/event.ts'
import { questionWorth, worthOf } from './marks.ts'
import { offencesOf } from './offence.ts'
import type { Faults } from './shape.ts'

/** The most that can be earned: every fault by its name, and every question. Nothing else earns anything. */
export function reachOfFaults(play: PlayOf<Faults>): Reach {
  const { weights } = play.ruleSet
  const { clerks } = play.scenario
  const worth = clerks.flatMap(({ lines, question }) => [
    ...lines.flatMap((line) => offencesOf(play, line)),
    ...(question ? [questionWorth] : []),
  ])
  const most = perDimension((dimension) =>
    worth.reduce((sum, one) => (one.dimension === dimension ? sum + worthOf(weights, one.severity) : sum), 0),
  )
  const best = clerks.flatMap(({ id: clerk, lines, question }, index): Input[] => {
    const right = question?.options.find((option) => option.right)
    return [
      ...lines.flatMap((line) =>
        offencesOf(play, line).map(({ id: name }) => ({ type: 'flag', line: line.id, name, at: 0 }) as const),
      ),
      ...(right ? [{ type: 'answer', clerk, option: right.id, at: 0 } as const] : []),
      ...(index < clerks.length - 1
        ? [{ type: 'next', at: 0 } as const]
        : [{ type: 'hand-in', at: 0 } as const]),
    ]
  })
  return { dimensions: most, whole: wholeOf(weights, most, most), best, proven: true }
}
