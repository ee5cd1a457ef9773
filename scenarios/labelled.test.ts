import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRules, ownRules } from '../cli/content-folder.ts'
import { measure, readLabelled } from '../cli/measure.ts'

const folder = path.join(import.meta.dirname, 'labelled')
const [develop = [], more = [], final = []] = ['develop', 'develop-more', 'final'].map((name) =>
  readLabelled(path.join(folder, `${name}.jsonl`)),
)
const moment = { stage: 'understand', channel: 'hall', mood: 0 } as const

describe('the labelled sentences', () => {
  test('are six hundred or more, half of them forbidden', () => {
    const all = [...develop, ...more, ...final]
    expect(all.length).toBeGreaterThanOrEqual(600)
    const forbidden = all.filter(({ label }) => label === 'taboo').length
    expect(forbidden / all.length).toBeCloseTo(0.55, 1)
  })

  test('are in one half only', () => {
    const texts = [...develop, ...more, ...final].map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

test('the rules find the forbidden sentences they were made with, and leave the polite ones alone', () => {
  const { recall, falseAlarms } = measure(loadRules(ownRules).ruleSet, [...develop, ...more], moment)
  expect(recall.found / recall.of).toBeGreaterThan(0.9)
  expect(falseAlarms.found / falseAlarms.of).toBeLessThan(0.02)
})

test('the book is as large as a trainer would expect, and every rule names its source', () => {
  const rules = [...loadRules(ownRules).ruleSet.rules.values()]
  expect(rules.length).toBeGreaterThanOrEqual(250)
  expect(rules.filter(({ source }) => source.trim() === '')).toEqual([])
})
