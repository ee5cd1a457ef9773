import type { PlayOf } from '../activity.ts'
import type { Finding } from '../judge/finding.ts'
import { judge } from '../judge/judge.ts'
import type { Clerk, Faults } from './shape.ts'

/** The stage of every line: the last one that was named, `greet` at first. */
export function stagesOf({ clerks }: Pick<Faults, 'clerks'>): Map<string, string> {
  const stages = new Map<string, string>()
  for (const { lines } of clerks) {
    let now = 'greet'
    for (const { id, stage } of lines) {
      now = stage ?? now
      stages.set(id, now)
    }
  }
  return stages
}

/**
 * What the judge finds in a clerk's lines, by the line, each judged in its place: after all that the clerk said before
 * it. The customer's mood is taken to be that of the beginning.
 */
export function findingsIn({ scenario, ruleSet }: PlayOf<Faults>, clerk: Clerk): Map<string, Finding[]> {
  const stages = stagesOf({ clerks: [clerk] })
  const { mood, traits } = clerk.customer
  const said = new Set<string>()
  const earlier: string[] = []
  const found = new Map<string, Finding[]>()
  for (const { id, by, says = '', gestures } of clerk.lines) {
    if (by !== 'clerk') continue
    const moment = { stage: stages.get(id) ?? '', channel: scenario.channel, mood, traits, skipped: [] }
    const setting = { ...moment, first: earlier.length === 0, said: [...said], earlier: [...earlier] }
    const findings = judge(ruleSet, { text: says, gestures }, setting)
    found.set(id, findings)
    for (const { rule, class: name, verdict } of findings)
      if (verdict !== 'missed') said.add(rule).add(verdict === 'merit' ? name : `${name}-fault`)
    if (says !== '') earlier.push(says)
  }
  return found
}
