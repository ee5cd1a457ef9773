import type { Decision, Finding, Weights } from '../../engine/index.ts'

/** A finding worth speaking about first, with the reply it was found in. */
export type Moment = { readonly decision: Decision; readonly finding: Finding; readonly points: number }

/**
 * What earned most, the most first: each rule once, at its first place. Only what counted, and nothing that was
 * taken back.
 */
export function bestMoments(decisions: readonly Decision[], most: number): Moment[] {
  const moments = decisions.flatMap((decision) =>
    decision.takenBack
      ? []
      : decision.findings.flatMap((finding): Moment[] => {
          const mark = counted(decision, finding)
          return finding.verdict === 'merit' && mark ? [{ decision, finding, points: mark.points }] : []
        }),
  )
  return firstOfEachRule(moments.sort((one, other) => other.points - one.points)).slice(0, most)
}

/**
 * What cost most: first the faults, the heaviest first; then what a reply lacked and no other reply of the same
 * stage made up for, by what it would have earned.
 */
export function costliestMoments(weights: Weights, decisions: readonly Decision[], most: number): Moment[] {
  const stays = decisions.filter(({ takenBack }) => !takenBack)
  const moments = stays.flatMap((decision) =>
    decision.findings.flatMap((finding): Moment[] => {
      if (finding.verdict === 'fault') {
        const mark = counted(decision, finding)
        return mark ? [{ decision, finding, points: mark.points }] : []
      }
      if (finding.verdict !== 'missed' || madeUpFor(stays, decision.stage, finding.rule)) return []
      return [{ decision, finding, points: -weights.merit[finding.severity] }]
    }),
  )
  const lost = moments
    .filter(({ points }) => points < 0)
    .sort((one, other) => missing(one) - missing(other) || one.points - other.points)
  return firstOfEachRule(lost).slice(0, most)
}

const missing = ({ finding }: Moment) => (finding.verdict === 'missed' ? 1 : 0)

const counted = ({ marks }: Decision, { rule }: Finding) =>
  marks.find((mark) => mark.rule === rule && mark.counts)

const madeUpFor = (decisions: readonly Decision[], stage: string, rule: string): boolean =>
  decisions.some(
    (decision) =>
      decision.stage === stage &&
      decision.findings.some((finding) => finding.rule === rule && finding.verdict === 'merit'),
  )

function firstOfEachRule(moments: readonly Moment[]): Moment[] {
  const seen = new Set<string>()
  return moments.filter(({ finding: { rule } }) => {
    if (seen.has(rule)) return false
    seen.add(rule)
    return true
  })
}
