import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../cli/check.ts'
import { loadRoleplay, ownRules } from '../cli/content-folder.ts'
import { reachOf } from '../engine/index.ts'

const folder = import.meta.dirname

test('nothing is wrong with any file of content', () => {
  const { diagnostics, files } = check(folder, ownRules)
  expect(diagnostics).toEqual([])
  expect(files).toBeGreaterThan(8)
  // Everything that can happen in each conversation is gone through.
}, 180_000)

describe('话费多了 38 元', () => {
  const play = loadRoleplay(path.join(folder, 'hall-basics', 'bill-38.yaml'), ownRules)
  const { scenes } = play.scenario

  test('has twelve scenes or more and three endings or more', () => {
    const ends = Object.values(scenes).flatMap(({ end }) => (end ? [end.outcome] : []))
    expect(Object.keys(scenes).length).toBeGreaterThanOrEqual(12)
    expect(new Set(ends)).toEqual(new Set(['satisfied', 'lukewarm', 'unresolved', 'escalated']))
  })

  test('has a proven maximum and six decisions or more on the best path', () => {
    const { proven, best } = reachOf(play)
    expect(proven).toBe(true)
    expect(best.length).toBeGreaterThanOrEqual(6)
  })

  test('lets no reply but one in each scene be both longest and best everywhere', () => {
    const places = Object.values(scenes).flatMap(({ choices }) => (choices.length > 1 ? [choices] : []))
    const best = new Set(
      reachOf(play).best.flatMap((input) => (input.type === 'choose' ? [input.choice] : [])),
    )
    const onPath = places.filter((choices) => choices.some(({ id }) => best.has(id)))
    const longest = onPath.filter((choices) => {
      const [top] = [...choices].sort((one, other) => other.says.length - one.says.length)
      return top !== undefined && best.has(top.id)
    })
    expect(longest.length).toBeLessThan(onPath.length)
  })
})

test('no score is typed into a scenario', () => {
  const scenarios = readdirSync(path.join(folder, 'hall-basics')).filter((name) => name.startsWith('bill-38'))
  for (const name of scenarios) {
    expect(readFileSync(path.join(folder, 'hall-basics', name), 'utf8')).not.toMatch(
      /^\s*(score|points|marks?):/m,
    )
  }
})
