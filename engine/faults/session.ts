import type { PlayOf, Progress } from '../activity.ts'
import type { GiveUp } from '../session/reply-event.ts'
import type { Start } from '../session/start.ts'
import { unreachable } from '../unreachable.ts'
import type { FaultsEvent, FaultsInput } from './event.ts'
import { allOffences, offencesOf } from './offence.ts'
import { settleClerk, settleFlags, settleQuestion, type Flag } from './settle.ts'
import type { Clerk, Faults, WatchedLine } from './shape.ts'

/** Where the watching stands, and all that happened in it. Plain data: it can be stored, sent and compared. */
export type FaultsProgress = Progress<FaultsEvent> & {
  /** The clerk who is watched. */
  readonly clerk: string
  /** The flags on this clerk's lines, in the order in which they were put. */
  readonly flags: readonly Flag[]
  /** The option chosen for this clerk's question. */
  readonly option: string | null
}

/** The watching before the first input: the first clerk is there, with all lines. */
export function beginFaults({ scenario }: PlayOf<Faults>, { mode, seed, ordinal }: Start): FaultsProgress {
  const [clerk] = scenario.clerks
  if (!clerk) throw new RangeError(`Scenario "${scenario.id}" has no clerks`)
  const nothing = { events: [], flags: [], option: null, clerk: clerk.id }
  return enter({ mode, seed, ordinal, ended: false, ...nothing }, clerk, 0)
}

/** The clerk who is watched now, and whether it is the last one. */
export function watchedClerk(
  scenario: Faults,
  { clerk: id }: Pick<FaultsProgress, 'clerk'>,
): { readonly clerk: Clerk; readonly next: Clerk | undefined } {
  const index = scenario.clerks.findIndex((one) => one.id === id)
  const clerk = scenario.clerks[index]
  if (!clerk) throw new RangeError(`Scenario "${scenario.id}" has no clerk "${id}"`)
  return { clerk, next: scenario.clerks[index + 1] }
}

/** Whether a line can be flagged so now. While exploring, a fault that is settled cannot be flagged again. */
export function canFlag(play: PlayOf<Faults>, progress: FaultsProgress, { line, name }: Flag): boolean {
  const watched = watchedClerk(play.scenario, progress).clerk.lines.find(({ id }) => id === line)
  if (progress.ended || watched?.by !== 'clerk') return false
  if (!allOffences(play).has(name) && !play.scenario.names.some(({ id }) => id === name)) return false
  if (isFlagged(progress, { line, name })) return false
  return (
    progress.mode !== 'explore' || !settledOn(play, progress, watched).some(({ fault }) => fault === name)
  )
}

const isFlagged = ({ flags }: FaultsProgress, { line, name }: Flag): boolean =>
  flags.some((flag) => flag.line === line && flag.name === name)

function settledOn(play: PlayOf<Faults>, { flags }: Pick<FaultsProgress, 'flags'>, line: WatchedLine) {
  return settleFlags(
    offencesOf(play, line).map(({ id }) => id),
    flags.filter((flag) => flag.line === line.id),
    true,
  )
}

/** Moves the watching on. Throws `RangeError` for an input that is not possible now. */
export function stepFaults(
  play: PlayOf<Faults>,
  progress: FaultsProgress,
  input: FaultsInput | GiveUp,
): FaultsProgress {
  if (progress.ended) throw new RangeError(`Watching already ended at clerk "${progress.clerk}"`)
  const { at } = input
  const { next } = watchedClerk(play.scenario, progress)
  switch (input.type) {
    case 'flag':
      return flag(play, progress, input, at)
    case 'withdraw':
      return withdraw(progress, input, at)
    case 'answer':
      return answer(play, progress, input.clerk, input.option, at)
    case 'next':
      if (!next) throw new RangeError(`Clerk "${progress.clerk}" is the last one`)
      return enter(settle(play, progress, at), next, at)
    case 'hand-in':
      if (next) throw new RangeError(`Clerk "${next.id}" was not watched yet`)
      return end(settle(play, progress, at), 'finished', at)
    case 'give-up':
      return end(happened(progress, { type: 'gave-up', at, scene: progress.clerk }), 'given-up', at)
    default:
      return unreachable(input)
  }
}

const happened = (progress: FaultsProgress, ...events: readonly FaultsEvent[]): FaultsProgress => ({
  ...progress,
  events: [...progress.events, ...events],
})

const end = (progress: FaultsProgress, outcome: 'finished' | 'given-up', at: number): FaultsProgress => ({
  ...happened(progress, { type: 'ended', at, scene: progress.clerk, outcome }),
  ended: true,
})

function enter(progress: FaultsProgress, { id, lines }: Clerk, at: number): FaultsProgress {
  const shown = lines.map((line) => ({ type: 'line-shown' as const, at, clerk: id, line: line.id }))
  return {
    ...happened(progress, { type: 'clerk-entered', at, clerk: id }, ...shown),
    clerk: id,
    flags: [],
    option: null,
  }
}

function flag(
  play: PlayOf<Faults>,
  progress: FaultsProgress,
  { line, name }: Flag,
  at: number,
): FaultsProgress {
  if (!canFlag(play, progress, { line, name }))
    throw new RangeError(`Line "${line}" cannot be flagged as "${name}" now`)
  const { clerk, mode } = progress
  const flagged = {
    ...happened(progress, { type: 'line-flagged', at, clerk, line, name }),
    flags: [...progress.flags, { line, name }],
  }
  if (mode !== 'explore') return flagged
  const watched = watchedClerk(play.scenario, progress).clerk.lines.find(({ id }) => id === line)
  const settled = watched && settledOn(play, flagged, watched).at(-1)
  return settled ? happened(flagged, { type: 'flag-settled', at, clerk, ...settled }) : flagged
}

function withdraw(progress: FaultsProgress, { line, name }: Flag, at: number): FaultsProgress {
  if (progress.mode === 'explore') throw new RangeError(`The flag on line "${line}" is settled`)
  if (!isFlagged(progress, { line, name })) throw new RangeError(`Line "${line}" is not flagged as "${name}"`)
  const { clerk } = progress
  return {
    ...happened(progress, { type: 'flag-withdrawn', at, clerk, line, name }),
    flags: progress.flags.filter((one) => one.line !== line || one.name !== name),
  }
}

function answer(
  play: PlayOf<Faults>,
  progress: FaultsProgress,
  id: string,
  option: string,
  at: number,
): FaultsProgress {
  const { clerk } = watchedClerk(play.scenario, progress)
  if (clerk.id !== id) throw new RangeError(`Clerk "${id}" is not watched now`)
  if (!clerk.question?.options.some((one) => one.id === option))
    throw new RangeError(`Clerk "${id}" has no answer "${option}"`)
  const explore = progress.mode === 'explore'
  if (explore && progress.option !== null) throw new RangeError(`The question on clerk "${id}" is settled`)
  const question = clerk.question.id
  const answered = happened(progress, { type: 'question-answered', at, clerk: id, question, option })
  return { ...(explore ? happened(answered, ...settleQuestion(clerk, option, at)) : answered), option }
}

/** Settles all of this clerk that was not settled for good before. */
function settle(play: PlayOf<Faults>, progress: FaultsProgress, at: number): FaultsProgress {
  const { clerk } = watchedClerk(play.scenario, progress)
  const { mode, flags, option } = progress
  const answered = mode === 'explore' && option !== null
  return happened(
    progress,
    ...settleClerk(play, clerk, flags, mode === 'explore', at),
    ...(answered ? [] : settleQuestion(clerk, option ?? undefined, at)),
  )
}
