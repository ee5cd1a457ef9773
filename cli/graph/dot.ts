import type { Words } from '../words.ts'
import { bestColour, coloursOf, wayColour } from './colours.ts'
import { labelLines, type GraphEdge, type GraphNode, type SceneGraph } from './scene-graph.ts'

/** A scene graph in the language of Graphviz. */
export function dot({ title, nodes, edges }: SceneGraph, words: Words): string {
  const talks = [...new Set(nodes.flatMap(({ talk }) => talk ?? []))]
  return [
    'digraph scenes {',
    `  graph [label=${quoted(title)}, labelloc=t, rankdir=TB, fontname="sans-serif"]`,
    '  node [shape=box, style="rounded,filled", fontname="sans-serif"]',
    `  edge [color="${wayColour}", fontname="sans-serif", fontsize=10]`,
    ...nodes.filter(({ talk }) => talk === undefined).map((node) => `  ${boxOf(node, words)}`),
    ...talks.flatMap((talk) => [
      `  subgraph ${quoted(`cluster_${talk}`)} {`,
      `    label=${quoted(talk)}; style=dashed`,
      ...nodes.filter((node) => node.talk === talk).map((node) => `    ${boxOf(node, words)}`),
      '  }',
    ]),
    ...edges.map((edge) => `  ${quoted(edge.from)} -> ${quoted(edge.to)} [${lookOf(edge)}]`),
    '}',
    '',
  ].join('\n')
}

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

function boxOf(node: GraphNode, words: Words): string {
  const { id, caption, outcome, isBest } = node
  const { fill, line, text } = coloursOf(node)
  const label = [id, caption, ...(outcome ? [words(`outcomes.${outcome}`)] : [])].join('\n')
  const border = `color="${isBest ? bestColour : line}", penwidth=${isBest ? '3' : '1'}`
  const shape = outcome ? ', peripheries=2' : ''
  return `${quoted(id)} [label=${quoted(label)}, fillcolor="${fill}", fontcolor="${text}", ${border}${shape}]`
}

function lookOf(edge: GraphEdge): string {
  const style = { reply: 'solid', timer: 'dashed', return: 'dotted' }[edge.sort]
  const best = edge.isBest ? `, color="${bestColour}", penwidth=3` : ''
  return `label=${quoted(labelLines(edge).join('\n'))}, style=${style}${best}`
}
