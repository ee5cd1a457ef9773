import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/testing/rich-pack.ts'
import { temporaryFolder } from '../../electron/testing/temporary.ts'
import { tinyScenario } from '../../engine/testing/fixture.ts'
import { packOfAllKinds } from '../testing/all-kinds.ts'
import { yingke } from '../testing/command.ts'
import { wordsIn } from '../words.ts'
import { auditedFiles } from './audited-files.ts'

const bill = path.join(import.meta.dirname, '../../scenarios/hall-basics/bill-38.yaml')
const words = wordsIn('zh-CN')

function scenarioFile(text: string): string {
  const folder = temporaryFolder()
  put(folder, 'tiny.yaml', text)
  return path.join(folder, 'tiny.yaml')
}

test('the audit of the bill has no error, proves both ends of every scale, and finds the smells that its author explains', async () => {
  const { scenarios, diagnostics } = await auditedFiles(bill, undefined, words)
  const [audited] = scenarios
  if (!audited) throw new RangeError(bill)
  const { findings, explained, proven, roleplay } = audited
  expect(diagnostics).toEqual([])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(proven).toBe(true)
  expect(roleplay?.bounds?.total).toMatchObject({
    most: { bound: 100, reached: 100, proven: true },
    least: { reached: 0, proven: true },
  })
  expect(roleplay?.ends.map(({ outcome, walk }) => [outcome, walk !== undefined])).toEqual(
    ['satisfied', 'lukewarm', 'unresolved', 'escalated'].map((outcome) => [outcome, true]),
  )
  const smells = [...findings, ...explained].map(({ code }) => code).filter((code) => code >= 'A020')
  expect([...new Set(smells)]).toEqual(['A028-nobody-picks'])
})

describe('the command audit', () => {
  test('tells what can be reached and proven, each smell in its place, and fails for one without a reason', () => {
    const file = scenarioFile(tinyScenario)
    const { status, stdout } = yingke(['audit', file])
    expect(status).toBe(1)
    expect(stdout).toContain('6 幕里走得到 6 幕')
    expect(stdout).toContain('可以绕圈：')
    expect(stdout).toMatch(/信赖度 {2}-\d+ … \d+ {2}已证明/)
    const line = tinyScenario.split('\n').findIndex((one) => one.startsWith('  silence:')) + 1
    expect(stdout).toContain(`${file}:${String(line)}:3 提醒 A032-few-choices`)
  })

  test('has the least unproven where anything may be typed, and the most proven', () => {
    const { stdout } = yingke(['audit', path.join(path.dirname(bill), 'queue-noon.yaml')])
    expect(stdout).toMatch(/总分 {2}0 … 100 {2}最高已证明/)
    expect(stdout).not.toContain('未证明')
  })

  test('speaks English, names of dimensions included', () => {
    const { stdout } = yingke(['audit', scenarioFile(tinyScenario)], '', 'en_GB.UTF-8')
    expect(stdout).toContain('6 of 6 scenes can be reached')
    expect(stdout).not.toMatch(/\$t\(|\{\{/)
  })

  test('prints everything as JSON, and every kind of scenario that a pack has', () => {
    const { status, stdout } = yingke(['audit', packOfAllKinds(), '--json'])
    const { scenarios } = JSON.parse(stdout) as Awaited<ReturnType<typeof auditedFiles>>
    expect(status).toBe(1)
    expect(scenarios.map(({ kind, proven }) => [kind, proven]).sort()).toEqual(
      ['drill', 'faults', 'quiz', 'roleplay', 'workshop'].map((kind) => [kind, true]),
    )
    const best = scenarios.find(({ kind }) => kind === 'roleplay')?.roleplay?.bounds?.total.most.walk
    expect(best?.steps.map(({ id }) => id)).toEqual(['greet-warm', 'promise'])
  })

  test('tells what keeps a scenario from being audited', () => {
    const file = scenarioFile(tinyScenario.replace('start: arrive', 'start: nowhere'))
    const { status, stdout } = yingke(['audit', file])
    expect(status).toBe(1)
    expect(stdout).toContain('S011-missing-scene')
  })

  test('says so where there is nothing to audit', () => {
    const folder = temporaryFolder()
    const { status, stderr } = yingke(['audit', folder])
    expect([status, stderr]).toEqual([1, `yingke: ${folder}：没有找到场景\n`])
  })
})
