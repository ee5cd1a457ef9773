import { Command, CommanderError } from 'commander'
import { addAudit } from './commands/audit.ts'
import { addCheck } from './commands/check.ts'
import type { CommandLine } from './commands/command-line.ts'
import { addExport } from './commands/export.ts'
import { addFmt } from './commands/fmt.ts'
import { addGraph } from './commands/graph.ts'
import { addIds } from './commands/ids.ts'
import { addJudge } from './commands/judge.ts'
import { addMeasure } from './commands/measure.ts'
import { addNew } from './commands/new.ts'
import { addPack } from './commands/pack.ts'
import { addPlay } from './commands/play.ts'
import { addReplay } from './commands/replay.ts'
import { addRules } from './commands/rules.ts'
import { addTest } from './commands/test.ts'
import { tellFailure } from './failure.ts'
import { languageOf, wordsIn } from './words.ts'

/** Each command adds itself; the order is that of the help text. */
const commands: readonly ((line: CommandLine) => void)[] = [
  addNew,
  addIds,
  addFmt,
  addCheck,
  addAudit,
  addGraph,
  addTest,
  addPlay,
  addJudge,
  addRules,
  addMeasure,
  addReplay,
  addPack,
  addExport,
]

/** Runs the command line; resolves with the exit code, 0 only when all is well. */
export async function run(argv: readonly string[]): Promise<number> {
  const words = wordsIn(languageOf(process.env))
  let code = 0
  const program = new Command('yingke').description(words('about')).exitOverride()
  const exit = (found: number) => {
    code = found
  }
  for (const add of commands) add({ program, words, exit })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    tellFailure(error, words)
    return 1
  }
}
