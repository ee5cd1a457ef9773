import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { kindNames, parseScenario, scenarioShape } from '../engine/index.ts'
import { check } from './check.ts'
import { ownRules } from './content-folder.ts'
import { formatted } from './manuscript/format.ts'
import { completeIds } from './manuscript/ids.ts'
import { alternativesOf } from './manuscript/key-order.ts'
import { openManuscript } from './manuscript/manuscript.ts'
import { templateKinds, writeTemplate } from './template.ts'
import { wordsIn } from './words.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yingke-template-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const words = wordsIn('zh-CN')

test('there is one for each kind', () => {
  expect([...templateKinds].sort()).toEqual([...kindNames].sort())
})

describe.each(templateKinds)('the template for %s', (kind) => {
  const file = path.join(folder, `my-${kind}.yaml`)
  writeTemplate(kind, file, words)

  test('is a scenario of that kind, known by the name of its file', () => {
    expect(parseScenario(file, readFileSync(file, 'utf8'))).toMatchObject({
      ok: true,
      value: { kind, id: `my-${kind}` },
    })
  })

  test('gives the checks nothing to say', () => {
    expect(check(file, ownRules).diagnostics).toEqual([])
  })

  test('has all its ids and is laid out', () => {
    const manuscript = openManuscript(file, words)
    expect(completeIds(manuscript, words)).toMatchObject({ added: [], repeated: [] })
    expect(formatted(manuscript, alternativesOf(scenarioShape), words)).toBe(manuscript.text)
  })

  test('explains every key at the top in Chinese, beside it, above it or in what it holds', () => {
    const sections = readFileSync(file, 'utf8').match(/(?:^#.*\n)*^[a-z][a-z-]*:.*\n(?:^(?: .*)?\n)*/gm) ?? []
    const unexplained = sections.filter((section) => !/# .*\p{sc=Han}/u.test(section))
    expect(sections.length).toBeGreaterThan(9)
    expect(unexplained).toEqual([])
  })
})

test('a name that cannot be an id is refused', () => {
  for (const name of ['丢卡.yaml', 'Lost.yaml', 'lost.txt', '1st.yaml'])
    expect(() => writeTemplate('roleplay', path.join(folder, name), words)).toThrow(name)
})

test('a folder that is not there is told, and nothing is made', () => {
  expect(() => writeTemplate('roleplay', path.join(folder, 'none/a.yaml'), words)).toThrow('ENOENT')
})
