import { Converter } from 'opencc-js/cn2t'
import { fold } from '../../engine/index.ts'

/** Simplified words with what stands for them. */
export type WordPairs = Readonly<Record<string, string>>

/** A text in simplified Chinese as readers in Taiwan write it. */
export type Retell = (text: string) => string

const words = Converter({ from: 'cn', to: 'twp' })

/**
 * A converter of texts for readers in Taiwan: same in, same out, and a text that is in traditional script already is
 * left alone. Where several pairs fit, the longest does, and a pair goes before the tables of OpenCC. Names are changed
 * in script only, whatever words they hold.
 */
export function traditionalBy(pairs: WordPairs, names: readonly string[]): Retell {
  const known = new Map<string, string>()
  // What a pair or a name has become must not be taken for something to convert.
  for (const [from, to] of Object.entries(pairs)) known.set(to, to).set(from, to)
  for (const name of names) known.set(inScript(name), inScript(name)).set(name, inScript(name))
  const longest = Math.max(0, ...Array.from(known.keys(), ({ length }) => length))
  const starts = new Set(Array.from(known.keys(), (word) => word.charAt(0)))

  const wordAt = (text: string, place: number): string | undefined => {
    if (!starts.has(text.charAt(place))) return undefined
    for (let { length } = text.slice(place, place + longest); length > 0; length -= 1) {
      const word = text.slice(place, place + length)
      if (known.has(word)) return word
    }
    return undefined
  }

  return (text) => {
    if (isTraditional(text)) return text
    let told = ''
    let from = 0
    for (let place = 0; place < text.length;) {
      const word = wordAt(text, place)
      if (word === undefined) place += 1
      else {
        told += words(text.slice(from, place)) + (known.get(word) ?? word)
        from = place += word.length
      }
    }
    return told + words(text.slice(from))
  }
}

/** Whether at least as many characters are only in the one script as are only in the other, and any at all. */
function isTraditional(text: string): boolean {
  let [traditional, simplified] = [0, 0]
  for (const character of text) {
    const script = scriptOf(character)
    if (script === 'traditional') traditional += 1
    else if (script === 'simplified') simplified += 1
  }
  return traditional > 0 && traditional >= simplified
}

type Script = 'traditional' | 'simplified' | 'either'

const scripts = new Map<string, Script>()

function scriptOf(character: string): Script {
  const known = scripts.get(character)
  if (known) return known
  const script = !/\p{Script=Han}/u.test(character)
    ? 'either'
    : fold(character) !== character
      ? 'traditional'
      : words(character) !== character
        ? 'simplified'
        : 'either'
  scripts.set(character, script)
  return script
}

/** Character by character, so that no phrase is found in a name. */
const inScript = (name: string): string => Array.from(name, (character) => words(character)).join('')
