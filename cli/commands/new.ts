import { Argument } from 'commander'
import { templateKinds, writeTemplate } from '../template.ts'
import type { CommandLine } from './command-line.ts'

/** `yingke new`: begins a scenario from the template of its kind; never writes over a file. */
export function addNew({ program, words }: CommandLine): void {
  program
    .command('new')
    .addArgument(new Argument('<kind>', words('newKind')).choices(templateKinds))
    .argument('<file>', words('newFile'))
    .description(words('newAbout'))
    .action((kind: string, file: string) => {
      writeTemplate(kind, file, words)
      console.log(words('newDone', { file }))
    })
}
