import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { temporaryFolder, valueOf, writeTinyPack } from '../testing/temporary.ts'
import { openLibrary } from './library.ts'
import { readPack } from './pack.ts'
import { readRules } from './rule-files.ts'
import { digestOf } from './text-files.ts'
import { glossesOf } from './glosses.ts'

function tinyFolder(): string {
  const scenarios = temporaryFolder()
  writeTinyPack(scenarios)
  return scenarios
}

test('a scenario is listed with its pack and its English title', () => {
  const { scenarios, broken } = openLibrary(tinyFolder()).list()
  expect(broken).toEqual([])
  expect(scenarios).toMatchObject([
    {
      ...{ id: 'tiny', pack: 'small', packTitle: '小包', title: '一张小单子', channel: 'hall', minutes: 2 },
      customer: { name: '老周', mood: -1, looks: { hair: 'Short' } },
      translations: { en: { title: 'A slip of paper', summary: 'A customer wants a slip again.' } },
    },
  ])
})

test('an opened scenario has its rules, its digests and the glosses of both', () => {
  const { content, files } = valueOf(openLibrary(tinyFolder()).open('tiny'))
  expect(content.ruleBook.rules.map(({ id }) => id)).toContain('greeting')
  expect(content.scenarioDigest).toBe(digestOf([{ file: 'tiny.yaml', text: tinyScenario }]))
  expect(content.rulesDigest).toBe(digestOf(tinyRules))
  expect(content.glosses['en']).toMatchObject({
    title: 'A slip of paper',
    lines: { 'arrive-1': 'I lost the slip.' },
    rules: { greeting: { name: 'Greeting' } },
  })
  expect(files.rules.map(({ file }) => file)).toEqual(['rules.yaml', 'weights.yaml', 'words.yaml'])
})

test('a broken scenario is listed with its complaints and the others still work', () => {
  const scenarios = tinyFolder()
  writeFileSync(
    path.join(scenarios, 'small', 'other.yaml'),
    tinyScenario.replace('goto: silence', 'goto: moon'),
  )
  const pack = path.join(scenarios, 'small', 'pack.yaml')
  writeFileSync(
    pack,
    'yingke: 1\nkind: pack\nid: small\ntitle: 小包\nversion: 1.0.0\nauthors: [测试]\nlicence: MIT\n' +
      'locales: [zh-CN]\nscenarios: [other.yaml, tiny.yaml, gone.yaml]\n',
  )
  const library = openLibrary(scenarios)
  const shelf = library.list()
  expect(shelf.scenarios.map(({ id }) => id)).toEqual(['tiny'])
  expect(shelf.broken.map(({ file, diagnostics }) => [file, diagnostics[0]?.code])).toEqual([
    ['small/other.yaml', 'S011-missing-scene'],
    ['small/gone.yaml', 'S001-not-yaml'],
  ])
  expect(library.open('tiny').ok).toBe(true)
  const other = library.open('other')
  expect(other.ok ? [] : other.error.map(({ code }) => code)).toContain('S011-missing-scene')
  expect(library.open('nowhere')).toEqual({ ok: false, error: [] })
})

test('the second scenario with the same id is broken, the first stays', () => {
  const scenarios = tinyFolder()
  writeTinyPack(path.join(scenarios, 'nested'))
  const twin = path.join(scenarios, 'small', 'twin.yaml')
  writeFileSync(twin, tinyScenario)
  const pack = path.join(scenarios, 'small', 'pack.yaml')
  writeFileSync(
    pack,
    'yingke: 1\nkind: pack\nid: small\ntitle: 小包\nversion: 1.0.0\nauthors: [测试]\nlicence: MIT\n' +
      'locales: [zh-CN]\nscenarios: [tiny.yaml, twin.yaml]\n',
  )
  const shelf = openLibrary(scenarios).list()
  expect(shelf.scenarios).toHaveLength(1)
  expect(shelf.broken).toMatchObject([{ file: 'small/twin.yaml', diagnostics: [{ path: 'id' }] }])
})

test.each([
  '../rules/rules.yaml',
  '/etc/passwd',
  'a/../../b.yaml',
  '..\\b.yaml',
  'tiny.yaml\u0000',
  '.hidden.yaml',
])('a pack may not name %j', (name) => {
  const scenarios = tinyFolder()
  writeFileSync(
    path.join(scenarios, 'small', 'pack.yaml'),
    'yingke: 1\nkind: pack\nid: small\ntitle: 小包\nversion: 1.0.0\nauthors: [测试]\nlicence: MIT\n' +
      `locales: [zh-CN]\nscenarios: [${JSON.stringify(name)}]\n`,
  )
  expect(readPack(path.join(scenarios, 'small'))).toMatchObject({ ok: false })
})

test('a link out of the pack is not followed', () => {
  const scenarios = tinyFolder()
  const secret = path.join(temporaryFolder(), 'secret.yaml')
  writeFileSync(secret, tinyScenario)
  symlinkSync(secret, path.join(scenarios, 'small', 'tiny.zh-CN.yaml'))
  expect(openLibrary(scenarios).list().broken).toMatchObject([
    { file: 'small/tiny.yaml', diagnostics: [{ values: { reason: 'outside' } }] },
  ])
})

test('a broken translation is reported and the scenario is played without it', () => {
  const scenarios = tinyFolder()
  writeFileSync(path.join(scenarios, 'small', 'tiny.en.yaml'), 'yingke: 1\nkind: translation\n')
  const library = openLibrary(scenarios)
  expect(library.list()).toMatchObject({
    scenarios: [{ id: 'tiny', translations: {} }],
    broken: [{ file: 'small/tiny.en.yaml' }],
  })
  expect(valueOf(library.open('tiny')).content.glosses).toEqual({})
  expect(glossesOf('tiny', [{ file: 'x', text: '- 1' }]).complaints).not.toEqual([])
})

test('rules are judged by, translations of them are not', () => {
  const { rules, translations } = valueOf(readRules(path.join(tinyFolder(), 'rules')))
  expect(rules.map(({ file }) => file)).toEqual(['rules.yaml', 'weights.yaml', 'words.yaml'])
  expect(translations.map(({ file }) => file)).toEqual(['rules.en.yaml'])
})

test('a digest does not depend on line ends, a mark at the start or the order of files, but on all else', () => {
  const line = fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[\r\n\uFEFF\0]/g, ''))
  const file = fc.record({
    file: fc.stringMatching(/^[a-z]{1,8}$/),
    text: fc.array(line).map((l) => l.join('\n')),
  })
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: (one) => one.file, minLength: 1 }), line, (files, more) => {
      const elsewhere = [...files]
        .reverse()
        .map((one) => ({ ...one, text: `\uFEFF${one.text.replaceAll('\n', '\r\n')}` }))
      expect(digestOf(elsewhere)).toBe(digestOf(files))
      expect(digestOf(files)).toMatch(/^sha256:[0-9a-f]{64}$/)
      const changed = files.map((one, index) => (index === 0 ? { ...one, text: `${one.text}${more}!` } : one))
      expect(digestOf(changed)).not.toBe(digestOf(files))
    }),
  )
})
