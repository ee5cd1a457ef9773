import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { alternativesOf } from './key-order.ts'
import { commentsOf, keeps, laidOut } from './layout.ts'

const lineShape = z.strictObject({ id: z.string(), by: z.string().optional(), says: z.string() })
const language = alternativesOf(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('other'),
      scenes: z.array(z.string()),
      title: z.string(),
    }),
    z.strictObject({
      yingke: z.literal(1),
      id: z.string(),
      kind: z.literal('play'),
      title: z.string(),
      scenes: z.record(
        z.string(),
        z.strictObject({
          stage: z.string(),
          lines: z.array(lineShape).default([]),
          notes: z.string().optional(),
        }),
      ),
    }),
  ]),
)
const lay = (text: string): string | undefined => laidOut(text, language)

test('puts the keys in the order of the language, what it does not know last', () => {
  expect(lay('mine: 1\ntitle: 题\nkind: play\nown: 2\nid: a\nyingke: 1\n')).toBe(
    'yingke: 1\nkind: play\nid: a\ntitle: 题\nmine: 1\nown: 2\n',
  )
})

test('orders by the shape of the kind that the file says it is', () => {
  expect(lay('title: 题\nscenes: [a]\nkind: other\n')).toBe('kind: other\nscenes: [a]\ntitle: 题\n')
})

test('keeps the order of what the author names, and orders within it', () => {
  expect(
    lay('kind: play\nscenes:\n    z:\n        notes: n\n        stage: s\n    a: { notes: n, stage: s }\n'),
  ).toBe('kind: play\nscenes:\n  z: { stage: s, notes: n }\n  a: { stage: s, notes: n }\n')
})

test('gives each item with an id its own line, and what is too long several', () => {
  const long = '话'.repeat(40)
  expect(
    lay(
      `kind: play\nscenes: {a: {stage: s, lines: [{says: 短, id: a}, {says: ${long}, by: clerk, id: b, x: [1,2], y: {z: 1}}]}}\n`,
    ),
  ).toBe(
    `kind: play\nscenes:\n  a:\n    stage: s\n    lines:\n      - { id: a, says: 短 }\n      - id: b\n        by: clerk\n        says: ${long}\n        x: [1, 2]\n        y: { z: 1 }\n`,
  )
})

test('counts a Chinese character as two columns', () => {
  const fits = `a: { k: ${'话'.repeat(47)}, b: 1 }\n`
  expect(fits.length).toBeLessThan(110)
  expect(lay(fits)).toBe(fits)
  expect(lay(fits.replace('b: 1', 'bb: 1'))).toBe(`a:\n  k: ${'话'.repeat(47)}\n  bb: 1\n`)
})

test('writes a list of maps with several keys over several lines, conditions in one', () => {
  const text =
    'goto:\n  - { when: { all: [{ fact: a }, { mood: { at-least: 0 } }] }, to: x }\n  - { to: y }\n'
  expect(lay('goto: [{when: {all: [{fact: a},{mood: {at-least: 0}}]}, to: x}, {to: y}]\n')).toBe(text)
})

test('leaves values as they are written', () => {
  const values = `a: 0x1F\nb: 1.50\nc: ~\nd: "\\u4f60\\n"\ne: 'it''s'\nf: +1\ng: 2026-01-01\nh:\n`
  expect(lay(values)).toBe(values)
})

test('keeps the lines of long prose, and moves them with their key', () => {
  const prose = [
    'a:\n    b: >-\n          一行\n          又一行\n\n          另一段\n    c: |+\n     x\n       y\n\n    d: "长\n      话"\n    e: 平\n      文\n',
    'a:\n  b: >-\n    一行\n    又一行\n\n    另一段\n  c: |+\n    x\n      y\n\n  d: "长\n    话"\n  e: 平\n    文\n',
  ] as const
  expect(lay(prose[0])).toBe(prose[1])
})

test('keeps comments with what they are about', () => {
  expect(
    lay(
      '# 题头\n\n# 标题\ntitle: 题 # 旁\n# 种类\nkind: play\nscenes:\n    # 第一幕\n    a:\n        notes: n # 提示\n        # 阶段\n        stage: s\n# 完\n',
    ),
  ).toBe(
    '# 题头\n\n# 种类\nkind: play\n# 标题\ntitle: 题 # 旁\nscenes:\n  # 第一幕\n  a:\n    # 阶段\n    stage: s\n    notes: n # 提示\n\n# 完\n',
  )
})

test('moves a comment above the first key with that key', () => {
  expect(lay('kind: play\nscenes:\n  a:\n    # 提示\n    notes: n\n    # 阶段\n    stage: s\n')).toBe(
    'kind: play\nscenes:\n  a:\n    # 阶段\n    stage: s\n    # 提示\n    notes: n\n',
  )
})

test('leaves the empty lines that belong to a block as they are', () => {
  const text = 'a: |+\n  x\n\n# 完\n'
  expect(lay(text)).toBe(text)
})

test('keeps one empty line between keys, and none at the beginning', () => {
  expect(lay('a:\n\n  b: 1\n\n\n  c: 2\n\nd: 3\n')).toBe('a:\n  b: 1\n\n  c: 2\n\nd: 3\n')
})

test('does not put into one line what would mean something else there', () => {
  const text = 'a:\n  b: 一, 二\n  c: x\n'
  expect(lay(text)).toBe(text)
})

test('has no layout for what is not one well-formed document', () => {
  expect(lay('a: 1\n---\nb: 2\n')).toBeUndefined()
})

test('is not taken for a layout when it means something else or lacks a comment', () => {
  expect(keeps('a: 1 # 注\nb: 2\n', 'b: 2\na: 1 # 注\n')).toBe(true)
  expect(keeps('a: 1\n', "a: '1'\n")).toBe(false)
  expect(keeps('a: 1 # 注\n', 'a: 1\n')).toBe(false)
})

test('tells comments from what only looks like one', () => {
  expect(commentsOf('a: "# 不是批注" # 是\n# 也是\nb: |\n  # 不是\n')).toEqual(['# 也是', '# 是'])
})

const note = fc.option(fc.constantFrom('一', 'two', ' #三', ''), { freq: 4 })
const scalar = fc.oneof(
  fc.constantFrom(
    'x',
    '1',
    '0x1F',
    'true',
    '~',
    '您好，请坐。',
    '一, 二',
    "'it''s: #'",
    '"a\\n#b"',
    'a: b',
    '#x',
    '',
  ),
  fc.string({ maxLength: 12 }),
)
type Tree = {
  readonly note: string | null
  readonly before: string | null
  readonly gap: boolean
  readonly node: Node
}
type Node =
  | { readonly is: 'plain'; readonly value: string }
  | { readonly is: 'block'; readonly header: string; readonly lines: readonly string[] }
  | { readonly is: 'flow'; readonly value: unknown }
  | { readonly is: 'map'; readonly items: readonly (readonly [string, Tree])[] }
  | { readonly is: 'list'; readonly items: readonly Tree[] }

const keys = fc.constantFrom(
  'id',
  'kind',
  'says',
  'scenes',
  'stage',
  'lines',
  'notes',
  'title',
  'x',
  '"q k"',
  '甲',
)
const { tree } = fc.letrec<{ tree: Tree; node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ is: fc.constant('plain' as const), value: scalar }),
    fc.record({
      is: fc.constant('block' as const),
      header: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
      lines: fc.array(fc.constantFrom('甲', '# 不是批注', '  深', '', 'a: b'), { maxLength: 4 }),
    }),
    fc.record({ is: fc.constant('flow' as const), value: fc.jsonValue({ maxDepth: 2 }) }),
    fc.record({
      is: fc.constant('map' as const),
      items: fc.uniqueArray(fc.tuple(keys, tie('tree')), {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 5,
      }),
    }),
    fc.record({
      is: fc.constant('list' as const),
      items: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    }),
  ),
  tree: fc.record({ note, before: note, gap: fc.boolean(), node: tie('node') }),
}))

/** The text of a tree, indented by `step` a level, with its comments and empty lines. */
function textOf({ node, note: beside }: Tree, indent: string, step: string): string {
  const comment = beside === null ? '' : ` #${beside}`
  const above = ({ before, gap }: Tree): string =>
    `${gap ? '\n' : ''}${before === null ? '' : `${indent}#${before}\n`}`
  switch (node.is) {
    case 'plain':
      return ` ${quoted(node.value)}${comment}\n`
    case 'flow':
      return ` ${JSON.stringify(node.value)}${comment}\n`
    case 'block': {
      const lines = ['首', ...node.lines].map((line) => (line === '' ? '' : `${indent}${step}${line}`))
      return ` ${node.header}${comment}\n${lines.join('\n')}\n`
    }
    case 'map':
      return `${comment}\n${node.items
        .map(([key, value]) => `${above(value)}${indent}${key}:${textOf(value, indent + step, step)}`)
        .join('')}`
    case 'list':
      return `${comment}\n${node.items
        .map((value) => `${above(value)}${indent}-${textOf(value, indent + step, step)}`)
        .join('')}`
  }
}

/** Plain where that is read back as one value, else in quotes. */
function quoted(value: string): string {
  try {
    const read: unknown = parse(`a: ${value}\nb: 1\n`, { logLevel: 'error' })
    if (typeof (read as { a: unknown }).a !== 'object' && !/[#\n\r]/.test(value)) return value
  } catch {
    // Not plain then.
  }
  return JSON.stringify(value)
}

const document = fc
  .record({
    top: fc.record({
      note: fc.constant(null),
      before: fc.constant(null),
      gap: fc.constant(false),
      node: fc.record({
        is: fc.constant('map' as const),
        items: fc.uniqueArray(fc.tuple(keys, tree), { selector: ([key]) => key, minLength: 1, maxLength: 6 }),
      }),
    }),
    step: fc.constantFrom('  ', '   ', '    '),
    head: note,
  })
  .map(({ top, step, head }) => `${head === null ? '' : `#${head}\n\n`}${textOf(top, '', step).slice(1)}`)

test('any layout means the same, keeps every comment and is stable', () => {
  let refused = 0
  let all = 0
  fc.assert(
    fc.property(document, (text) => {
      const meaning: unknown = parse(text, { logLevel: 'error' })
      const laid = lay(text)
      all += 1
      if (laid === undefined) {
        refused += 1
        return
      }
      expect(parse(laid, { logLevel: 'error' })).toEqual(meaning)
      expect(commentsOf(laid)).toEqual(commentsOf(text))
      expect(lay(laid)).toBe(laid)
    }),
    { numRuns: 100 },
  )
  expect(refused).toBeLessThan(all / 20)
})
