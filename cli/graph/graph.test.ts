import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/testing/rich-pack.ts'
import { temporaryFolder } from '../../electron/testing/temporary.ts'
import { tinyPlay, tinyScenario } from '../../engine/testing/fixture.ts'
import { playOf, richPlay } from '../../engine/testing/rich-roleplay.ts'
import { yingke } from '../testing/command.ts'
import { wordsIn } from '../words.ts'
import { bestPath } from './best-path.ts'
import { drawn } from './drawn.ts'
import { placed } from './layout.ts'
import { sceneGraph } from './scene-graph.ts'

const words = wordsIn('zh-CN')
const graphOf = (play: ReturnType<typeof tinyPlay>) => sceneGraph(play.scenario, bestPath(play))
const tiny = graphOf(tinyPlay())
const rich = graphOf(richPlay())
const edge = (graph: typeof tiny, from: string, to: string, sort = 'reply') =>
  graph.edges.find((one) => one.from === from && one.to === to && one.sort === sort)

describe('the graph of a roleplay', () => {
  test('has a node for each scene, and the best way through it', () => {
    expect(tiny.nodes.map(({ id, isBest }) => [id, isBest])).toEqual([
      ['arrive', true],
      ['silence', false],
      ['upset', false],
      ['ask', true],
      ['happy', true],
      ['leaves', false],
    ])
    expect(tiny.edges.filter(({ isBest }) => isBest).map(({ from, to }) => [from, to])).toEqual([
      ['arrive', 'ask'],
      ['ask', 'happy'],
    ])
  })

  test('has one edge for all replies that lead from a scene to another, with a mark on those that may lead elsewhere', () => {
    expect(edge(tiny, 'arrive', 'upset')?.labels).toEqual(['greet-cold', 'greet-blame'])
    expect(edge(tiny, 'ask', 'happy')?.labels).toEqual(['promise?'])
    expect(edge(tiny, 'ask', 'leaves')?.labels).toEqual(['promise?', 'vague'])
    expect(edge(tiny, 'arrive', 'silence', 'timer')?.labels).toEqual(['20 s'])
  })

  test('leads from a sub-conversation back to what follows it', () => {
    expect(edge(rich, 'arrive', 'card')?.labels).toEqual(['greet-warm'])
    expect(edge(rich, 'card', 'ask', 'return')).toBeDefined()
    expect(edge(rich, 'arrive', 'ask')?.labels).toEqual(['greet-sit'])
    expect(rich.nodes.filter(({ talk }) => talk === 'card').map(({ id }) => id)).toContain('card')
    expect(rich.nodes.find(({ isImpatience }) => isImpatience)?.id).toBe('leaves')
  })
})

describe('a picture', () => {
  const layout = placed(rich, ({ id, caption }) => [id, caption])

  test('has no box over another and all of them inside', () => {
    for (const [index, one] of layout.nodes.entries()) {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0)
      expect(one.x + one.width / 2).toBeLessThanOrEqual(layout.width)
      expect(one.y + one.height / 2).toBeLessThanOrEqual(layout.height)
      for (const other of layout.nodes.slice(index + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2
        expect([one.id, other.id, apart]).toEqual([one.id, other.id, true])
      }
    }
  })

  test('draws every scene and every way, timers dashed and the best way wide', () => {
    const picture = drawn(richPlay(), 'svg', words)
    expect(picture.match(/marker-end/g)).toHaveLength(rich.edges.length)
    for (const { id } of rich.nodes) expect(picture).toContain(`${id}</text>`)
    expect(picture).toContain('stroke-dasharray="7 4"')
    expect(picture).toContain('说完回来')
    expect(picture).not.toContain('NaN')
  })

  test('takes nothing that an author writes for markup', () => {
    const play = playOf(
      tinyScenario.replace('title: 一张小单子', 'title: \'<script>&"x"\'').replace('放心了', `'"好<b>"'`),
    )
    const picture = drawn(play, 'svg', words)
    expect(picture).toContain('&lt;script&gt;&amp;&quot;x&quot;')
    expect(picture).not.toMatch(/<script|<b>/)
    expect(drawn(play, 'mermaid', words)).toContain('#quot;好#lt;b#gt;#quot;')
    expect(drawn(play, 'dot', words)).toContain('\\"好<b>\\"')
  })
})

describe('as text', () => {
  test('Mermaid goes by numbers, for ids may be words of its own', () => {
    const text = drawn(playOf(tinyScenario.replaceAll('leaves', 'end')), 'mermaid', words)
    expect(text).toContain('flowchart TD')
    expect(text).toContain('s0 ==>|"greet-warm"| s3')
    expect(text).toContain('s0 -.->|"20 s"| s1')
    expect(text).toContain('s5(["end<br/>走了<br/>没办成"])')
    expect(text).not.toMatch(/^ {2}end[ [(]/m)
  })

  test('sub-conversations are parts of their own', () => {
    expect(drawn(richPlay(), 'mermaid', words)).toMatch(/subgraph ts\d+ \["card"\]/)
    expect(drawn(richPlay(), 'dot', words)).toContain('subgraph "cluster_card"')
  })

  test('Graphviz gets every way with its look', () => {
    const text = drawn(tinyPlay(), 'dot', words)
    expect(text.match(/ -> /g)).toHaveLength(tiny.edges.length)
    expect(text).toContain('"arrive" -> "silence" [label="20 s", style=dashed]')
    expect(text).toMatch(/"arrive" -> "ask" \[label="greet-warm", style=solid, color="#\w+", penwidth=3\]/)
  })
})

describe('the command graph', () => {
  const tinyFolder = () => {
    const folder = temporaryFolder()
    put(folder, 'tiny.yaml', tinyScenario)
    return { folder, file: path.join(folder, 'tiny.yaml') }
  }

  test('prints, or writes to a file', () => {
    const { folder, file } = tinyFolder()
    expect(yingke(['graph', file]).stdout).toContain('flowchart TD')
    const out = path.join(folder, 'tiny.svg')
    expect(yingke(['graph', file, '--format', 'svg', '--out', out]).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg /)
  })

  test('says so where it cannot write', () => {
    const { folder, file } = tinyFolder()
    const { status, stderr } = yingke(['graph', file, '--out', path.join(folder, 'no', 'tiny.mmd')])
    expect(status).toBe(1)
    expect(stderr).toContain('没有写成')
  })
})
