import { CommandFailure } from '../outcome.ts'
import { scorecardLines } from '../print.ts'
import { replayAttempt } from '../replay.ts'
import type { CommandLine } from './command-line.ts'

/** `yingke replay`: plays a recorded attempt again and prints its scorecard, or all that happened in it. */
export function addReplay({ program, words }: CommandLine): void {
  program
    .command('replay <attempt>')
    .description(words('replayAbout'))
    .option('--events', words('optionEvents'))
    .option('--json', words('optionJson'))
    .action((file: string, { events, json }: { events?: true; json?: true }) => {
      const { play, session, card } = replayAttempt(file, words)
      if (events) {
        for (const event of session.events) console.log(JSON.stringify(event))
        return
      }
      if (!card) throw new CommandFailure(words('notEnded', { scene: play.scenario.title }))
      const lines = json ? [JSON.stringify(card)] : scorecardLines(words, play.ruleSet, card)
      for (const line of lines) console.log(line)
    })
}
