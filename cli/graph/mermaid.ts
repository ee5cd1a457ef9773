import type { Words } from '../words.ts'
import { bestColour, coloursOf } from './colours.ts'
import { labelLines, type GraphEdge, type GraphNode, type SceneGraph } from './scene-graph.ts'

/** A scene graph as a Mermaid flowchart. */
export function mermaid({ title, nodes, edges }: SceneGraph, words: Words): string {
  // Ids such as `end` are words of the language, so nodes go by their numbers.
  const names = new Map(nodes.map(({ id }, index) => [id, `s${String(index)}`]))
  const name = (id: string): string => names.get(id) ?? id
  const talks = [...new Set(nodes.flatMap(({ talk }) => talk ?? []))]
  const looks = [...new Set(nodes.map(lookOf))]
  const best = edges.flatMap(({ isBest }, index) => (isBest ? [String(index)] : []))
  return [
    ...['---', `title: ${JSON.stringify(title)}`, '---', 'flowchart TD'],
    ...nodes.filter(({ talk }) => talk === undefined).map((node) => `  ${boxOf(node, name(node.id), words)}`),
    ...talks.flatMap((talk) => [
      `  subgraph t${name(talk)} [${quoted(talk)}]`,
      ...nodes.filter((node) => node.talk === talk).map((node) => `    ${boxOf(node, name(node.id), words)}`),
      '  end',
    ]),
    ...edges.map((edge) => `  ${name(edge.from)} ${arrowOf(edge)}${labelOf(edge)} ${name(edge.to)}`),
    ...looks.map((look, index) => `  classDef look${String(index)} ${look}`),
    ...nodes.map((node) => `  class ${name(node.id)} look${String(looks.indexOf(lookOf(node)))}`),
    ...(best.length > 0 ? [`  linkStyle ${best.join(',')} stroke:${bestColour},stroke-width:4px`] : []),
    '',
  ].join('\n')
}

/** Lines as one text in quotation marks, with nothing in it that a browser would take for markup. */
const quoted = (...lines: readonly string[]): string => `"${lines.map(escaped).join('<br/>')}"`

const escaped = (text: string): string =>
  text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;')

function boxOf({ id, caption, outcome }: GraphNode, name: string, words: Words): string {
  const text = quoted(id, caption, ...(outcome ? [words(`outcomes.${outcome}`)] : []))
  return outcome ? `${name}([${text}])` : `${name}[${text}]`
}

const arrowOf = ({ sort, isBest }: GraphEdge): string =>
  sort === 'reply' ? (isBest ? '==>' : '-->') : '-.->'

function labelOf(edge: GraphEdge): string {
  const lines = labelLines(edge)
  return lines.length === 0 ? '' : `|${quoted(...lines)}|`
}

function lookOf(node: GraphNode): string {
  const { fill, line, text } = coloursOf(node)
  return `fill:${fill},stroke:${node.isBest ? bestColour : line},color:${text},stroke-width:${node.isBest ? '3' : '1'}px`
}
