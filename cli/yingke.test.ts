import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { digestOf } from '../electron/packs/text-files.ts'
import { tinyRules, tinyScenario } from '../engine/testing/fixture.ts'
import { yingke } from './testing/command.ts'

const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'yingke-cli-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

const scenario = path.join(root, 'scenarios/hall-basics/bill-38.yaml')
const chosen = /choose: \[(.*)\]|choose:\n((?: *- .*\n)+)/

function walkthrough(name: string): string {
  const text = readFileSync(
    path.join(root, `scenarios/hall-basics/walkthroughs/bill-38-${name}.yaml`),
    'utf8',
  )
  const found = chosen.exec(text)
  const list =
    found?.[1]?.split(',') ?? found?.[2]?.split('\n').map((line) => line.replace(/^ *- /, '')) ?? []
  return list
    .map((id) => (id.includes('time-out') ? 'time-out' : id.trim()))
    .filter((id) => id !== '')
    .join(',')
}

describe('check', () => {
  test('is content with a pack of the program', () => {
    const { status, stdout } = yingke(['check', path.join(root, 'scenarios/hall-basics')])
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('没有问题') as string,
    })
  })

  test('names file, line, column, code and what is wrong', () => {
    const file = write('broken.yaml', tinyScenario.replace('start: arrive', 'start: nowhere'))
    const { status, stdout } = yingke(['check', file])
    const line = tinyScenario.split('\n').indexOf('start: arrive') + 1
    expect(status).toBe(1)
    expect(stdout).toContain(`broken.yaml:${String(line)}:8`)
    expect(stdout).toContain('S011-missing-scene')
    expect(stdout).toContain('nowhere')
  })

  test('says so when there is nothing at the place', () => {
    const { status, stderr } = yingke(['check', path.join(folder, 'absent')])
    expect(status).toBe(1)
    expect(stderr).toContain('no such file')
  })
})

describe('play', () => {
  test('prints the scorecard of the named replies', () => {
    const { status, stdout } = yingke(['play', scenario, '--choose', walkthrough('best'), '--json'])
    expect(status).toBe(0)
    const card = JSON.parse(stdout) as { total: number; outcome: string }
    expect(card.total).toBeGreaterThanOrEqual(95)
    expect(card.outcome).toBe('satisfied')
  })

  test('refuses an unknown reply and says which are open', () => {
    const { status, stderr } = yingke(['play', scenario, '--choose', 'sing-a-song'])
    expect(status).toBe(1)
    expect(stderr).toContain('sing-a-song')
    expect(stderr).toMatch(/\[[a-z0-9, -]+\]/)
  })

  test('refuses to score a conversation that has not ended', () => {
    const [first = ''] = walkthrough('best').split(',')
    const { status, stderr } = yingke(['play', scenario, '--choose', first])
    expect(status).toBe(1)
    expect(stderr).toContain('还没有结束')
  })
})

describe('judge', () => {
  test('finds the words, the class and the better form', () => {
    const { status, stdout } = yingke(['judge', '--json', '-'], '这不归我管，你找别人去。\n')
    expect(status).toBe(0)
    const [line = ''] = stdout.split('\n')
    const judged = JSON.parse(line) as {
      verdict: string
      text: string
      findings: { span: [number, number]; better: string }[]
    }
    expect(judged.verdict).toBe('taboo')
    const [finding] = judged.findings
    expect(finding?.better).toBeTruthy()
    expect(judged.text.slice(...(finding?.span ?? [0, 0])).length).toBeGreaterThan(1)
  })

  test('reads JSONL with its own moment, and answers line by line', () => {
    const lines = ['{"text":"您好，请坐。","stage":"greet","channel":"hall","mood":0}', '今天星期三。']
    const { stdout } = yingke(['judge', '--json'], lines.join('\n'))
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { verdict: string }).verdict)
    expect(verdicts).toEqual(['good', 'plain'])
  })

  test('names the line that is not JSON', () => {
    const { status, stderr } = yingke(['judge', '--json'], '您好\n{"txet":1}\n')
    expect(status).toBe(1)
    expect(stderr).toContain('line 2')
  })
})

describe('judge --explain', () => {
  test('shows a person the words, why, what to say instead and where it comes from', () => {
    const { stdout } = yingke(['judge', '--explain', '-'], '这不归我管，你找别人去。\n')
    for (const word of ['「', '原因', '可以说', '依据']) expect(stdout).toContain(word)
  })
})

describe('rules', () => {
  test('lists what passes every filter, with the source', () => {
    const { status, stdout } = yingke(['rules', '--kind', 'taboo', '--class', 'deflect', '--json'])
    expect(status).toBe(0)
    const rules = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; class: string; source: string })
    expect(rules.length).toBeGreaterThan(3)
    for (const rule of rules)
      expect(rule).toMatchObject({ kind: 'taboo', class: 'deflect', source: expect.any(String) as string })
  })

  test('ends with exit code 1 when there is none', () => {
    expect(yingke(['rules', '--class', 'no-such-class']).status).toBe(1)
  })
})

describe('measure', () => {
  test('counts what escapes and what is wronged', () => {
    const lines = [
      { text: '这不归我管，你找别人去。', label: 'taboo', class: 'deflect' },
      { text: '您好，请坐，我马上帮您查。', label: 'polite', class: 'greet' },
    ]
    const file = write('labelled.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
    const { stdout } = yingke(['measure', file, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      recall: { found: 1, of: 1 },
      falseAlarms: { found: 0, of: 1 },
    })
  })
})

describe('replay', () => {
  const scenarioFile = { file: 'tiny.yaml', text: tinyScenario }
  const attempt = {
    yingke: 1,
    kind: 'attempt',
    id: 'a1',
    trainee: '小林',
    mode: 'practice',
    seed: 0,
    startedAt: '2026-01-01T08:00:00.000Z',
    scenarioDigest: digestOf([scenarioFile]),
    rulesDigest: digestOf(tinyRules),
    scenario: scenarioFile,
    rules: tinyRules,
    inputs: [
      { type: 'choose', choice: 'greet-warm', at: 900 },
      { type: 'choose', choice: 'promise', at: 4000 },
    ],
  }

  test('scores a recorded attempt from its own content', () => {
    const file = write('attempt.json', JSON.stringify(attempt))
    const { status, stdout } = yingke(['replay', file, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ total: 100, outcome: 'satisfied' })
  })

  test('refuses content that is not what the record names', () => {
    const changed = { ...scenarioFile, text: tinyScenario.replace('五分钟', '十分钟') }
    const { status, stderr } = yingke([
      'replay',
      write('changed.json', JSON.stringify({ ...attempt, scenario: changed })),
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('摘要不符')
  })

  test('refuses what is not an attempt', () => {
    const { status, stderr } = yingke(['replay', write('list.json', '[]')])
    expect(status).toBe(1)
    expect(stderr).toContain('list.json')
  })
})

describe('export', () => {
  test('says so when the file is no results file', () => {
    const { status, stderr } = yingke([
      'export',
      '--db',
      write('x.db', 'hello'),
      '--out',
      path.join(folder, 'x.csv'),
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('x.db')
  })
})

describe('ids', () => {
  const lacking = tinyScenario.replace('id: greet-cold, says', 'says').replace('id: ask-1, says', 'says')

  test('only tells what is lacking with --check, and ends with exit code 1', () => {
    const file = write('lacking.yaml', lacking)
    const { status, stdout } = yingke(['ids', file, '--check'])
    const line = lacking.split('\n').findIndex((text) => text.includes('不知道')) + 1
    expect({ status, text: readFileSync(file, 'utf8') }).toEqual({ status: 1, text: lacking })
    expect(stdout).toContain(`lacking.yaml:${String(line)}:9 缺编号，可以叫 arrive-a`)
    expect(stdout).toContain('缺 2 个编号')
  })

  test('writes them into the file, and has nothing more to do', () => {
    const file = write('filled.yaml', lacking)
    const first = yingke(['ids', file], '', 'en_US.UTF-8')
    expect({ status: first.status, stdout: first.stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining('2 ids added') as string,
    })
    const text = readFileSync(file, 'utf8')
    expect(text).toBe(
      lacking
        .replace('{ says: 不知道', '{ id: arrive-a, says: 不知道')
        .replace('{ says: 那要', '{ id: ask-1, says: 那要'),
    )
    const second = yingke(['ids', file, '--check'])
    expect({ status: second.status, stdout: second.stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('编号都齐了') as string,
    })
  })

  test('tells an id that was copied, and ends with exit code 1', () => {
    const copied = tinyScenario.replace('id: greet-cold', 'id: greet-warm')
    const { status, stdout } = yingke(['ids', write('copied.yaml', copied)])
    expect(status).toBe(1)
    expect(stdout).toContain('编号 greet-warm 用重了')
  })
})

describe('fmt', () => {
  const messy = tinyScenario.replace('yingke: 1\nkind: roleplay\n', 'kind:   roleplay # 种类\nyingke: 1\n')

  test('tells with --check what is not laid out, and lays it out without', () => {
    const file = write('messy.yaml', messy)
    expect(yingke(['fmt', file, '--check'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('还没排') as string,
    })
    expect(readFileSync(file, 'utf8')).toBe(messy)
    expect(yingke(['fmt', file], '', 'en_US.UTF-8')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 laid out') as string,
    })
    expect(readFileSync(file, 'utf8')).toMatch(/^yingke: 1\nkind: roleplay # 种类\n/)
  })

  test('tells a broken file of a folder, and lays out the others', () => {
    const inner = path.join(folder, 'inner')
    mkdirSync(inner)
    write('inner/broken.yaml', 'a: [\n')
    const file = write('inner/messy.yaml', messy)
    const { status, stderr } = yingke(['fmt', inner])
    expect(status).toBe(1)
    expect(stderr).toContain('broken.yaml:2:1')
    expect(readFileSync(file, 'utf8')).not.toBe(messy)
  })
})

describe('new', () => {
  test('writes a scenario that can be played at once', () => {
    const file = path.join(folder, 'my-first.yaml')
    const made = yingke(['new', 'roleplay', file])
    expect(made).toMatchObject({ status: 0, stdout: expect.stringContaining(file) as string })
    const { status, stdout } = yingke(['play', file, '--choose', 'stop-first,ask-worry', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'satisfied' })
  })

  test('never writes over a file', () => {
    const file = write('mine.yaml', 'mine')
    const { status, stderr } = yingke(['new', 'roleplay', file], '', 'en_US.UTF-8')
    expect({ status, text: readFileSync(file, 'utf8') }).toEqual({ status: 1, text: 'mine' })
    expect(stderr).toContain('there already')
  })

  test('names the kinds there are', () => {
    const { status, stderr } = yingke(['new', 'opera', path.join(folder, 'opera.yaml')])
    expect(status).toBe(1)
    for (const kind of ['roleplay', 'faults', 'drill', 'quiz', 'workshop']) expect(stderr).toContain(kind)
  })
})

test('an unknown command ends with exit code 1', () => {
  expect(yingke(['sing']).status).toBe(1)
})
