import {
  beginFaults,
  canFlag,
  namesOffered,
  stepFaults,
  watchedClerk,
  type Clerk,
  type Faults,
  type FaultsEvent,
  type FaultsInput,
  type FaultsProgress,
  type PlayOf,
  type Start,
  type WatchedLine,
} from '../../engine/index.ts'
import { paint } from '../paint.ts'
import { letter } from './numbered.ts'
import { picked } from './spoken.ts'
import type { Table } from './table.ts'

type Offered = { readonly id: string; readonly name: string }
type Place = { readonly play: PlayOf<Faults>; readonly offered: readonly Offered[]; readonly table: Table }

/** Plays the watching of all clerks until it is handed in. `undefined` when the person stops. */
export async function playFaults(
  play: PlayOf<Faults>,
  start: Start,
  table: Table,
): Promise<FaultsProgress | undefined> {
  const place = { play, offered: namesOffered(play, start.seed), table }
  let progress = beginFaults(play, start)
  for (let shown = ''; !progress.ended;) {
    const { clerk, next } = watchedClerk(play.scenario, progress)
    if (shown !== clerk.id) table.tell(...clerkLines(place, clerk))
    shown = clerk.id
    const answer = await table.ask(table.words(next ? 'flagOrNext' : 'flagOrHandIn'))
    if (answer === undefined) return undefined
    if (answer === '?') {
      shown = ''
      continue
    }
    const input = inputOf(place, progress, answer)
    if (!input) {
      table.tell(table.words('notUnderstood'))
      continue
    }
    const before = progress.events.length
    progress = stepFaults(play, progress, input)
    table.tell(...newsLines(place, progress.events.slice(before), start))
  }
  return progress
}

const clerkLine = ({ by }: WatchedLine): boolean => by === 'clerk'

function clerkLines({ play, offered, table: { words } }: Place, clerk: Clerk): string[] {
  const { name, customer, scene, lines, question } = clerk
  let number = 0
  return [
    '',
    paint('bold', scene),
    ...lines.map((line) => {
      const gestures = line.gestures.length > 0 ? `  (${line.gestures.join(', ')})` : ''
      const words = `${line.says ?? ''}${gestures}`
      if (clerkLine(line)) number += 1
      if (clerkLine(line)) return `  ${String(number)}. ${name}：${words}`
      return line.by === 'customer' ? `     ${customer.name}：${words}` : `     ${words}`
    }),
    ...(question
      ? [question.asks, ...question.options.map(({ says }, index) => `  ${letter(index)}. ${says}`)]
      : []),
    words('names', { names: offered.map((one, index) => `${String(index + 1)} ${one.name}`).join('  ') }),
    ...(play.scenario.clerks[0] === clerk ? [words('hintFlag')] : []),
  ]
}

/** `3 2` or `3 名字` flags the third line or takes that flag back; `b` answers the question; `n` and `h` go on. */
function inputOf(
  { play, offered, table }: Place,
  progress: FaultsProgress,
  typed: string,
): FaultsInput | undefined {
  const at = table.now()
  const { clerk, next } = watchedClerk(play.scenario, progress)
  if (typed === 'n' && next) return { type: 'next', at }
  if (typed === 'h' && !next) return { type: 'hand-in', at }
  if (/^[a-f]$/.test(typed)) {
    const option = clerk.question?.options[typed.charCodeAt(0) - 97]
    const isSettled = progress.mode === 'explore' && progress.option !== null
    return option && !isSettled ? { type: 'answer', clerk: clerk.id, option: option.id, at } : undefined
  }
  const [, number = '', named = ''] = /^(\d{1,2})\s+(.+)$/.exec(typed) ?? []
  const line = picked(clerk.lines.filter(clerkLine), number)?.id
  const name = (picked(offered, named) ?? offered.find((one) => one.id === named || one.name === named))?.id
  if (line === undefined || name === undefined) return undefined
  if (canFlag(play, progress, { line, name })) return { type: 'flag', line, name, at }
  const isFlagged = progress.flags.some((flag) => flag.line === line && flag.name === name)
  return isFlagged && progress.mode !== 'explore' ? { type: 'withdraw', line, name, at } : undefined
}

/** What an input led to; what became of the flags is not told in an exam. */
function newsLines(place: Place, news: readonly FaultsEvent[], { mode }: Start): string[] {
  const { play, offered, table } = place
  const { words } = table
  const nameOf = (id: string | undefined) => offered.find((one) => one.id === id)?.name ?? ''
  const says = (id: string) =>
    play.scenario.clerks.flatMap(({ lines }) => lines).find((line) => line.id === id)?.says ?? '…'
  return news.flatMap((event): readonly string[] => {
    if (event.type === 'line-flagged' || event.type === 'flag-withdrawn') {
      const key = event.type === 'line-flagged' ? 'flagged' : 'withdrawn'
      return [`  ${words(key, { name: nameOf(event.name), says: says(event.line) })}`]
    }
    if (event.type === 'question-answered') return [`  ${words('answered')}`]
    if (mode === 'exam') return []
    if (event.type === 'fault-settled' || event.type === 'flag-settled') {
      // While exploring, what was flagged is told when it is flagged.
      if (mode === 'explore' && event.type === 'fault-settled' && event.as !== 'missed') return []
      const name = nameOf(event.fault ?? event.name)
      const colour = event.as === 'hit' ? 'green' : 'red'
      return [paint(colour, `  ${words(`settled.${event.as}`, { name, says: says(event.line) })}`)]
    }
    if (event.type !== 'question-settled') return []
    const why = play.scenario.clerks.find(({ id }) => id === event.clerk)?.question?.why ?? ''
    return [
      event.right ? paint('green', `  ✓ ${words('right')}`) : paint('red', `  ✗ ${words('wrong')}`),
      `  ${why}`,
    ]
  })
}
