import { isScalar, type YAMLMap } from 'yaml'

/** Characters to put into a text, and the offset before which they go. */
export type Insertion = { readonly at: number; readonly text: string }

/** The text with all insertions made; everything else stays as it is. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  const ordered = [...insertions].sort((one, other) => one.at - other.at)
  const starts = ordered.map(({ at }, index) => text.slice(ordered[index - 1]?.at ?? 0, at))
  const pieces = starts.map((piece, index) => piece + (ordered[index]?.text ?? ''))
  return pieces.join('') + text.slice(ordered.at(-1)?.at ?? 0)
}

/** Puts an id first in a map, or behind an `id:` that has no value yet. The map must have kept its tokens. */
export function idInsertion(text: string, map: YAMLMap.Parsed, id: string): Insertion {
  const blank = map.items.find(({ key }) => isScalar(key) && key.value === 'id')
  const colon = blank?.srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  if (colon) return { at: colon.offset + 1, text: ` ${id}` }
  const [start] = map.range
  const first = map.items[0]?.key.range[0]
  if (map.flow)
    return first === undefined ? { at: start + 1, text: ` id: ${id} ` } : { at: first, text: `id: ${id}, ` }
  const line = text.lastIndexOf('\n', start - 1) + 1
  const end = text.indexOf('\n', start)
  const lineEnd = text[end - 1] === '\r' ? '\r\n' : '\n'
  return { at: start, text: `id: ${id}${lineEnd}${' '.repeat(start - line)}` }
}
