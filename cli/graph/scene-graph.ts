import {
  destinationsOf,
  gotosOf,
  returningScenes,
  waysOf,
  type Goto,
  type Outcome,
  type Roleplay,
  type Scene,
} from '../../engine/index.ts'
import type { BestPath } from './best-path.ts'

/** A scene as it is drawn. */
export type GraphNode = {
  readonly id: string
  /** What the first line says, or the title of an end, cut short. */
  readonly caption: string
  readonly stage: string
  readonly outcome?: Outcome
  /** The sub-conversation that it belongs to, by its first scene. */
  readonly talk?: string
  readonly isStart: boolean
  /** Whether a customer without patience comes here. */
  readonly isImpatience: boolean
  readonly isBest: boolean
}

/** All ways of one sort from a scene to another. */
export type GraphEdge = {
  readonly from: string
  readonly to: string
  readonly sort: 'reply' | 'timer' | 'return'
  /** The replies that lead there; those that lead elsewhere as well have a question mark. */
  readonly labels: readonly string[]
  readonly isBest: boolean
}

/** A roleplay as scenes and the ways between them. */
export type SceneGraph = {
  readonly title: string
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Draws up the scenes of a roleplay and the ways between them. */
export function sceneGraph(scenario: Roleplay, best: BestPath): SceneGraph {
  const { talks } = waysOf(scenario)
  const talkOf = new Map<string, string>()
  for (const [talk, scenes] of talks)
    for (const scene of scenes)
      if (!talkOf.has(scene) && !scenario.scenes[scene]?.end) talkOf.set(scene, talk)
  return {
    title: scenario.title,
    nodes: Object.entries(scenario.scenes).map(([id, scene]): GraphNode => {
      const talk = talkOf.get(id)
      return {
        ...{ id, caption: captionOf(scene), stage: scene.stage },
        ...(scene.end && { outcome: scene.end.outcome }),
        ...(talk !== undefined && { talk }),
        isStart: id === scenario.start,
        isImpatience: id === scenario.customer.patience?.goto,
        isBest: best.scenes.has(id),
      }
    }),
    edges: merged([...Object.entries(scenario.scenes).flatMap(waysFrom), ...waysBack(scenario)], best),
  }
}

type Way = Pick<GraphEdge, 'from' | 'to' | 'sort'> & { readonly label: string }

const longestCaption = 12

function captionOf({ end, lines }: Scene): string {
  const said = lines.find(({ by }) => by === 'customer') ?? lines[0]
  const characters = Array.from(end?.title ?? said?.says ?? '')
  return characters.length <= longestCaption
    ? characters.join('')
    : `${characters.slice(0, longestCaption - 1).join('')}…`
}

function waysFrom([from, scene]: readonly [string, Scene]): Way[] {
  return gotosOf(scene).flatMap(({ goto, path }) => {
    const [part, number] = path
    const sort = part === 'timer' ? 'timer' : 'reply'
    const label = labelOf(scene, part, part === 'listen' ? path[2] : number)
    const several = Array.isArray(goto) && goto.length > 1
    return scenesAt(goto).map((to): Way => ({ from, to, sort, label: several ? `${label}?` : label }))
  })
}

/** What makes a goto be followed, in a word. */
function labelOf(
  scene: Scene,
  part: string | number | undefined,
  number: string | number | undefined,
): string {
  if (part === 'choices') return scene.choices[Number(number)]?.id ?? ''
  if (part === 'timer') return `${String(scene.timer?.seconds ?? '')} s`
  const branch = part === 'listen' ? scene.listen?.branches[Number(number)] : undefined
  if (!branch) return '…'
  return [...(branch.hears ?? []), ...(branch.intents ?? [])].join('+') || '…'
}

/** The scenes that a goto leads to at once. */
const scenesAt = (goto: Goto): readonly string[] =>
  destinationsOf(goto).flatMap((to) => {
    if (typeof to === 'string') return to === 'return' ? [] : [to]
    return [to.talk]
  })

/** From where sub-conversations return to what follows them. */
function waysBack(scenario: Roleplay): Way[] {
  const { talks } = waysOf(scenario)
  const returning = returningScenes(scenario)
  return Object.values(scenario.scenes)
    .flatMap((scene) => gotosOf(scene).flatMap(({ goto }) => destinationsOf(goto)))
    .flatMap((to) => {
      if (typeof to === 'string') return []
      return [...(talks.get(to.talk) ?? [])]
        .filter((scene) => returning.has(scene))
        .map((from): Way => ({ from, to: to.then, sort: 'return', label: '' }))
    })
}

function merged(ways: readonly Way[], best: BestPath): GraphEdge[] {
  const edges = new Map<string, GraphEdge>()
  for (const { from, to, sort, label } of ways) {
    const key = `${from} ${to} ${sort}`
    const labels = [...(edges.get(key)?.labels ?? []), ...(label === '' ? [] : [label])]
    const isBest = best.moves.has(`${from} ${to} ${sort === 'return' ? 'reply' : sort}`)
    const taken = (one: string) => (best.replies.has(one.replace(/\?$/, '')) ? 0 : 1)
    const order = isBest ? labels.sort((one, other) => taken(one) - taken(other)) : labels
    edges.set(key, { from, to, sort, labels: [...new Set(order)], isBest })
  }
  return [...edges.values()]
}

const mostLabels = 2

/** The labels of an edge as a few short lines; of many the first ones and how many more. */
export const labelLines = ({ labels }: GraphEdge): readonly string[] =>
  labels.length <= mostLabels + 1
    ? labels
    : [...labels.slice(0, mostLabels), `+${String(labels.length - mostLabels)}`]
