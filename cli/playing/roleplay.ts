import {
  beginRoleplay,
  canSay,
  canStepBack,
  linesOf,
  openChoices,
  sceneOf,
  stepRoleplay,
  type RoleplayInput,
  type RoleplayPlay,
  type RoleplaySession,
  type Start,
} from '../../engine/index.ts'
import { findingLines } from '../print.ts'
import { numbered } from './numbered.ts'
import { picked, spoken } from './spoken.ts'
import type { Table } from './table.ts'

/** Plays a conversation to its end. `undefined` when the person stops. */
export async function playRoleplay(
  play: RoleplayPlay,
  start: Start,
  table: Table,
): Promise<RoleplaySession | undefined> {
  let session = beginRoleplay(play, start)
  let told = 0
  while (!session.ended) {
    tell(play, session, told, table)
    told = session.events.length
    const open = openChoices(play.scenario, session)
    table.tell(...numbered(open), ...hints(play, session, table))
    const answer = await table.ask(table.words('choosePrompt'))
    if (answer === undefined) return undefined
    const input = inputOf(play, session, answer, table.now())
    if (!input) {
      table.tell(table.words('notUnderstood'))
      continue
    }
    session = stepRoleplay(play, session, input)
    if (start.mode === 'explore') explain(play, session, told, table)
  }
  tell(play, session, told, table)
  return session
}

function hints({ scenario }: RoleplayPlay, session: RoleplaySession, { words }: Table): string[] {
  const { timer } = sceneOf(scenario, session.scene)
  return [
    ...(canSay(scenario, session) ? [words('hintSay')] : []),
    ...(timer ? [words('hintTimer', { seconds: String(timer.seconds) })] : []),
    ...(canStepBack(session) ? [words('hintBack')] : []),
  ].map((hint) => `  ${hint}`)
}

function inputOf(
  { scenario }: RoleplayPlay,
  session: RoleplaySession,
  typed: string,
  at: number,
): RoleplayInput | undefined {
  if (typed === 't' && sceneOf(scenario, session.scene).timer) return { type: 'time-out', at }
  if (typed === 'b' && canStepBack(session)) return { type: 'step-back', at }
  const choice = picked(openChoices(scenario, session), typed)
  if (choice) return { type: 'choose', choice: choice.id, at }
  return canSay(scenario, session) ? spoken(typed, at) : undefined
}

function tell(play: RoleplayPlay, session: RoleplaySession, from: number, table: Table): void {
  const { cast, customer } = play.scenario
  const nameOf = (by: string) =>
    by === 'clerk'
      ? table.words('clerk')
      : ((Object.hasOwn(cast, by) ? cast[by]?.name : undefined) ?? customer.name)
  for (const event of session.events.slice(from)) {
    if (event.type === 'stepped-back') table.tell(table.words('steppedBack'))
    if (event.type !== 'line-heard') continue
    const line = linesOf(sceneOf(play.scenario, event.scene)).find(
      ({ line: { id } }) => id === event.line,
    )?.line
    if (line) table.tell(line.by === 'narrator' ? line.says : `${nameOf(line.by)}：${line.says}`)
  }
  const { end } = sceneOf(play.scenario, session.scene)
  if (session.ended && end) table.tell(`${end.title}。${end.text}`, ...(end.lesson ? [end.lesson] : []))
}

function explain(
  play: RoleplayPlay,
  session: RoleplaySession,
  from: number,
  { tell: say, words }: Table,
): void {
  const news = session.events.slice(from)
  const judged = news.find((event) => event.type === 'reply-judged')
  const given = news.find((event) => event.type === 'reply-given')
  if (judged && given) say(...findingLines(words, play.ruleSet, given.utterance.text, judged.findings))
  if (news.some(({ type }) => type === 'mood-moved'))
    say(`  ${words('mood', { mood: String(session.mood) })}`)
}
