import { modes, type Mode, type Play, type Session, type Start } from '../../engine/index.ts'
import { loadPlay } from '../content-folder.ts'
import { CommandFailure } from '../outcome.ts'
import { cardOf, playAsking, playNamed } from '../play.ts'
import { atTable } from '../playing/table.ts'
import { scorecardLines } from '../print.ts'
import type { Words } from '../words.ts'
import type { CommandLine } from './command-line.ts'
import { oneOf, wholeFrom } from './option-values.ts'

type PlayOptions = Start & { readonly rules?: string; readonly choose?: string; readonly json?: true }

/** `yingke play`: goes through an activity, asking or by named replies, and prints the scorecard. */
export function addPlay({ program, words }: CommandLine): void {
  program
    .command('play <scenario>')
    .description(words('playAbout'))
    .option('--rules <folder>', words('optionRules'))
    .option('--choose <ids>', words('optionChoose'))
    .option('--mode <mode>', words('optionMode'), oneOf(modes), 'practice' satisfies Mode)
    .option('--seed <number>', words('optionSeed'), wholeFrom(0, 2 ** 31 - 1), 0)
    .option('--ordinal <number>', words('optionOrdinal'), wholeFrom(1, 999), 1)
    .option('--json', words('optionJson'))
    .action(async (file: string, options: PlayOptions) => {
      const { mode, seed, ordinal, json } = options
      const play = loadPlay(file, options.rules)
      const start = { mode, seed, ordinal }
      const played =
        options.choose === undefined
          ? await atTable(words, streams(json), (table) => playAsking(play, start, table))
          : namedReplies(play, start, options.choose, words)
      if (!played) return
      const last = played.events.at(-1)
      const card = cardOf(play, played, last && 'scene' in last ? last.scene : '', words)
      const lines = json ? [JSON.stringify(card)] : scorecardLines(words, play.ruleSet, card)
      for (const line of lines) console.log(line)
    })
}

/** Where the result goes to standard output as data, what is told goes beside it. */
const streams = (json?: true) => ({ input: process.stdin, output: json ? process.stderr : process.stdout })

function namedReplies({ scenario, ruleSet }: Play, start: Start, choose: string, words: Words): Session {
  if (scenario.kind !== 'roleplay')
    throw new CommandFailure(
      words('onlyRoleplay', { option: '--choose', kind: words(`kinds.${scenario.kind}`) }),
    )
  const named = choose
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  return playNamed({ scenario, ruleSet }, start, named, words)
}
