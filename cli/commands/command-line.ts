import type { Command } from 'commander'
import type { Words } from '../words.ts'

/** What a command needs to take its place: the program, its sentences, and a way to set the exit code. */
export type CommandLine = {
  readonly program: Command
  readonly words: Words
  readonly exit: (code: number) => void
}
