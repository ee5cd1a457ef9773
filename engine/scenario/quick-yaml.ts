import { CORE_SCHEMA, load } from 'js-yaml'

/** A reader that keeps no places is about eight times quicker; most texts need none. */
const strict = { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 100 }

/**
 * What a text says, read quickly; `undefined` where anything about it is unusual, so that it must be read by the reader
 * that knows the place of everything. Whatever is read here that one reads alike.
 */
export function quickContent(text: string): { readonly content: unknown } | undefined {
  // Such a key would vanish silently when the content becomes an object; what is odd means different things to readers.
  if (text.includes('__proto__') || odd.test(text)) return undefined
  try {
    return { content: load(text, strict) }
  } catch {
    // Not a mistake of the program: the other reader says what is wrong with the text, and where.
    return undefined
  }
}

/**
 * Tags, keys that are written out with a question mark, anchors, keys that are nothing, directives and ends of documents,
 * tabs and other characters that only some take for spaces or ends of lines, numbers too large to be any.
 */
const odd =
  /(^|[\s,[{:-])(![\w!<]|\?([\s,\]}]|$)|&\S)|(^|[,[{-])[ \t]*(:|~|null|Null|NULL)[ \t]*(:|[ \t]|$)|^ *(%|---|\.\.\.)|\r(?!\n)|[\t\uFEFF]|\d[eE][+-]?\d{3}|\d{300}/mu
