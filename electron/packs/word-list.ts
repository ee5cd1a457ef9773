import * as z from 'zod'
import { misshapen, readSource, type Diagnostic, type Result } from '../../engine/index.ts'
import { readTextFile } from './text-files.ts'
import { traditionalBy, type Retell, type WordPairs } from './traditional.ts'

const pairs = z.record(z.string().min(1), z.string().min(1))
const wordListShape = z.strictObject({ words: pairs, interface: pairs })
const castShape = z.object({ people: z.array(z.object({ name: z.string() })) })

/** The words of our own that go before OpenCC: of content, and those of the interface, which go before them. */
export type WordList = {
  readonly words: WordPairs
  readonly interface: WordPairs
  readonly names: readonly string[]
}

/**
 * Reads `words-zh-TW.yaml` and the names in `cast.yaml` of the folder of scenarios. Both come with the program: throws
 * `RangeError` where they cannot be read.
 */
export function wordListIn(scenarios: string): WordList {
  const { people } = readShaped(scenarios, 'cast.yaml', castShape)
  return {
    ...readShaped(scenarios, 'words-zh-TW.yaml', wordListShape),
    names: people.map(({ name }) => name),
  }
}

/** The converter for content, by the word list in the folder of scenarios. Throws `RangeError` like `wordListIn`. */
export function retellingContent(scenarios: string): Retell {
  const { words, names } = wordListIn(scenarios)
  return traditionalBy(words, names)
}

/** The converter for the words of the interface. Throws `RangeError` like `wordListIn`. */
export function retellingInterface(scenarios: string): Retell {
  const list = wordListIn(scenarios)
  return traditionalBy({ ...list.words, ...list.interface }, list.names)
}

function readShaped<Shape>(folder: string, file: string, shape: z.ZodType<Shape>): Shape {
  const text = valueIn(readTextFile(folder, file))
  const source = valueIn(readSource(file, text.text))
  const shaped = shape.safeParse(source.content)
  if (!shaped.success) throw brokenList(misshapen(source, shaped.error.issues))
  return shaped.data
}

function valueIn<T>(read: Result<T, Diagnostic[]>): T {
  if (!read.ok) throw brokenList(read.error)
  return read.value
}

const brokenList = (diagnostics: readonly Diagnostic[]): RangeError =>
  new RangeError(diagnostics.map(({ code, file, line }) => `${code} ${file}:${String(line)}`).join(', '))
