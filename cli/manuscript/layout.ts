import { isDeepStrictEqual } from 'node:util'
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { flowText, widthOf } from './flow.ts'
import { inList, keyOrder, underKey, type Alternatives } from './key-order.ts'
import { meaningOf, reading } from './manuscript.ts'
import { inLine, keepWritten, sourceOf, withWritten } from './written.ts'

const widest = 110

/**
 * The text in the canonical layout: keys in the order of the language, two spaces, in one line what fits. Takes
 * and returns plain line ends. Undefined where no layout was found that keeps the meaning and every comment.
 */
export function laidOut(text: string, alternatives: Alternatives): string | undefined {
  let laid = printed(text, alternatives)
  // A comment may find its place only when it is read again.
  for (let round = 0; round < 3 && laid !== undefined; round += 1) {
    const again = printed(laid, alternatives)
    if (again === laid) return keeps(text, laid) ? laid : undefined
    laid = again
  }
  return undefined
}

/** Whether a layout means what the text means and has all its comments. */
export const keeps = (text: string, laid: string): boolean =>
  isDeepStrictEqual(meaningOf(laid), meaningOf(text)) && isDeepStrictEqual(commentsOf(laid), commentsOf(text))

/** All comments of a text, sorted; what only looks like one begins with its quote or its indentation. */
export const commentsOf = (text: string): readonly string[] =>
  [...new Lexer().lex(text)]
    .filter((lexeme) => lexeme.startsWith('#'))
    .map((comment) => comment.trimEnd())
    .sort()

/** Undefined for what is not well-formed. */
function printed(text: string, alternatives: Alternatives): string | undefined {
  const document = parseDocument(text, { ...reading, customTags: withWritten })
  if (document.errors.length > 0) return undefined
  const { contents } = document
  if (isScalar(contents)) keepWritten(contents)
  if (isMap(contents) || isSeq(contents)) {
    keepHeading(document)
    sortKeys(contents, alternatives)
    spread(contents, 0)
  }
  return document.toString({ lineWidth: 0 })
}

/** Comments at the top, with an empty line below them, are about the file and stay there. */
function keepHeading(document: Document.Parsed): void {
  const { contents } = document
  const top = isMap(contents) ? contents.items[0]?.key : undefined
  const above = isNode(top) ? (top.commentBefore ?? '') : ''
  const end = above.lastIndexOf('\n\n')
  if (!isNode(top) || end === -1) return
  document.commentBefore = [document.commentBefore, above.slice(0, end)].filter(Boolean).join('\n\n')
  top.commentBefore = above.slice(end + 2)
}

function sortKeys(node: unknown, alternatives: Alternatives): void {
  if (isSeq(node)) for (const item of node.items) sortKeys(item, inList(alternatives))
  if (!isMap(node)) return
  const fields = new Map(
    node.items.map(({ key, value }) => [String(key), isScalar(value) ? value.value : undefined]),
  )
  for (const { key, value } of node.items) sortKeys(value, underKey(alternatives, fields, String(key)))
  const order = keyOrder(alternatives, fields)
  const rank = ({ key }: Pair): number => {
    const place = order.indexOf(String(key))
    return place === -1 ? order.length : place
  }
  const [top] = node.items
  node.items.sort((one, other) => rank(one) - rank(other))
  // What is written above the first key goes with it.
  if (top && top !== node.items[0] && isNode(top.key) && node.commentBefore) {
    top.key.commentBefore = [node.commentBefore, top.key.commentBefore].filter(Boolean).join('\n')
    node.commentBefore = null
  }
}

/** Prints `node` over several lines, and within it in one line what fits there. */
function spread(node: YAMLMap | YAMLSeq, indent: number): void {
  node.flow = false
  if (isSeq(node)) {
    node.items = node.items.map((item) => settled(item, indent + 2, indent + 2))
    const [first] = node.items
    if (isNode(first)) delete first.spaceBefore
    return
  }
  const [first] = node.items
  if (indent > 0 && isNode(first?.key)) delete first.key.spaceBefore
  for (const pair of node.items) {
    const { key } = pair
    const width = isScalar(key) ? widthOf(sourceOf(key as Scalar.Parsed)) : widest
    settled(key, indent, indent)
    pair.value = settled(pair.value, indent + width + 2, indent + 2)
    if (isNode(pair.value)) delete pair.value.spaceBefore
  }
}

/** The node as it is to be printed from column `start` on, or from `indent` on where that is too narrow. */
function settled(node: unknown, start: number, indent: number): unknown {
  if (isScalar(node)) keepWritten(node as Scalar.Parsed)
  if (!isMap(node) && !isSeq(node)) return node
  const { comment, commentBefore, spaceBefore } = node
  const text = flowText(node)
  if (text !== undefined && start + widthOf(text) + (comment ? widthOf(comment) + 2 : 0) <= widest)
    return Object.assign(inLine(text), { comment, commentBefore, spaceBefore })
  spread(node, indent)
  return node
}
