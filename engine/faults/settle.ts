import type { PlayOf } from '../activity.ts'
import type { FaultSettled, QuestionSettled } from './event.ts'
import { offencesOf } from './offence.ts'
import type { Clerk, Faults } from './shape.ts'

/** A line called wrong, and the id of what it is said to be. */
export type Flag = { readonly line: string; readonly name: string }

/** What became of one fault or one flag. */
export type Settled = Flag & { readonly as: 'hit' | 'misnamed' | 'false-flag'; readonly fault?: string }

/**
 * What became of the flags on a line whose faults have these ids, in the order in which they were settled. A right
 * name finds its fault; any other takes the first fault that is left, or is false. Without `inOrder` the right names
 * go first, then the others by their ids, so that the order of flagging does not matter.
 */
export function settleFlags(faults: readonly string[], flags: readonly Flag[], inOrder: boolean): Settled[] {
  const right = (flag: Flag) => faults.includes(flag.name)
  const byName = [...flags].sort((one, other) => (one.name < other.name ? -1 : 1))
  const order = inOrder ? flags : [...byName.filter(right), ...byName.filter((flag) => !right(flag))]
  const left = new Set(faults)
  return order.map((flag) => {
    const [first] = left
    const fault = left.has(flag.name) ? flag.name : first
    if (fault === undefined) return { ...flag, as: 'false-flag' }
    left.delete(fault)
    return { ...flag, as: fault === flag.name ? 'hit' : 'misnamed', fault }
  })
}

/** Settles a clerk: every fault in the order of the lines, then the false flags. */
export function settleClerk(
  play: PlayOf<Faults>,
  clerk: Clerk,
  flags: readonly Flag[],
  inOrder: boolean,
  at: number,
): FaultSettled[] {
  const place = { type: 'fault-settled' as const, at, clerk: clerk.id }
  const lines = clerk.lines.map((line) => {
    const faults = offencesOf(play, line).map(({ id }) => id)
    const settled = settleFlags(
      faults,
      flags.filter((flag) => flag.line === line.id),
      inOrder,
    )
    const found = faults.map((fault): FaultSettled => {
      const flag = settled.find((one) => one.fault === fault)
      return flag ? { ...place, ...flag } : { ...place, line: line.id, as: 'missed', fault }
    })
    return { found, wrong: settled.filter((one) => one.as === 'false-flag') }
  })
  return [
    ...lines.flatMap(({ found }) => found),
    ...lines.flatMap(({ wrong }) => wrong.map((flag) => ({ ...place, ...flag }))),
  ]
}

/** Settles a clerk's question, if there is one. */
export function settleQuestion(
  { id, question }: Clerk,
  option: string | undefined,
  at: number,
): QuestionSettled[] {
  if (!question) return []
  const right = question.options.some((one) => one.right && one.id === option)
  const place = { type: 'question-settled' as const, at, clerk: id, question: question.id, right }
  return [option === undefined ? place : { ...place, option }]
}
