import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { examplesOf, filesFor, pages, shownIn, type Example } from '../build/handbook/page.ts'
import { enterRoom, type Room } from '../build/handbook/room.ts'
import { written } from '../build/handbook/written.ts'
import { plainSchemas } from '../build/schema-shapes.ts'
import { loadRules, ownRules } from '../cli/content-folder.ts'
import { parsePackFile } from '../electron/packs/pack.ts'
import {
  compileRules,
  contentComplaints,
  failedExamples,
  inputsOf,
  parseRules,
  parseWalkthrough,
  parseWithWarnings,
  plainStart,
  reachFor,
  replay,
  ruleLint,
  score,
  translationComplaints,
  type Play,
} from '../engine/index.ts'

const { ruleSet, files: ownFiles } = loadRules(ownRules)
const all = pages()
const examples = withParts(
  all.flatMap((page) => examplesOf(page).map((one) => ({ ...one, page: page.file }))),
)
const ofKinds = (...kinds: string[]) => examples.filter(({ kind }) => kinds.includes(kind))
const titled = (list: typeof examples) => list.map((one) => [`${one.page}:${String(one.line)}`, one] as const)

/** The examples as whole files: one that is only a part has the keys of the whole one before it, but for its own. */
function withParts<T extends Example>(written: readonly T[]): readonly T[] {
  let whole: T | undefined
  return written.map((example) => {
    if (example.name !== 'part') {
      if (example.kind === 'roleplay') whole = example
      return example
    }
    if (!whole) throw new RangeError(`Line ${String(example.line)} is a part of nothing`)
    const keys = { ...(parse(whole.text) as object), ...(parse(example.text) as object) }
    return { ...example, text: stringify(keys) }
  })
}

/** The play of an example; whatever there is to complain about is thrown. */
function sound({ text, page, line }: (typeof examples)[number]): Play {
  const parsed = parseWithWarnings(`${page}:${String(line)}`, text)
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error, undefined, 1))
  const { scenario, warnings } = parsed.value
  const play = { scenario, ruleSet }
  expect([...warnings, ...contentComplaints({ file: page, text }, play)]).toEqual([])
  return play
}

const scenarios = ofKinds('roleplay', 'faults', 'drill', 'quiz', 'workshop')

/** The whole example of the scenario with this id. */
function wholeOf(id: string): (typeof examples)[number] {
  const found = scenarios.find(({ name, text }) => name !== 'part' && text.includes(`\nid: ${id}\n`))
  if (!found) throw new RangeError(`No example "${id}"`)
  return found
}

test('what is wrong on purpose is wrong', () => {
  expect(ofKinds('mistaken')).not.toEqual([])
  for (const { page, text } of ofKinds('mistaken')) expect(parseWithWarnings(page, text).ok).toBe(false)
})

test('every example is of a kind that is tested here', () => {
  const tested = [
    'roleplay',
    'faults',
    'drill',
    'quiz',
    'workshop',
    'pack',
    'walkthrough',
    'translation',
    'mistaken',
  ]
  expect(examples.filter(({ kind }) => ![...tested, 'words', 'rules'].includes(kind))).toEqual([])
  for (const page of all) {
    const names = examplesOf(page).flatMap(({ name }) =>
      name === undefined || name === 'part' ? [] : [name],
    )
    expect(new Set(names).size).toBe(names.length)
  }
})

test.each(titled(scenarios))(
  'the scenario at %s is sound, and all that it lets earn can be earned',
  (_, one) => {
    const play = sound(one)
    const start = plainStart('practice')
    const played = replay(play, start, reachFor(play, start).best)
    if (!played.ok) throw new RangeError(played.error.reason)
    expect(played.value.ended).toBe(true)
    expect(score(play, played.value).total).toBe(100)
  },
)

test.each(titled(ofKinds('walkthrough')))('the walkthrough at %s goes as it says', (_, { page, text }) => {
  const walk = parseWalkthrough(page, text)
  if (!walk.ok) throw new RangeError(JSON.stringify(walk.error, undefined, 1))
  const { scenario, mode, seed, ordinal, outcome, total } = walk.value
  const play = sound(wholeOf(scenario))
  const session = replay(play, { mode, seed, ordinal }, inputsOf(walk.value))
  if (!session.ok) throw new RangeError(session.error.reason)
  const card = score(play, session.value)
  expect(card.outcome).toBe(outcome)
  expect(card.total).toBeGreaterThanOrEqual(total['at-least'])
  expect(card.total).toBeLessThanOrEqual(total['at-most'])
})

test.each(titled(ofKinds('pack')))('the pack at %s is well-formed', (_, { text }) => {
  expect(parsePackFile(text)).toMatchObject({ ok: true })
})

test.each(titled(ofKinds('translation')))('the translation at %s has every text', (_, { name, text }) => {
  const of = (parse(text) as { of: string }).of
  const { scenario } = sound(wholeOf(of))
  expect(translationComplaints({ file: name ?? '', text }, scenario)).toEqual([])
})

test('the rules are well-formed and do what their examples say', () => {
  const weights = ownFiles.filter(({ file }) => file.endsWith('weights.yaml'))
  const files = ofKinds('words', 'rules').map(({ page, line, text }) => ({
    file: `${page}:${String(line)}`,
    text,
  }))
  const book = parseRules([...files, ...weights])
  if (!book.ok) throw new RangeError(JSON.stringify(book.error, undefined, 1))
  const rules = compileRules(book.value)
  expect(failedExamples(rules)).toEqual([])
  expect(ruleLint(files, rules)).toEqual([])
})

describe.each(all.map((page) => [page.file, page] as const))('%s', (file, page) => {
  let room: Room
  beforeAll(() => {
    room = enterRoom(filesFor(page, all))
  })
  afterAll(() => {
    room.leave()
  })

  test('has all that the program writes into it; node --import tsx build/handbook.ts writes it anew', async () => {
    expect(page.text).toBe(await written(file, page.text))
  })

  // One after the other, as on the page: a later command may need what an earlier one has made.
  test.each(shownIn(page).map((one) => [one.command, one] as const))(
    '$ %s prints what is shown',
    async (command, { output }) => {
      expect(output).toBe(await room.print(command))
    },
  )
})

test('the tables name every condition', () => {
  const { text } = all.find(({ file }) => file === 'handbook/reference.md') ?? { text: '' }
  const conditions = (plainSchemas().condition.anyOf ?? []).map(
    ({ properties }) => Object.keys(properties ?? {})[0],
  )
  expect(conditions.length).toBeGreaterThan(10)
  for (const name of conditions) expect(text).toContain(`\`{ ${String(name)}:`)
})
