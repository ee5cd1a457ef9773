import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the handbook lies. */
export const handbookFolder = path.join(import.meta.dirname, '..', '..', 'scenarios')

/** An example of a content file. With a `name` it is a whole file; with `part` it replaces keys of the one before it. */
export type Example = {
  readonly kind: string
  readonly name: string | undefined
  readonly text: string
  readonly line: number
}

/** A command as it is typed after `$`, and what is printed below it. */
export type Shown = { readonly command: string; readonly output: string }

/** A page of the handbook. `file` is its path from the folder of the handbook. */
export type Page = { readonly file: string; readonly text: string }

/** All pages, the first one first. */
export function pages(): readonly Page[] {
  const more = readdirSync(path.join(handbookFolder, 'handbook')).filter((name) => name.endsWith('.md'))
  return ['README.md', ...more.sort().map((name) => `handbook/${name}`)].map((file) => ({
    file,
    text: readFileSync(path.join(handbookFolder, file), 'utf8'),
  }))
}

const yamlBlock = /^```yaml(?<about>.*)\n(?<text>[\s\S]*?)^```$/gm
const consoleBlock = /^```console\n(?<text>[\s\S]*?)^```$/gm

/** The examples of a page, in their order. */
export const examplesOf = ({ text }: Page): readonly Example[] =>
  [...text.matchAll(yamlBlock)].map(({ groups, index }) => {
    const [kind = '', name] = (groups?.['about'] ?? '').trim().split(' ')
    return { kind, name, text: groups?.['text'] ?? '', line: text.slice(0, index).split('\n').length }
  })

/** The examples that lie about when the commands of a page are run: those of the first page and its own, which win. */
export function filesFor(page: Page, all: readonly Page[]): readonly Example[] {
  const [first] = all
  const examples = [...(first ? examplesOf(first) : []), ...examplesOf(page)]
  return examples.filter(({ name }) => name !== undefined && name !== 'part')
}

/** The commands of a page with what they print, in their order. */
export const shownIn = ({ text }: Page): readonly Shown[] =>
  [...text.matchAll(consoleBlock)].flatMap(({ groups }) => commandsIn(groups?.['text'] ?? ''))

/** The text of a page in which commands print what `print` says. */
export const withOutputs = (page: Page, print: ReadonlyMap<string, string>): string =>
  page.text.replace(consoleBlock, (block, inner: string) => {
    const shown = commandsIn(inner).map(
      ({ command, output }) => `$ ${command}\n${print.get(command) ?? output}`,
    )
    return block.replace(inner, () => shown.join(''))
  })

const commandsIn = (text: string): Shown[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return { command: part.slice(0, end), output: part.slice(end + 1) }
    })
