import { unreachable, type RoleplayPlay } from '../../engine/index.ts'
import type { Words } from '../words.ts'
import { bestPath } from './best-path.ts'
import { dot } from './dot.ts'
import { mermaid } from './mermaid.ts'
import { sceneGraph } from './scene-graph.ts'
import { svg } from './svg.ts'

/** The languages that a graph can be written in. */
export const graphFormats = ['mermaid', 'svg', 'dot'] as const

/** One of those languages. */
export type GraphFormat = (typeof graphFormats)[number]

/** The graph of a roleplay as text, with the way that scores best. */
export function drawn(play: RoleplayPlay, format: GraphFormat, words: Words): string {
  const graph = sceneGraph(play.scenario, bestPath(play))
  switch (format) {
    case 'mermaid':
      return mermaid(graph, words)
    case 'svg':
      return svg(graph, words)
    case 'dot':
      return dot(graph, words)
    default:
      return unreachable(format)
  }
}
