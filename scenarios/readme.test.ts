import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadRules, ownRules } from '../cli/content-folder.ts'
import { packShape } from '../electron/packs/pack.ts'
import {
  compileRules,
  failedExamples,
  inputsOf,
  parseRules,
  parseScenario,
  parseWalkthrough,
  reachOf,
  replay,
  score,
  type TextFile,
} from '../engine/index.ts'

const page = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8')

function example(kind: string): TextFile {
  const found = new RegExp(`\`\`\`yaml ${kind}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]
  if (found === undefined) throw new RangeError(`No example "${kind}"`)
  return { file: `${kind}.yaml`, text: found }
}

const weights: TextFile = {
  file: 'weights.yaml',
  text: readFileSync(path.join(import.meta.dirname, 'rules/weights.yaml'), 'utf8'),
}

const book = parseRules([example('words'), example('rules'), example('rules-moment'), weights])

test('the rules are well-formed and do what their examples say', () => {
  expect(book.ok).toBe(true)
  if (book.ok) expect(failedExamples(compileRules(book.value))).toEqual([])
})

test('the scenario is well-formed', () => {
  const { file, text } = example('scenario')
  expect(parseScenario(file, text)).toMatchObject({ ok: true })
})

test('the pack is well-formed', () => {
  expect(packShape.safeParse(parse(example('pack').text)).success).toBe(true)
})

test('the walkthrough plays as it says', () => {
  const scenario = parseScenario('scenario.yaml', example('scenario').text)
  const { ruleSet } = loadRules(ownRules)
  const walk = parseWalkthrough('walkthrough.yaml', example('walkthrough').text)
  if (!scenario.ok || !walk.ok) throw new RangeError('not well-formed')
  const play = { scenario: scenario.value, ruleSet }
  const session = replay(play, 'practice', inputsOf(walk.value))
  if (!session.ok) throw new RangeError(session.error.reason)
  const { outcome, total } = score(play.ruleSet.weights, reachOf(play), session.value.events)
  expect(outcome).toBe(walk.value.outcome)
  expect(total).toBeGreaterThanOrEqual(walk.value.total['at-least'])
})
