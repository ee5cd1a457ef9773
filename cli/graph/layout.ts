import { graphlib, layout } from '@dagrejs/dagre'
import { labelLines, type GraphEdge, type GraphNode, type SceneGraph } from './scene-graph.ts'

/** A place in a picture, in its units. */
export type Point = { readonly x: number; readonly y: number }

/** A scene with the middle and the size of its box, and the lines in it. */
export type PlacedNode = GraphNode & Point & Size & { readonly lines: readonly string[] }

/** A way with its bends, and the middle of its label where it has one. */
export type PlacedEdge = GraphEdge & {
  readonly points: readonly Point[]
  readonly lines: readonly string[]
  readonly label?: Point & Size
}

/** A scene graph with a place for everything. */
export type Placed = Size & {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

type Size = { readonly width: number; readonly height: number }

/** The sizes of letters, from which those of boxes follow. */
export const type = { node: 13, edge: 11, line: 1.35 } as const

/** How wide a text is at most: wide letters are as wide as they are high, narrow ones two thirds of it. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.64 : 1), 0) * size

const boxOf = (lines: readonly string[], size: number, margin: number): Size => ({
  width: Math.max(...lines.map((line) => widthOf(line, size))) + 2 * margin,
  height: lines.length * size * type.line + margin,
})

/** Places a graph in layers from the top; `linesOf` are the lines in a scene's box. */
export function placed(
  { nodes, edges }: SceneGraph,
  linesOf: (node: GraphNode) => readonly string[],
): Placed {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 36, edgesep: 14, ranksep: 34, marginx: 12, marginy: 12 })
  for (const node of nodes) graph.setNode(node.id, boxOf(linesOf(node), type.node, node.outcome ? 16 : 9))
  for (const edge of edges) {
    const lines = labelLines(edge)
    const size = lines.length > 0 ? boxOf(lines, type.edge, 3) : { width: 0, height: 0 }
    // The best way is to be straight, and what goes back is to bend around it.
    graph.setEdge(edge.from, edge.to, { ...size, labelpos: 'c', weight: edge.isBest ? 8 : 1 }, edge.sort)
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>
  return {
    ...{ width, height },
    nodes: nodes.map((node) => ({
      ...node,
      ...(graph.node(node.id) as Point & Size),
      lines: linesOf(node),
    })),
    edges: edges.map((edge): PlacedEdge => {
      const found = graph.edge(edge.from, edge.to, edge.sort) as Partial<Point> &
        Size & { readonly points: readonly Point[] }
      const { points, x, y } = found
      const lines = labelLines(edge)
      const label = x !== undefined && y !== undefined && lines.length > 0
      return {
        ...edge,
        points,
        lines,
        ...(label && { label: { x, y, width: found.width, height: found.height } }),
      }
    }),
  }
}
