import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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
      ...{ key: 'small@1.0.0/tiny', id: 'tiny', kind: 'roleplay', channel: 'hall', minutes: 2 },
      ...{ pack: 'small', packTitle: '小包', packVersion: '1.0.0', title: '一张小单子' },
      customer: { name: '老周', mood: -1, looks: { hair: 'Short' } },
      translations: { en: { title: 'A slip of paper', summary: 'A customer wants a slip again.' } },
    },
  ])
})

test('packs stand by their place on the shelf, those without one after all others', () => {
  const scenarios = temporaryFolder()
  const names = ['a-late', 'b-first', 'c-none', 'd-second']
  const places: Record<string, string> = {
    'a-late': 'shelf: 30',
    'b-first': 'shelf: 2',
    'd-second': 'shelf: 9',
  }
  for (const name of names) {
    writeTinyPack(scenarios)
    renameSync(path.join(scenarios, 'small'), path.join(scenarios, name))
    const file = path.join(scenarios, name, 'pack.yaml')
    const text = readFileSync(file, 'utf8').replace(/^id: .*$/m, `id: ${name}`)
    writeFileSync(file, `${text.trimEnd()}\n${places[name] ?? ''}\n`)
  }
  const { scenarios: listed } = openLibrary(scenarios).list()
  expect(listed.map(({ pack }) => pack)).toEqual(['b-first', 'd-second', 'a-late', 'c-none'])
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
    ['small/gone.yaml', 'P014-missing-file'],
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
  expect(shelf.broken).toMatchObject([
    {
      file: 'small/twin.yaml',
      diagnostics: [{ code: 'P016-same-scenario-twice', values: { id: 'tiny', name: 'twin.yaml' } }],
    },
  ])
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
    { file: 'small/tiny.yaml', diagnostics: [{ code: 'P007-link' }] },
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

/** A folder of installed packs that holds the tiny one, with the title of its scenario changed. */
function installedFolder(key: string, title: string): string {
  const folder = temporaryFolder()
  writeTinyPack(folder, tinyScenario.replace('title: 一张小单子', `title: ${title}`))
  rmSync(path.join(folder, 'rules'), { recursive: true })
  renameSync(path.join(folder, 'small'), path.join(folder, key))
  return folder
}

test('an installed pack stands beside the one of the program, each scenario under its own key', () => {
  const own = tinyFolder()
  const installed = installedFolder('small@1.0.0~0123abcd', '装进来的')
  const library = openLibrary(own, installed)
  expect(library.list().scenarios.map(({ key, title }) => [key, title])).toEqual([
    ['small@1.0.0/tiny', '一张小单子'],
    ['small@1.0.0~0123abcd/tiny', '装进来的'],
  ])
  const taken = valueOf(library.open('small@1.0.0~0123abcd/tiny'))
  expect([taken.key, taken.content.scenario.title]).toEqual(['small@1.0.0~0123abcd/tiny', '装进来的'])
  // Without rules of its own it is judged by those of the program.
  expect(taken.content.rulesDigest).toBe(valueOf(library.open('small@1.0.0/tiny')).content.rulesDigest)
  expect(valueOf(library.open('tiny'))).toMatchObject({ key: 'small@1.0.0/tiny' })
  expect(library.open('small@2.0.0/tiny')).toEqual({ ok: false, error: [] })
})

test('what does not have the name of an installed pack is not on the shelf', () => {
  const installed = installedFolder('small@1.0.0~0123abcd', '装进来的')
  for (const name of ['.incoming-0a', 'small', 'small@1.0.0'])
    renameSync(path.join(installed, readdirSync(installed)[0] ?? ''), path.join(installed, name))
  expect(openLibrary(tinyFolder(), installed).list().scenarios).toHaveLength(1)
})

test('rules that a pack brings judge its scenarios and no others', () => {
  const own = tinyFolder()
  const folder = path.join(own, 'small', 'rules')
  cpSync(path.join(own, 'rules'), folder, { recursive: true })
  const file = path.join(folder, 'rules.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('name: 给时间', 'name: 说时间'))
  const installed = installedFolder('small@1.0.0~0123abcd', '装进来的')
  const library = openLibrary(own, installed)
  const named = (key: string) => valueOf(library.open(key)).content.ruleBook.rules.map(({ name }) => name)
  expect(named('small@1.0.0/tiny')).toContain('说时间')
  expect(named('small@1.0.0~0123abcd/tiny')).toContain('给时间')
})

test('an edit that breaks a scenario is listed and mended at once', () => {
  const installed = installedFolder('small@1.0.0~0123abcd', '装进来的')
  const library = openLibrary(tinyFolder(), installed)
  const file = path.join(installed, 'small@1.0.0~0123abcd', 'tiny.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('start: arrive', 'start: nowhere'))
  expect(library.list()).toMatchObject({
    scenarios: [{ key: 'small@1.0.0/tiny' }],
    broken: [{ diagnostics: [{ line: 17 }] }],
  })
  writeFileSync(file, text)
  expect(library.list()).toMatchObject({ scenarios: [{}, {}], broken: [] })
})
