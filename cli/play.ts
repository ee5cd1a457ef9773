import { createInterface } from 'node:readline/promises'
import {
  openChoices,
  reachOf,
  replay,
  sceneOf,
  score,
  startSession,
  step,
  type Input,
  type Mode,
  type Play,
  type Scorecard,
  type Session,
} from '../engine/index.ts'
import { CommandFailure } from './outcome.ts'
import { findingLines } from './print.ts'
import type { Words } from './words.ts'

/** Plays the replies that were named; one that is not possible is told with its place and what is open there. */
export function playNamed(play: Play, mode: Mode, named: readonly string[], words: Words): Session {
  const inputs = named.map((name, index): Input => {
    const at = (index + 1) * 1000
    return name === 'time-out' ? { type: 'time-out', at } : { type: 'choose', choice: name, at }
  })
  const played = replay(play, mode, inputs)
  if (played.ok) return played.value
  const { index, reason } = played.error
  const before = replay(play, mode, inputs.slice(0, index))
  const open = before.ok ? openChoices(play.scenario, before.value).map(({ id }) => id) : []
  const failure = words('truncatedReplay', { index: String(index + 1), reason })
  throw new CommandFailure(open.length > 0 ? `${failure} [${open.join(', ')}]` : failure)
}

/** The scorecard of a conversation; one that has not ended has none. */
export function cardOf(play: Play, session: Session, words: Words): Scorecard {
  if (!session.ended) throw new CommandFailure(words('notEnded', { scene: session.scene }))
  return score(play.ruleSet.weights, reachOf(play), session.events)
}

/** Plays on the terminal: tells what is heard and asks for each reply. Undefined when the person stops. */
export async function playAsking(play: Play, mode: Mode, words: Words): Promise<Session | undefined> {
  if (!process.stdin.isTTY) throw new CommandFailure(words('noChoices'))
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const began = performance.now()
    let session = startSession(play, mode)
    let told = 0
    while (!session.ended) {
      tell(play, session, told)
      told = session.events.length
      const open = openChoices(play.scenario, session)
      for (const [index, { says, gestures }] of open.entries()) {
        console.log(
          `  ${String(index + 1)}. ${says}${gestures.length > 0 ? `  (${gestures.join(', ')})` : ''}`,
        )
      }
      const answer = (await terminal.question(`${words('choosePrompt')}: `)).trim()
      if (answer === 'q') return undefined
      const choice = open[Number(answer) - 1]
      if (!choice) continue
      session = step(play, session, {
        type: 'choose',
        choice: choice.id,
        at: Math.round(performance.now() - began),
      })
      if (mode === 'explore') explain(play, session, words)
    }
    tell(play, session, told)
    return session
  } finally {
    terminal.close()
  }
}

function tell(play: Play, session: Session, from: number): void {
  const { name } = play.scenario.customer
  for (const event of session.events.slice(from)) {
    if (event.type !== 'line-heard') continue
    const line = sceneOf(play.scenario, event.scene).lines.find(({ id }) => id === event.line)
    if (line) console.log(line.by === 'customer' ? `${name}：${line.says}` : line.says)
  }
  const { end } = sceneOf(play.scenario, session.scene)
  if (session.ended && end) console.log(`${end.title}。${end.text}`)
}

function explain(play: Play, session: Session, words: Words): void {
  const judged = session.events.findLast((event) => event.type === 'reply-judged')
  const given = session.events.findLast((event) => event.type === 'reply-given')
  if (!judged || !given) return
  for (const line of findingLines(words, play.ruleSet, given.utterance.text, judged.findings))
    console.log(line)
}
