import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { languages } from '../contract/settings.ts'
import { channels, dimensions, modes, ruleKinds, type Channel, type Mode } from '../engine/index.ts'
import { check } from './check.ts'
import { loadPlay, loadRules, ownRules } from './content-folder.ts'
import { exportFile } from './export.ts'
import { explainLines } from './explain.ts'
import { judgedLine, judgeSentence, readSentences } from './judge.ts'
import { measure, measuredLines, readLabelled } from './measure.ts'
import { CommandFailure, ContentFailure } from './outcome.ts'
import { cardOf, playAsking, playNamed } from './play.ts'
import { complaintLine, findingLines, scorecardLines } from './print.ts'
import { replayAttempt } from './replay.ts'
import { listRules, ruleLines, type RuleFilter } from './rules.ts'
import { languageOf, wordsIn, type Words } from './words.ts'

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (given: string): T => {
    const found = values.find((value) => value === given)
    if (!found) throw new InvalidArgumentError(values.join(' | '))
    return found
  }

const moodOf = (given: string): number => {
  const mood = Number(given)
  if (!Number.isInteger(mood) || mood < -3 || mood > 3) throw new InvalidArgumentError('-3 … 3')
  return mood
}

/** Runs the command line; resolves with the exit code, 0 only when all is well. */
export async function run(argv: readonly string[]): Promise<number> {
  const words = wordsIn(languageOf(process.env))
  let code = 0
  const program = commands(words, (found) => {
    code = found
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    if (error instanceof ContentFailure) {
      for (const diagnostic of error.diagnostics) console.error(complaintLine(words, diagnostic))
      return 1
    }
    if (error instanceof CommandFailure) {
      console.error(`yingke: ${error.message}`)
      return 1
    }
    throw error
  }
}

function commands(words: Words, exit: (code: number) => void): Command {
  const program = new Command('yingke').description(words('about')).exitOverride()

  program
    .command('check <path>')
    .description(words('checkAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--json', words('optionJson'))
    .action((place: string, { rules, json }: { rules: string; json?: true }) => {
      const { diagnostics, files } = check(place, rules)
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length
      if (json) console.log(JSON.stringify({ files, diagnostics }))
      else {
        for (const diagnostic of diagnostics) console.log(complaintLine(words, diagnostic))
        const counts = {
          files: String(files),
          errors: String(errors),
          warnings: String(diagnostics.length - errors),
        }
        console.log(words(diagnostics.length === 0 ? 'checked' : 'complained', counts))
      }
      exit(diagnostics.length === 0 ? 0 : 1)
    })

  program
    .command('play <scenario>')
    .description(words('playAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--choose <ids>', words('optionChoose'))
    .option('--mode <mode>', words('optionMode'), oneOf(modes), 'practice')
    .option('--json', words('optionJson'))
    .action(async (file: string, options: { rules: string; choose?: string; mode: Mode; json?: true }) => {
      const play = loadPlay(file, options.rules)
      const named = options.choose
        ?.split(',')
        .map((id) => id.trim())
        .filter((id) => id !== '')
      const session = named
        ? playNamed(play, options.mode, named, words)
        : await playAsking(play, options.mode, words)
      if (!session) return
      const card = cardOf(play, session, words)
      const lines = options.json ? [JSON.stringify(card)] : scorecardLines(words, play.ruleSet, card)
      for (const line of lines) console.log(line)
    })

  program
    .command('judge [file]')
    .description(words('judgeAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--json', words('optionJson'))
    .option('--explain', words('optionExplain'))
    .option('--stage <stage>', words('optionStage'), 'understand')
    .option('--channel <channel>', words('optionChannel'), oneOf(channels), 'hall')
    .option('--mood <mood>', words('optionMood'), moodOf, 0)
    .action(
      (
        file: string | undefined,
        options: {
          rules: string
          json?: true
          explain?: true
          stage: string
          channel: Channel
          mood: number
        },
      ) => {
        const { ruleSet } = loadRules(options.rules)
        for (const asked of readSentences(file ?? '-')) {
          const judged = judgeSentence(ruleSet, asked, options)
          if (options.json) console.log(judgedLine(ruleSet, judged))
          else if (options.explain) for (const line of explainLines(words, ruleSet, judged)) console.log(line)
          else {
            console.log(`${judged.text}  [${judged.verdict}]`)
            for (const line of findingLines(words, ruleSet, judged.text, judged.findings)) console.log(line)
          }
        }
      },
    )

  program
    .command('rules')
    .description(words('rulesAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--kind <kind>', words('optionKind'), oneOf(ruleKinds))
    .option('--class <class>', words('optionClass'))
    .option('--dimension <dimension>', words('optionDimension'), oneOf(dimensions))
    .option('--severity <severity>', '1 | 2 | 3 | veto', oneOf(['1', '2', '3', 'veto']))
    .option('--text <text>', words('optionText'))
    .option('--json', words('optionJson'))
    .action(({ rules, json, ...filter }: RuleFilter & { rules: string; json?: true }) => {
      const { ruleSet } = loadRules(rules)
      const listed = listRules(ruleSet, filter)
      for (const rule of listed) {
        if (json) console.log(JSON.stringify({ ...rule, nodes: undefined, position: undefined }))
        else for (const line of ruleLines(words, rule)) console.log(line)
      }
      if (!json)
        console.log(words('listed', { listed: String(listed.length), all: String(ruleSet.rules.size) }))
      exit(listed.length > 0 ? 0 : 1)
    })

  program
    .command('measure <file>')
    .description(words('measureAbout'))
    .option('--rules <folder>', words('optionRules'), ownRules)
    .option('--json', words('optionJson'))
    .option('--show', words('optionShow'))
    .action((file: string, { rules, json, show }: { rules: string; json?: true; show?: true }) => {
      const moment = { stage: 'understand', channel: 'hall', mood: 0 } as const
      const measured = measure(loadRules(rules).ruleSet, readLabelled(file), moment)
      const { missed, wrong, ...figures } = measured
      if (json) console.log(JSON.stringify(show ? measured : figures))
      else for (const line of measuredLines(measured)) console.log(line)
      if (show && !json)
        for (const text of [...missed.map((one) => `- ${one}`), ...wrong.map((one) => `+ ${one}`)])
          console.log(text)
    })

  program
    .command('replay <attempt>')
    .description(words('replayAbout'))
    .option('--json', words('optionJson'))
    .action((file: string, { json }: { json?: true }) => {
      const { play, card } = replayAttempt(file, words)
      const lines = json ? [JSON.stringify(card)] : scorecardLines(words, play.ruleSet, card)
      for (const line of lines) console.log(line)
    })

  program
    .command('export')
    .description(words('exportAbout'))
    .requiredOption('--db <file>', words('optionDb'))
    .requiredOption('--out <file>', words('optionOut'))
    .option('--language <language>', words('optionLanguage'), oneOf(languages), languageOf(process.env))
    .action(async ({ db, out, language }: { db: string; out: string; language: 'zh-CN' | 'en' }) => {
      for (const file of await exportFile(db, out, language)) console.log(words('exported', { file }))
    })

  return program
}
