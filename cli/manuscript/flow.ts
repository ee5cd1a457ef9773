import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { sourceOf } from './written.ts'

/** The columns that a text takes in an editor; Chinese characters take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/**
 * A map or list in one line, whatever its width; undefined for one that must not be: it holds a comment, an empty
 * line, a value of several lines, a list of maps with several keys, or something with an id, which authors move
 * about as a whole.
 */
export const flowText = (node: YAMLMap | YAMLSeq): string | undefined =>
  isBare(node) ? collection(node) : undefined

/** Nothing belongs to the node but its value. A comment beside a flow collection can stay beside it. */
const isBare = ({ srcToken, anchor, tag, comment, commentBefore }: YAMLMap | YAMLSeq): boolean =>
  anchor === undefined &&
  tag === undefined &&
  (srcToken?.type === 'flow-collection' || !(comment || commentBefore))

function collection(node: YAMLMap | YAMLSeq): string | undefined {
  const parts = node.items.map((item, index) => {
    if (isMap(node)) return pair(item as Pair, index, node.items.length === 1)
    return isMap(item) && (item.items.length > 1 || item.has('id')) ? undefined : member(item, index)
  })
  if (parts.includes(undefined)) return undefined
  const [open, close] = isMap(node) ? ['{ ', ' }'] : ['[', ']']
  return parts.length === 0 ? `${open}${close}`.replaceAll(' ', '') : `${open}${parts.join(', ')}${close}`
}

function pair({ key, value }: Pair, index: number, alone: boolean): string | undefined {
  const left = isScalar(key) ? member(key, index) : undefined
  if (isMap(value) && (value.has('id') || (value.items.length > 1 && !alone))) return undefined
  const right = member(value, 0)
  return left === undefined || right === undefined ? undefined : `${left}: ${right}`
}

/** `index` tells whether an empty line before it would be lost. */
function member(node: unknown, index: number): string | undefined {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined
  const { anchor, tag, comment, commentBefore, spaceBefore } = node as Node & { readonly anchor?: string }
  if (anchor !== undefined || tag !== undefined || comment || commentBefore) return undefined
  if (spaceBefore && index > 0) return undefined
  return isScalar(node) ? scalar(node as Scalar.Parsed) : collection(node)
}

function scalar(node: Scalar.Parsed): string | undefined {
  const source = sourceOf(node)
  if (node.srcToken?.type === 'block-scalar' || source === '' || source.includes('\n')) return undefined
  return node.type === 'PLAIN' && /[,[\]{}]|:$/.test(source) ? undefined : source
}
