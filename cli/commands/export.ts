import { languages, type Language } from '../../contract/settings.ts'
import { exportFile } from '../export.ts'
import { languageOf } from '../words.ts'
import type { CommandLine } from './command-line.ts'
import { oneOf } from './option-values.ts'

/** `yingke export`: writes the tables of a results file and names each file written. */
export function addExport({ program, words }: CommandLine): void {
  program
    .command('export')
    .description(words('exportAbout'))
    .requiredOption('--db <file>', words('optionDb'))
    .requiredOption('--out <file>', words('optionOut'))
    .option('--language <language>', words('optionLanguage'), oneOf(languages), languageOf(process.env))
    .action(async ({ db, out, language }: { db: string; out: string; language: Language }) => {
      for (const file of await exportFile(db, out, language)) console.log(words('exported', { file }))
    })
}
