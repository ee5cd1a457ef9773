import { ending, endingSignal } from './ending.ts'

/** An expected end of a command: the message is for the person at the terminal, no stack is shown. */
export class Stop extends Error {}

/** Runs a command of this folder: its number becomes the exit code, a `Stop` its last line. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (ending.aborted) process.exitCode = endingSignal() === 'SIGINT' ? 130 : 143
    else if (error instanceof Stop) {
      process.exitCode = 1
      process.stderr.write(`${error.message}\n`)
    } else throw error
  }
}
