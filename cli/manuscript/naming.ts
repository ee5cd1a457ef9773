import { visit, type Document } from 'yaml'
import type { Identified } from './identified.ts'

/** Makes a new id for an item of `list` whose parent is called `parent`. */
export type Naming = (list: Identified, parent: string | undefined) => string

const longest = 64

/**
 * Ids for a document: the parent's name and a counter that goes on after the highest in use, so that an id whose
 * item was deleted is not given to another. A word that stands anywhere in the document is never given.
 */
export function namingFor(document: Document.Parsed): Naming {
  const taken = wordsOf(document)
  const counts = new Map<string, number>()
  return (list, parent) => {
    const stem = plainId([parent, list.infix].filter((part) => part !== undefined).join('-')) || list.noun
    const counted = `${list.counter} ${stem}`
    let count = counts.get(counted) ?? highest(taken, (word) => countOf(list, stem, word))
    let name: string
    do {
      count += 1
      const suffix = `-${list.counter === 'number' ? String(count) : letters(count)}`
      name = stem.slice(0, longest - suffix.length).replace(/-+$/, '') + suffix
    } while (taken.has(name))
    counts.set(counted, count)
    taken.add(name)
    return name
  }
}

const highest = (words: Iterable<string>, countIn: (word: string) => number): number => {
  let found = 0
  for (const word of words) found = Math.max(found, countIn(word))
  return found
}

/** Every word that could be an id or mean one: keys and values alike. */
function wordsOf(document: Document.Parsed): Set<string> {
  const found = new Set<string>()
  visit(document, {
    Scalar: (_, { value }) => {
      if (typeof value === 'string') found.add(value)
    },
  })
  return found
}

/** The part of `name` that can stand in an id; empty when there is none. */
const plainId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')

function countOf({ counter }: Identified, stem: string, word: string): number {
  if (!word.startsWith(`${stem}-`)) return 0
  const rest = word.slice(stem.length + 1)
  if (counter === 'number') return /^[1-9]\d{0,8}$/.test(rest) ? Number(rest) : 0
  return /^[a-z]$/.test(rest) ? rest.charCodeAt(0) - codeBeforeA : 0
}

const codeBeforeA = 'a'.charCodeAt(0) - 1

/** a to z, then aa, ab and so on. */
const letters = (count: number): string =>
  count <= 26
    ? String.fromCharCode(codeBeforeA + count)
    : letters(Math.floor((count - 1) / 26)) + letters(((count - 1) % 26) + 1)
