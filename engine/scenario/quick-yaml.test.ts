import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickContent } from './quick-yaml.ts'
import { readWithPlaces } from './source.ts'

const content = path.join(import.meta.dirname, '../../scenarios')
const texts = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && statSync(path.join(content, name)).size < 60_000)
  .map((name) => readFileSync(path.join(content, name), 'utf8'))

/** Whatever is read quickly must be read alike by the reader that knows all places. */
function expectAlike(text: string): void {
  const quick = quickContent(text)
  if (!quick) return
  const placed = readWithPlaces('any.yaml', text)
  expect(placed.ok ? placed.value.content : placed.error).toEqual(quick.content)
}

test('all files of content are read quickly, and alike', () => {
  for (const text of texts) {
    expect(quickContent(text)).toBeDefined()
    expectAlike(text)
  }
})

const odd = fc.constantFrom(
  ...[
    '&a 1',
    '*a',
    '!!str 1',
    '!x',
    '<<: {a: 1}',
    '? [a, b]\n: 1',
    '0x1F',
    '0o17',
    '017',
    '1_000',
    '.inf',
    '-.Inf',
    '.nan',
  ],
  ...[
    '~',
    'null',
    'Null',
    'yes',
    'on',
    'True',
    'FALSE',
    '2026-11-22',
    '12:30:45',
    '1e3',
    '+1',
    '.5',
    '5.',
    '0b1',
    '',
  ],
  ...[
    '"\\u4f60"',
    "'it''s'",
    '|\n  a\n  b',
    '>-\n  a\n  b',
    '[a, , b]',
    '{a, b: }',
    '# x',
    '---',
    '...',
    '%YAML 1.1',
  ],
  ...[
    'a: b: c',
    '"a\n  b"',
    '\tx',
    '- - a',
    '{1: a, "1": b}',
    '__proto__: 1',
    '\uFEFFa',
    'a #b',
    'a#b',
    '!',
    '-',
    '?',
  ],
)

test('what is odd in YAML is read alike, or not quickly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', '你', '1', ' ', '"k"'), odd), { maxLength: 6 }),
      (pairs) => {
        expectAlike(pairs.map(([key, value]) => `${key}: ${value}`).join('\n'))
        expectAlike(pairs.map(([, value]) => `- ${value}`).join('\n'))
        expectAlike(`{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`)
      },
    ),
    { numRuns: 3000 },
  )
})

test('a file of content with a change anywhere is read alike, or not quickly', () => {
  const change = fc.tuple(
    fc.nat(texts.length - 1),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    odd,
    fc.nat(3),
  )
  fc.assert(
    fc.property(change, ([which, where, what, cut]) => {
      const text = (texts[which] ?? '').slice(0, 3000)
      const at = Math.floor(text.length * where)
      expectAlike(text.slice(0, at) + what + text.slice(at + cut))
    }),
    { numRuns: 400 },
  )
})
