import { isDeepStrictEqual } from 'node:util'
import { isScalar, type YAMLMap } from 'yaml'
import { CommandFailure } from '../outcome.ts'
import type { Words } from '../words.ts'
import { identifiedIn, itemsIn, type Item } from './identified.ts'
import { idInsertion, inserted } from './insertion.ts'
import { meaningOf, type Manuscript } from './manuscript.ts'
import { namingFor } from './naming.ts'

/** An id and where its item stands in the text; lines and columns count from 1. */
export type PlacedId = { readonly id: string; readonly line: number; readonly column: number }

/** What the ids of a manuscript are like. */
export type Ids = {
  /** The ids that were lacking. */
  readonly added: readonly PlacedId[]
  /** Ids that an earlier item has already, with the line of that one. */
  readonly repeated: readonly (PlacedId & { readonly first: number })[]
  /** The text with the lacking ids in place and nothing else changed. */
  readonly text: string
}

/**
 * Gives each item that must have an id one of its own; ids that are there stay. Throws `CommandFailure` where
 * the text is written in a way that no id can be put into.
 */
export function completeIds(manuscript: Manuscript, words: Words): Ids {
  const { text, document, lines, kind } = manuscript
  const place = ({ range }: YAMLMap.Parsed, id: string): PlacedId => {
    const { line, col } = lines.linePos(range[0])
    return { id, line, column: col }
  }
  const nameOf = namingFor(document)
  const names = new Map<unknown, string>()
  const firsts = new Map<string, number>()
  const lacking: { readonly item: Item; readonly id: string }[] = []
  const repeated: (PlacedId & { first: number })[] = []
  for (const list of identifiedIn(kind) ?? []) {
    for (const item of itemsIn(document.contents, list)) {
      const { map, parent } = item
      const own = ownId(map)
      const id = own ?? nameOf(list, typeof parent === 'string' ? parent : names.get(parent))
      names.set(map, id)
      if (own === undefined) lacking.push({ item, id })
      const placed = place(map, id)
      const first = firsts.get(`${list.among} ${id}`)
      if (first !== undefined) repeated.push({ ...placed, first })
      else firsts.set(`${list.among} ${id}`, placed.line)
    }
  }
  const complete = inserted(
    text,
    lacking.map(({ item, id }) => idInsertion(text, item.map, id)),
  )
  if (!isDeepStrictEqual(meaningOf(complete), withIds(manuscript, lacking)))
    throw new CommandFailure(words('idsRefused', { file: manuscript.file }))
  return { added: lacking.map(({ item, id }) => place(item.map, id)), repeated, text: complete }
}

/** The id as it is written, whatever its shape; undefined when there is none. */
function ownId(map: YAMLMap.Parsed): string | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'id')
  if (!pair) return undefined
  const blank = pair.value === null || (isScalar(pair.value) && pair.value.source === '')
  return blank ? undefined : String(pair.value)
}

function withIds(
  { content }: Manuscript,
  lacking: readonly { readonly item: Item; readonly id: string }[],
): unknown {
  const copy = structuredClone(content)
  for (const { item, id } of lacking) {
    const map = item.path.reduce<unknown>((node, step) => Reflect.get(Object(node), step), copy)
    Object.assign(Object(map), { id })
  }
  return copy
}
