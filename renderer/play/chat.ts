import type { Line, Roleplay } from '../../engine/index.ts'
import { figureFor, type Figure } from './figure.ts'
import type { Heard, Said } from './lines.ts'

/** A message of a chat, oldest first. */
export type ChatMessage = Said & {
  /** Whether somebody else wrote the message before it. */
  readonly first: boolean
  /** How its writer looks in it; neither the narrator nor the trainee is seen. */
  readonly figure: Figure | undefined
}

/** The window of somebody who writes to the trainee. */
export type ChatWindow = {
  readonly figure: Figure
  /** Absent while the customer has not written. */
  readonly last: ChatMessage | undefined
  /** Whether the newest message is in it, leaving aside what the trainee wrote. */
  readonly newest: boolean
}

/** What a chat shows: the customer's window, those of the cast in the order in which they first wrote, and all messages. */
export type Chat = { readonly windows: readonly ChatWindow[]; readonly messages: readonly ChatMessage[] }

/** A conversation as a chat, up to the first `count` of the lines that are heard now. */
export function chatOf(scenario: Roleplay, { before, now }: Heard, count: number, mood: number): Chat {
  const said = [
    ...before,
    ...now.slice(0, count).map((line) => ({ by: line.by, id: line.id, text: line.says, line })),
  ]
  const messages = said.map((one, index) => ({
    ...one,
    // The place in the list: the same message must stay the same when it has been answered.
    key: `${String(index)} ${one.id ?? ''}`,
    first: said[index - 1]?.by !== one.by,
    figure: isWriter(scenario, one.by) && one.line ? figureFor(scenario, [one.line], 0, 0) : undefined,
  }))
  const written = messages.filter(({ by }) => isWriter(scenario, by))
  const newest = written.at(-1)
  const others = new Set(written.map(({ by }) => by).filter((by) => by !== 'customer'))
  return {
    messages,
    windows: ['customer', ...others].map((by) => {
      const last = written.findLast((message) => message.by === by)
      const felt =
        by === 'customer' && last && messages.indexOf(last) < before.length ? undefined : last?.line
      return { figure: figureFor(scenario, linesFrom(felt), 0, mood), last, newest: newest?.by === by }
    }),
  }
}

const isWriter = ({ cast }: Roleplay, by: string): boolean => by === 'customer' || Object.hasOwn(cast, by)

const linesFrom = (line: Line | undefined): readonly Line[] => (line ? [line] : [])
