import type { Outcome } from '../../engine/index.ts'
import type { GraphNode } from './scene-graph.ts'

/** How something is filled and written on. */
export type Colours = { readonly fill: string; readonly line: string; readonly text: string }

const ink = '#1f2328'

/** The stages of the service flow; a stage of the author's own has the colour of paper. */
export const stageColours: Readonly<Record<string, Colours>> = {
  greet: { fill: '#d7e9f7', line: '#4a86b0', text: ink },
  understand: { fill: '#fdeccb', line: '#b98a2f', text: ink },
  resolve: { fill: '#d6efe0', line: '#3f8f68', text: ink },
  close: { fill: '#eadff3', line: '#8560a8', text: ink },
}

const ownStage: Colours = { fill: '#f2ede4', line: '#8a8378', text: ink }

/** Ends, from the best to the worst. */
export const outcomeColours: Readonly<Record<Outcome, Colours>> = {
  satisfied: { fill: '#0f766e', line: '#0b5c56', text: '#ffffff' },
  lukewarm: { fill: '#5f7d3a', line: '#47602a', text: '#ffffff' },
  unresolved: { fill: '#9a5b0c', line: '#744408', text: '#ffffff' },
  escalated: { fill: '#b42318', line: '#8a1a12', text: '#ffffff' },
}

/** The colours of a scene: an end by how it ends, all others by their stage. */
export function coloursOf({ outcome, stage }: Pick<GraphNode, 'outcome' | 'stage'>): Colours {
  if (outcome) return outcomeColours[outcome]
  return Object.hasOwn(stageColours, stage) ? (stageColours[stage] ?? ownStage) : ownStage
}

/** The best way. */
export const bestColour = '#b03a1e'
/** All other ways. */
export const wayColour = '#6b7178'
