import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js'

const target = path.join(import.meta.dirname, '..', 'engine/judge/simplified-characters.ts')
const lineLength = 50

/** Traditional characters of the basic plane with the one simplified character that stands for each. */
export function simplifiedPairs(): (readonly [traditional: string, simplified: string])[] {
  const readers = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }))
  const back = Converter({ from: 'cn', to: 't' })
  const formsOf = (character: string) =>
    new Set(readers.map((read) => read(character)).filter((form) => form !== character))
  const han = Array.from({ length: 0x1_0000 - 0x3400 }, (_, index) =>
    String.fromCharCode(0x3400 + index),
  ).filter((character) => /\p{Script=Han}/u.test(character))
  const pairs = han.flatMap((character) => {
    // A character that is itself written in simplified texts must stay what it is.
    if (back(character) !== character) return []
    const [form, ...others] = formsOf(character)
    return form?.length === 1 && others.length === 0 ? [[character, form] as const] : []
  })
  const changed = new Set(pairs.map(([character]) => character))
  return pairs.filter(([, form]) => !changed.has(form))
}

/** The text of the module that holds the pairs as two parallel strings. */
export function charactersModule(): string {
  const pairs = simplifiedPairs()
  const constant = (name: string, promise: string, side: 0 | 1): string => {
    const characters = pairs.map((pair) => pair[side]).join('')
    const lines = characters.match(new RegExp(`.{1,${String(lineLength)}}`, 'gu')) ?? []
    return `/** ${promise} */\nexport const ${name} = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('')\n`
  }
  return [
    '// Made by `npx tsx build/characters.ts` from the tables of opencc-js (Apache-2.0).\n',
    constant('traditional', 'Traditional characters, one after the other.', 0),
    constant('simplified', 'At the same places: the simplified character for each.', 1),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, charactersModule())
