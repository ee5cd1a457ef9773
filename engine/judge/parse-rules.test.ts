import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exampleComplaints } from '../analysis/content-checks.ts'
import { ruleLint } from '../analysis/rule-lint.ts'
import type { TextFile } from '../attempt.ts'
import { diagnosticCodes } from '../scenario/diagnostic.ts'
import { tinyRules } from '../testing/fixture.ts'
import { parseRules } from './parse-rules.ts'
import { compileRules, type RuleSet } from './rule-set.ts'

const invalid = path.join(import.meta.dirname, 'invalid')
const files = readdirSync(invalid)
const words = tinyRules.filter(({ file }) => file !== 'rules.yaml')

const found = (file: TextFile, ruleSet: RuleSet) => [
  ...exampleComplaints([file], ruleSet),
  ...ruleLint([file], ruleSet),
]

test.each(files)('%s is refused for the reason in its name', (file) => {
  const given = { file, text: readFileSync(path.join(invalid, file), 'utf8') }
  const parsed = parseRules(file.startsWith('R011') ? [given] : [...words, given])
  const complaints = parsed.ok ? found(given, compileRules(parsed.value)) : parsed.error
  expect(complaints.map(({ code }) => code)).toContain(path.parse(file).name)
  expect(complaints[0]?.line).toBeGreaterThan(0)
})

test('every code of a rule has a file that provokes it', () => {
  const codes = diagnosticCodes.filter((code) => code.startsWith('R'))
  expect(files.map((file) => path.parse(file).name).sort()).toEqual([...codes].sort())
})

test('a complaint is located at the wrong pattern', () => {
  const [rules = { file: '', text: '' }] = tinyRules.filter(({ file }) => file === 'rules.yaml')
  const text = rules.text.replace('{时间承诺}', '{时间诺言}')
  const line = text.split('\n').findIndex((one) => one.includes('时间诺言')) + 1
  const parsed = parseRules([...words, { file: 'rules.yaml', text }])
  expect(parsed).toMatchObject({
    ok: false,
    error: [{ code: 'R001-unknown-class', file: 'rules.yaml', line, values: { name: '时间诺言' } }],
  })
})
