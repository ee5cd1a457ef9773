import { unreachable } from '../unreachable.ts'
import type { Pattern, PatternPart } from './pattern.ts'

/** What a part may be written as; an empty string where it may be missing. `undefined` where that is no short list. */
export type Spellings = readonly string[] | undefined

/** More spellings than this are not listed; the matcher then looks for the parts and joins them. */
const mostSpellings = 400

/**
 * Lists what a pattern may be written as, so that it can be looked for as plain words. Patterns with gaps, anchors
 * and look-arounds have no such list.
 */
export function speller(patternsOf: (className: string) => readonly Pattern[]): {
  readonly ofPart: (part: PatternPart) => Spellings
  readonly ofPattern: (pattern: Pattern) => Spellings
} {
  const classes = new Map<string, Spellings>()

  const ofClass = (name: string): Spellings => {
    if (!classes.has(name)) classes.set(name, ofAny(patternsOf(name)))
    return classes.get(name)
  }

  const ofAny = (patterns: readonly Pattern[]): Spellings => {
    const all = new Set<string>()
    for (const pattern of patterns) {
      const some = ofPattern(pattern)
      if (!some) return undefined
      for (const one of some) all.add(one)
    }
    return all.size > mostSpellings ? undefined : [...all]
  }

  const ofPart = (part: PatternPart): Spellings => {
    switch (part.is) {
      case 'words':
        return [part.words]
      case 'class':
        return ofClass(part.name)
      case 'group': {
        const some = ofAny(part.of)
        return some && part.optional ? [...some, ''] : some
      }
      case 'gap':
      case 'anchor':
      case 'not':
        return undefined
      default:
        return unreachable(part)
    }
  }

  const ofPattern = (pattern: Pattern): Spellings =>
    pattern.reduce<Spellings>((before, part) => followedBy(before, ofPart(part)), [''])

  return { ofPart, ofPattern }
}

/** Every spelling of one part followed by every spelling of another. */
export function followedBy(before: Spellings, after: Spellings): Spellings {
  if (!before || !after || before.length * after.length > mostSpellings) return undefined
  return before.flatMap((one) => after.map((other) => one + other))
}
