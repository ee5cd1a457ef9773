import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writePack } from '../electron/packs/write-pack.ts'
import { packFile, put, richPack, spoiltPacks } from '../electron/testing/rich-pack.ts'
import { temporaryFolder } from '../electron/testing/temporary.ts'
import type { Diagnostic } from '../engine/index.ts'
import { tinyRules, tinyScenario } from '../engine/testing/fixture.ts'
import { check, checkAnything } from './check.ts'
import { bestWalks, packOfAllKinds } from './testing/all-kinds.ts'
import { yingke } from './testing/command.ts'

const soundTranslation = readFileSync(
  path.join(import.meta.dirname, '../engine/translation/invalid/T004-wrong-locale.en.yaml'),
  'utf8',
).replace('fr # <- here: fr', 'en')

/** A pack with nothing wrong with it: rules, a walkthrough, a translation and a picture of its own. */
function soundPack(): string {
  const folder = richPack()
  put(folder, 'tiny.en.yaml', soundTranslation)
  return folder
}

/** The tiny rules have fewer examples than rules should have; that is not what is looked at here. */
const isAboutContent = ({ code }: Diagnostic) => code !== 'R013-few-examples'

/** The complaints about a place, each as its code and its place within. */
const found = (place: string, within = place) =>
  check(place)
    .diagnostics.filter(isAboutContent)
    .map(({ code, file, line }) => `${code} ${path.relative(within, file)}:${String(line)}`)

/** A line of a text, from 1, that has these words. */
const lineOf = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1

describe('check of a pack', () => {
  test('has nothing to say of a sound one, and has looked at every file', () => {
    const folder = soundPack()
    expect([found(folder), check(folder).files]).toEqual([[], 10])
    expect(check(packOfAllKinds()).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each(spoiltPacks.filter(([code]) => code !== 'P018-missing-locale'))(
    'tells %s as the reader of packs does',
    (code, place, spoil) => {
      const folder = soundPack()
      spoil(folder)
      expect(found(folder)).toContain(`${code} ${place}`)
    },
  )

  test('judges by the rules that the pack brings, unless others are asked for', () => {
    const folder = soundPack()
    put(folder, 'rules/rules.yaml', (tinyRules[1]?.text ?? '').replace('id: feeling', 'id: feeling-anew'))
    put(folder, 'tiny.yaml', tinyScenario.replace('{ visited: silence }', '{ heard: feeling-anew }'))
    expect(found(folder)).toEqual([])
    const shared = path.join(import.meta.dirname, '../scenarios/rules')
    expect(check(folder, shared).diagnostics.map(({ code }) => code)).toContain('W006-unknown-finding')
  })

  test('tells examples of its rules that fail', () => {
    const folder = soundPack()
    const rules = (tinyRules[1]?.text ?? '').replace('hits: [让您久等了。]', 'hits: [今天星期三。]')
    put(folder, 'rules/rules.yaml', rules)
    expect(found(folder)).toContain(`R010-example-fails rules/rules.yaml:${String(lineOf(rules, '今天'))}`)
  })

  test('tells walkthroughs that go elsewhere, or are of no scenario of it', () => {
    const folder = soundPack()
    const best = bestWalks['tiny'] ?? ''
    put(folder, 'walkthroughs/worse.yaml', best.replace('promise', 'vague'))
    put(folder, 'walkthroughs/lost.yaml', best.replace('scenario: tiny', 'scenario: tinny'))
    expect(found(folder)).toEqual([
      'W002-walkthrough-differs walkthroughs/lost.yaml:3',
      'W002-walkthrough-differs walkthroughs/worse.yaml:5',
    ])
  })

  test('tells translations that nobody would see', () => {
    const folder = soundPack()
    put(folder, 'tiny.en.yaml', soundTranslation.replace('  back:', '  bakc:'))
    const replies = lineOf(soundTranslation, 'choices:')
    expect(found(folder)).toEqual([
      `T002-untranslated tiny.en.yaml:${String(replies)}`,
      `T001-unknown-text tiny.en.yaml:${String(lineOf(soundTranslation, 'back:'))}`,
    ])
  })

  test('tells all complaints of all files in the order of their places, each once', () => {
    const folder = soundPack()
    put(folder, 'pack.yaml', packFile('scenarios: [tiny.yaml, absent.yaml]'))
    put(
      folder,
      'tiny.yaml',
      tinyScenario.replace('goto: leaves }\n', 'goto: gone }\n').replace('start: arrive', 'start: nowhere'),
    )
    put(folder, 'walkthroughs/worst.yaml', 'yingke: 2\n')
    const { diagnostics } = check(folder)
    const keys = diagnostics.map(({ file, line, column }) =>
      [file, ...[line, column].map((number) => String(number).padStart(4))].join(' '),
    )
    expect(keys.length).toBeGreaterThan(3)
    expect(keys).toEqual([...keys].sort())
    expect(new Set(diagnostics.map((one) => JSON.stringify(one))).size).toBe(diagnostics.length)
  })
})

describe('check of a pack in one file', () => {
  const packed = async (spoil = (bytes: Uint8Array) => bytes) => {
    const written = await writePack(soundPack())
    if (!written.ok) throw new RangeError(JSON.stringify(written.error))
    const file = path.join(temporaryFolder(), 'small.yingke')
    writeFileSync(file, spoil(written.value.bytes))
    return file
  }

  test('looks at the same as in its folder', async () => {
    const { diagnostics, files } = await checkAnything(await packed())
    expect([diagnostics.filter(isAboutContent), files]).toEqual([[], 10])
  })

  test('names the file that is no pack', async () => {
    const file = await packed((bytes) => bytes.slice(0, 40))
    expect((await checkAnything(file)).diagnostics).toMatchObject([{ code: 'P001-not-a-zip', file }])
  })
})

describe('check of one scenario', () => {
  test('looks at its translations and walkthroughs too, and at no others', () => {
    const folder = soundPack()
    put(
      folder,
      'walkthroughs/other.yaml',
      (bestWalks['tiny'] ?? '').replace('scenario: tiny', 'scenario: other'),
    )
    put(folder, 'tiny.en.yaml', soundTranslation.replace('of: tiny', 'of: tinny'))
    put(folder, 'tiny-two.en.yaml', 'yingke: 1\n')
    expect(found(path.join(folder, 'tiny.yaml'), folder)).toEqual(['T005-not-of-this tiny.en.yaml:4'])
  })

  test.each(['tiny-drill', 'tiny-faults', 'tiny-quiz', 'tiny-workshop'])('looks at %s', (name) => {
    const file = path.join(packOfAllKinds(), `${name}.yaml`)
    expect(check(file).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    writeFileSync(file, readFileSync(file, 'utf8').replace('difficulty: 1', 'difficulty: 9'))
    expect(check(file).diagnostics).toMatchObject([{ code: 'S005-misshapen', file, path: 'difficulty' }])
  })
})

test('the real command prints complaints as JSON, and ends with exit code 1', () => {
  const folder = soundPack()
  put(folder, 'walkthroughs/worse.yaml', (bestWalks['tiny'] ?? '').replace('promise', 'vague'))
  const { status, stdout } = yingke(['check', path.join(folder, 'tiny.yaml'), '--json'])
  expect({ status, printed: JSON.parse(stdout) as unknown }).toMatchObject({
    status: 1,
    printed: { files: 2, diagnostics: [{ code: 'W002-walkthrough-differs', line: 5 }] },
  })
})
