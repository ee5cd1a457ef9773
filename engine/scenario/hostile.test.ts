import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parsePackFile } from '../../electron/packs/pack.ts'
import { parseRules } from '../judge/parse-rules.ts'
import type { Result } from '../result.ts'
import { diceOf, type Dice } from '../testing/dice.ts'
import { tinyRules, tinyScenario } from '../testing/fixture.ts'
import { anyFile, anyText, anyTree, damaged, monstrous } from '../testing/hostile.ts'
import { richScenario } from '../testing/rich-roleplay.ts'
import { tinyDrill } from '../testing/tiny-drill.ts'
import { tinyFaults } from '../testing/tiny-faults.ts'
import { tinyQuiz } from '../testing/tiny-quiz.ts'
import { tinyWorkshop } from '../testing/tiny-workshop.ts'
import { parseTranslation } from '../translation/translation.ts'
import { quickContent } from './quick-yaml.ts'
import { mostComplaints, readWithPlaces } from './source.ts'
import type { Diagnostic } from './diagnostic.ts'
import { parseScenario } from './parse.ts'
import { parseWalkthrough } from './walkthrough.ts'

const written = (file: string) =>
  readFileSync(path.join(import.meta.dirname, '../../scenarios/hall-basics', file), 'utf8')

type Reader = {
  readonly texts: readonly string[]
  readonly read: (text: string) => Result<unknown, readonly Diagnostic[]>
}

/** Everything that reads a text by people, and texts that it likes. */
const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    Object.entries({
      roleplay: [tinyScenario, richScenario],
      drill: [tinyDrill],
      faults: [tinyFaults],
      quiz: [tinyQuiz],
      workshop: [tinyWorkshop],
    }).map(([kind, texts]) => [kind, { texts, read: (text: string) => parseScenario('hostile.yaml', text) }]),
  ),
  rules: {
    texts: tinyRules.map(({ text }) => text),
    read: (text) => parseRules([{ file: 'hostile.yaml', text }]),
  },
  pack: { texts: [written('pack.yaml')], read: parsePackFile },
  walkthrough: {
    texts: [written('walkthroughs/bill-38-best.yaml')],
    read: (text) => parseWalkthrough('hostile.yaml', text),
  },
  translation: {
    texts: [written('bill-38.en.yaml').split('\n').slice(0, 40).join('\n')],
    read: (text) => parseTranslation({ file: 'hostile.yaml', text }),
  },
}

function hostileText(dice: Dice, kind: string, texts: readonly string[]): string {
  const sort = dice.below(100)
  if (sort < 25) return anyText(dice, 200)
  if (sort < 42) return anyTree(dice, 4)
  if (sort < 62) return anyFile(dice, kind)
  if (sort < 66) return monstrous(dice)
  return damaged(dice.pick(texts), dice.pick(dice.pick(Object.values(readers)).texts), dice)
}

/** What the quick reader reads, the reader that knows all places must read alike. */
function expectReadAlike(text: string): void {
  const quick = quickContent(text)
  const placed = quick && readWithPlaces('hostile.yaml', text)
  if (placed) expect(placed.ok ? placed.value.content : [placed.error, text]).toEqual(quick.content)
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const batches = 40
const inBatch = 500

test.each(Object.entries(readers))(
  'what is read as %s is read before it is damaged',
  (_, { texts, read }) => {
    for (const text of texts) {
      const { ok, ...rest } = read(text)
      const codes = 'error' in rest ? rest.error.map(({ code }) => code) : []
      // One file of rules is no book: what belongs together is missing.
      expect(ok || codes.every((code) => code.startsWith('R'))).toBe(true)
    }
  },
)

test(
  `${String(batches * inBatch)} hostile texts are read or refused with a place, none takes a second`,
  { timeout: 300_000 },
  () => {
    const before = process.memoryUsage().heapUsed
    let count = 0
    const slow: string[] = []
    const refused = new Map<string, number>()
    for (let batch = 0; batch < batches; batch += 1) {
      for (let one = 0; one < inBatch; one += 1) {
        const seed = batch * inBatch + one
        const dice = diceOf(seed)
        const [kind, reader] = dice.pick(Object.entries(readers))
        const text = hostileText(dice, kind, reader.texts)
        const begun = cpuSeconds()
        let found: Result<unknown, readonly Diagnostic[]>
        try {
          found = reader.read(text)
        } catch (error) {
          throw new Error(`${kind} of seed ${String(seed)}: ${text.slice(0, 300)}`, { cause: error })
        }
        if (cpuSeconds() - begun > 1) slow.push(`${kind} of seed ${String(seed)}`)
        if (seed % 8 === 0) expectReadAlike(text)
        count += 1
        if (found.ok) continue
        const lines = text.split(/\n/).length
        if (
          found.error.length === 0 ||
          found.error.some(({ line, column }) => line < 1 || line > lines || column < 1)
        )
          throw new RangeError(`No place or a wrong one: ${kind} of seed ${String(seed)}`)
        for (const code of new Set(found.error.map((complaint) => complaint.code)))
          refused.set(code, (refused.get(code) ?? 0) + 1)
      }
    }
    expect(count).toBe(20_000)
    expect(slow).toEqual([])
    // The texts are worth something only if they get past the first gate, too.
    expect(refused.size).toBeGreaterThan(25)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(400e6)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  },
)

test.each([
  ['[', ']'],
  ['{ a: ', ' }'],
  ['- ', ''],
  ['? ', ''],
  ['{ not: ', ' }'],
])('ten thousand of %s within each other are refused at their place and at once', (open, close) => {
  const begun = cpuSeconds()
  const text = `yingke: 1\nkind:\n ${open.repeat(10_000)}x${close.repeat(10_000)}`
  const parsed = parseScenario('deep.yaml', text)
  expect(parsed).toMatchObject({ ok: false, error: [{ code: 'S041-too-deep', line: 3 }] })
  expect(cpuSeconds() - begun).toBeLessThan(1)
})

test('a thousand steps in are refused', () => {
  const text = Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')
  expect(parseScenario('deep.yaml', text)).toMatchObject({ ok: false, error: [{ code: 'S041-too-deep' }] })
})

test.each([
  ['brackets in quotes', `title: "${'['.repeat(300)}"`],
  ['brackets in a text of several lines', `title: |\n  ${'[{'.repeat(300)}`],
  ['dashes in a sentence', `title: 一${'- '.repeat(300)}二`],
  ['many things beside each other', `title: [${'[a], '.repeat(300)}]`],
  [
    'steps in and out again',
    Array.from({ length: 300 }, (_one, at) => `k${String(at)}:\n  a:\n    b: 1`).join('\n'),
  ],
])('%s are not depth', (_, text) => {
  const parsed = parseScenario('flat.yaml', text)
  expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).not.toContain('S041-too-deep')
})

test('aliases that would unfold without end are refused as aliases', () => {
  const bomb = Array.from(
    { length: 12 },
    (_, at) => `a${String(at)}: &a${String(at)} [${at === 0 ? 'x' : `*a${String(at - 1)}, `.repeat(10)}]`,
  ).join('\n')
  const parsed = parseScenario('bomb.yaml', bomb)
  expect(parsed.ok ? [] : new Set(parsed.error.map(({ code }) => code))).toEqual(new Set(['S003-alias']))
  expect(parsed.ok ? 0 : parsed.error.length).toBe(mostComplaints)
})

test('50 MB are refused unread', () => {
  const begun = cpuSeconds()
  const parsed = parseScenario('huge.yaml', 'x'.repeat(50_000_000))
  expect(parsed).toMatchObject({ ok: false, error: [{ code: 'S002-too-large', line: 1, column: 1 }] })
  expect(cpuSeconds() - begun).toBeLessThan(1)
})

test.each([
  ['a list', '? [b, c]\n: 2'],
  ['a mapping', '? { b: c }\n: 2'],
  ['a list of pairs', 'pairs: !!pairs\n- ? [b, c]\n  : 2'],
  ['bytes', '!!binary aGVsbG8=: 2'],
])('%s is no key', (_, text) => {
  const parsed = parseScenario('keys.yaml', `a: 1\n${text}`)
  const line = text.startsWith('pairs') ? 3 : 2
  expect(parsed).toMatchObject({ ok: false, error: [{ code: 'S005-misshapen', line }] })
})

test('keys that hold keys that hold keys are refused at once', () => {
  for (const open of ['? ', '- ? ', '? - '])
    for (const start of ['', '!!pairs ', '!!set ', '!!omap ']) {
      const begun = cpuSeconds()
      expect(parseScenario('keys.yaml', `${start}${open.repeat(90 / open.length)}x`).ok).toBe(false)
      expect(cpuSeconds() - begun).toBeLessThan(1)
    }
})

test('of two documents in one file the place of the second is told', () => {
  expect(parseScenario('two.yaml', 'a: 1\n---\nb: 2')).toMatchObject({
    ok: false,
    error: [{ code: 'S001-not-yaml', line: 2, values: { reason: 'MULTIPLE_DOCS' } }],
  })
})

test('a roleplay of two thousand scenes is refused, whatever is in them', () => {
  const scenes = Array.from({ length: 2000 }, (_, at) => `  s${String(at)}: { stage: greet }\n`).join('')
  const parsed = parseScenario('wide.yaml', tinyScenario.replace('scenes:\n', `scenes:\n${scenes}`))
  expect(parsed).toMatchObject({ ok: false, error: [{ code: 'S005-misshapen', path: 'scenes' }] })
})
