import type { Words } from '../words.ts'
import { bestColour, coloursOf, outcomeColours, stageColours, wayColour, type Colours } from './colours.ts'
import { placed, type, widthOf, type PlacedEdge, type PlacedNode, type Point } from './layout.ts'
import type { GraphNode, SceneGraph } from './scene-graph.ts'

const family = "'Noto Sans SC','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
const head = 74
const labelColour = '#444a50'

/** A scene graph as a picture that needs nothing but a font. */
export function svg(graph: SceneGraph, words: Words): string {
  const { width, height, nodes, edges } = placed(graph, (node) => linesOf(node, words))
  const keys = legend(graph, words)
  const whole = { width: Math.ceil(Math.max(width, keys.width + 24)), height: Math.ceil(height + head) }
  // What is best is drawn last, over all else.
  const inOrder = [...edges].sort((one, other) => Number(one.isBest) - Number(other.isBest))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(whole.width)}" height="${String(whole.height)}" viewBox="0 0 ${String(whole.width)} ${String(whole.height)}" font-family="${family}">`,
    `<title>${escaped(graph.title)}</title>`,
    `<defs>${arrowHead('way', wayColour)}${arrowHead('best', bestColour)}</defs>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="14" y="28" font-size="18" font-weight="bold" fill="#1f2328">${escaped(graph.title)}</text>`,
    keys.drawing,
    `<g transform="translate(0 ${String(head)})">`,
    ...inOrder.map((edge) => drawnEdge(edge, nodes)),
    ...nodes.map(drawnNode),
    ...inOrder.map(drawnLabel),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function linesOf(
  { id, caption, outcome, isStart, isImpatience }: GraphNode,
  words: Words,
): readonly string[] {
  return [
    `${isStart ? '▶ ' : ''}${id}`,
    ...(caption === '' ? [] : [caption]),
    ...(outcome ? [words(`outcomes.${outcome}`)] : []),
    ...(isImpatience ? [words('graphPatience')] : []),
  ]
}

const arrowHead = (id: string, colour: string): string =>
  `<marker id="${id}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8Z" fill="${colour}"/></marker>`

const rounded = (value: number): string => String(Math.round(value * 10) / 10)

/** A line through the bends that turns smoothly from each half-way point to the next. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  const at = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`
  const turns = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`
  })
  return [`M${at(first)}`, ...turns, `L${at(last)}`].join('')
}

/** A way back to its own scene: out at the right, past the label, and in again. */
function loop({ x, y, width }: PlacedNode, label: number | undefined): string {
  const side = x + width / 2
  // Such a curve comes three quarters of the way to the points that bend it.
  const far = side + ((label ?? side + 24) - side) / 0.75
  const bend = (shift: number) => `${rounded(far)} ${rounded(y + shift)}`
  return `M${rounded(side)} ${rounded(y - 9)}C${bend(-18)} ${bend(18)} ${rounded(side)} ${rounded(y + 9)}`
}

const dashes = { reply: '', timer: ' stroke-dasharray="7 4"', return: ' stroke-dasharray="2 4"' } as const

function drawnEdge(edge: PlacedEdge, nodes: readonly PlacedNode[]): string {
  const { points, sort, isBest, from, to, label } = edge
  const node = nodes.find(({ id }) => id === from)
  const way = from === to && node ? loop(node, label?.x) : curve(points)
  const look = isBest ? `stroke="${bestColour}" stroke-width="3"` : `stroke="${wayColour}" stroke-width="1.2"`
  const arrow = isBest ? 'best' : 'way'
  return `<path d="${way}" fill="none" ${look}${dashes[sort]} marker-end="url(#${arrow})"/>`
}

function drawnLabel({ label, lines, isBest }: PlacedEdge): string {
  if (!label) return ''
  const { x, y, width, height } = label
  const paper = `<rect x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${rounded(width)}" height="${rounded(height)}" rx="3" fill="#ffffff" fill-opacity="0.88"/>`
  return paper + textOf(lines, label, type.edge, labelColour, isBest ? bestColour : undefined)
}

function drawnNode(node: PlacedNode): string {
  const { x, y, width, height, lines, outcome, talk, isBest } = node
  const { fill, line, text } = coloursOf(node)
  const border = `stroke="${isBest ? bestColour : line}" stroke-width="${isBest ? '3' : '1.2'}"`
  const dash = talk === undefined ? '' : ' stroke-dasharray="2 3"'
  const round = outcome ? Math.min(height / 2, 22) : 6
  const box = `<rect x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${rounded(width)}" height="${rounded(height)}" rx="${rounded(round)}" fill="${fill}" ${border}${dash}/>`
  return box + textOf(lines, node, type.node, text, text)
}

/** Lines around a middle; with a colour of its own the first one is bold. */
function textOf(
  lines: readonly string[],
  { x, y }: Point,
  size: number,
  colour: string,
  first?: string,
): string {
  const step = size * type.line
  const top = y - ((lines.length - 1) * step) / 2 + size * 0.36
  return lines
    .map((line, index) => {
      const bold = first !== undefined && index === 0
      const look = bold ? `fill="${first}" font-weight="bold"` : `fill="${colour}"`
      return `<text x="${rounded(x)}" y="${rounded(top + index * step)}" font-size="${String(size)}" text-anchor="middle" ${look}>${escaped(line)}</text>`
    })
    .join('')
}

/** What the colours and lines mean, as far as they are in the picture. */
function legend(
  { nodes, edges }: SceneGraph,
  words: Words,
): { readonly drawing: string; readonly width: number } {
  const boxes = [
    ...Object.entries(stageColours)
      .filter(([stage]) => nodes.some((node) => node.stage === stage && !node.outcome))
      .map(([stage, colours]) => ({ colours, word: words(`graphStages.${stage}`) })),
    ...Object.entries(outcomeColours)
      .filter(([outcome]) => nodes.some((node) => node.outcome === outcome))
      .map(([outcome, colours]) => ({ colours, word: words(`outcomes.${outcome}`) })),
  ]
  const lines = [
    {
      there: edges.some(({ isBest }) => isBest),
      look: `stroke="${bestColour}" stroke-width="3"`,
      word: 'graphBest',
    },
    {
      there: hasSort(edges, 'timer'),
      look: `stroke="${wayColour}" stroke-width="1.5"${dashes.timer}`,
      word: 'graphTimer',
    },
    {
      there: hasSort(edges, 'return'),
      look: `stroke="${wayColour}" stroke-width="1.5"${dashes.return}`,
      word: 'graphReturn',
    },
  ].filter(({ there }) => there)
  let x = 14
  const put = (sign: (at: number) => string, word: string): string => {
    const drawn = `${sign(x)}<text x="${rounded(x + 30)}" y="56" font-size="12" fill="#1f2328">${escaped(word)}</text>`
    x += 46 + widthOf(word, 12)
    return drawn
  }
  const drawing = [
    ...boxes.map(({ colours, word }) => put((at) => sample(at, colours), word)),
    ...lines.map(({ look, word }) =>
      put((at) => `<path d="M${rounded(at)} 52h24" fill="none" ${look}/>`, words(word)),
    ),
  ].join('')
  return { drawing, width: x }
}

const hasSort = (edges: SceneGraph['edges'], sort: PlacedEdge['sort']): boolean =>
  edges.some((edge) => edge.sort === sort)

const sample = (at: number, { fill, line }: Colours): string =>
  `<rect x="${rounded(at)}" y="44" width="24" height="16" rx="4" fill="${fill}" stroke="${line}"/>`
