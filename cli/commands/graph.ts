import { writeFileSync } from 'node:fs'
import { loadRoleplay } from '../content-folder.ts'
import { drawn, graphFormats, type GraphFormat } from '../graph/drawn.ts'
import { CommandFailure } from '../outcome.ts'
import type { CommandLine } from './command-line.ts'
import { oneOf } from './option-values.ts'
import type { Words } from '../words.ts'

/** `yingke graph`: draws the scenes of a roleplay and the ways between them. */
export function addGraph({ program, words }: CommandLine): void {
  program
    .command('graph <scenario>')
    .description(words('graphAbout'))
    .option('--rules <folder>', words('optionRules'))
    .option('--format <format>', words('optionGraphFormat'), oneOf(graphFormats), 'mermaid')
    .option('--out <file>', words('optionGraphOut'))
    .action((file: string, { rules, format, out }: { rules?: string; format: GraphFormat; out?: string }) => {
      const text = drawn(loadRoleplay(file, rules), format, words)
      if (out === undefined) process.stdout.write(text)
      else {
        write(out, text, words)
        console.log(words('exported', { file: out }))
      }
    })
}

function write(file: string, text: string, words: Words): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new CommandFailure(words('unwritten', { file, reason: String(error) }))
  }
}
