import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'

/** Where somebody plays at the keyboard: what is told, what is asked, and the time since it began. */
export type Table = {
  readonly words: Words
  readonly tell: (...lines: readonly string[]) => void
  /**
   * The next line that was typed, without spaces around it; `undefined` when the person stops with `q`. Throws
   * `CommandFailure` when nothing more can come.
   */
  readonly ask: (question: string) => Promise<string | undefined>
  /** Whole milliseconds since the table was opened. */
  readonly now: () => number
}

/** Where answers come from, and where what is told goes. */
export type TableStreams = {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
}

/** Runs `play` at a table of the terminal, or with a text that is piped in, an answer a line. */
export async function atTable<T>(
  words: Words,
  { input, output }: TableStreams,
  play: (table: Table) => Promise<T>,
): Promise<T> {
  const terminal = createInterface({ input, ...(input.isTTY && { output }) })
  // Piped lines may all be there before the first question; the iterator keeps them.
  const lines = terminal[Symbol.asyncIterator]()
  const began = performance.now()
  try {
    return await play({
      words,
      tell: (...told) => {
        for (const line of told) output.write(`${line}\n`)
      },
      ask: async (question) => {
        terminal.setPrompt(`${question}: `)
        terminal.prompt()
        const line = await lines.next()
        if (line.done) throw new CommandFailure(words('inputEnded'))
        const answer = line.value.trim()
        return answer === 'q' ? undefined : answer
      },
      now: () => Math.round(performance.now() - began),
    })
  } finally {
    terminal.close()
  }
}
