import type { PlayOf } from '../activity.ts'
import { dimensions, type Dimension } from '../dimension.ts'
import type { Severity } from '../judge/finding.ts'
import type { Weights } from '../judge/rule.ts'
import type { Mark } from '../scoring/mark.ts'
import type { FaultsEvent, FaultSettled, QuestionSettled } from './event.ts'
import { allOffences, type Offence } from './offence.ts'
import { stagesOf } from './place.ts'
import type { Faults } from './shape.ts'

/** What finding a fault of this severity is worth. A veto cannot be earned, so it is worth what a 3 is. */
export const worthOf = ({ merit }: Weights, severity: Severity): number =>
  merit[severity === 'veto' ? '3' : (String(severity) as '1' | '2' | '3')]

/** What knowing the customer's need is worth, and in which dimension. */
export const questionWorth = { dimension: 'empathy', severity: 2 } as const

/** The right line by a wrong name: half, rounded down, but something. */
const halfOf = (full: number): number => Math.min(full, Math.max(1, Math.floor(full / 2)))

/** What the flags on one clerk have earned so far, by dimension. */
type Balance = Map<Dimension, number>

/**
 * The marks for what was flagged and answered; what was missed earns nothing and has none. A false flag costs where
 * the fault that it names would have earned. Where the clerk's flags have earned nothing there, and for the name of a
 * fault that nobody makes, it costs where they have earned most; more than they have earned it never takes.
 */
export function marksOfFaults(play: PlayOf<Faults>, events: readonly FaultsEvent[]): Mark[] {
  const { weights } = play.ruleSet
  const offences = allOffences(play)
  const stages = stagesOf(play.scenario)
  const balances = new Map<string, Balance>()
  let decision = 0
  return events.flatMap((event): Mark[] => {
    if (event.type !== 'fault-settled' && event.type !== 'question-settled') return []
    const balance = balances.get(event.clerk) ?? new Map<Dimension, number>()
    balances.set(event.clerk, balance)
    const settled =
      event.type === 'question-settled'
        ? answerMark(weights, event)
        : flagMark(weights, event, offences, balance, stages.get(event.line) ?? '')
    return settled ? [{ ...settled, decision: decision++ }] : []
  })
}

type Undated = Omit<Mark, 'decision'>

function answerMark(weights: Weights, event: QuestionSettled): Undated | undefined {
  if (!event.right) return undefined
  const { dimension, severity } = questionWorth
  const points = worthOf(weights, severity)
  const place = { scene: event.clerk, stage: 'understand', counts: true }
  return { rule: event.question, dimension, severity, points, ...place }
}

function flagMark(
  weights: Weights,
  event: FaultSettled,
  offences: ReadonlyMap<string, Offence>,
  balance: Balance,
  stage: string,
): Undated | undefined {
  const { as, fault, name = '', line: scene } = event
  if (as === 'missed') return undefined
  const offence = offences.get(fault ?? '')
  if (as !== 'false-flag' && offence) {
    const { id: rule, dimension, severity } = offence
    const full = worthOf(weights, severity)
    const points = as === 'hit' ? full : halfOf(full)
    add(balance, dimension, points)
    return { rule, dimension, severity, points, scene, stage, counts: true }
  }
  const dimension = payingDimension(balance, offences.get(name)?.dimension)
  const cost = worthOf(weights, 1)
  const left = balance.get(dimension) ?? 0
  const counts = left > 0
  const points = 0 - (counts ? Math.min(cost, left) : cost)
  if (counts) add(balance, dimension, points)
  return { rule: name, dimension, severity: 1, points, scene, stage, counts }
}

const add = (balance: Balance, dimension: Dimension, points: number) =>
  balance.set(dimension, (balance.get(dimension) ?? 0) + points)

function payingDimension(balance: Balance, named: Dimension | undefined): Dimension {
  const left = (dimension: Dimension): number => balance.get(dimension) ?? 0
  if (named && left(named) > 0) return named
  const richest = dimensions.reduce((most, one) => (left(one) > left(most) ? one : most))
  return left(richest) > 0 ? richest : (named ?? richest)
}
