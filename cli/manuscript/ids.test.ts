import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { wordsIn } from '../words.ts'
import { completeIds, type Ids } from './ids.ts'
import { openManuscript } from './manuscript.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yingke-ids-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const words = wordsIn('zh-CN')

function completed(text: string): Ids {
  const file = path.join(folder, 'file.yaml')
  writeFileSync(file, text)
  return completeIds(openManuscript(file, words), words)
}

const scene = (body: string): string => `kind: roleplay\nscenes:\n  arrive:\n${body}`

test('numbers the lines and letters the choices of a scene', () => {
  const { text } = completed(
    scene('    lines:\n      - says: 您好\n      - says: 请坐\n    choices:\n      - says: 好\n'),
  )
  expect(text).toBe(
    scene(
      '    lines:\n      - id: arrive-1\n        says: 您好\n      - id: arrive-2\n        says: 请坐\n    choices:\n      - id: arrive-a\n        says: 好\n',
    ),
  )
})

test.each([
  ['a flow map', '    lines: [{ says: 您好 }]\n', '    lines: [{ id: arrive-1, says: 您好 }]\n'],
  [
    'a tight flow map',
    '    lines: [{says: "a"},{"says":b}]\n',
    '    lines: [{id: arrive-1, says: "a"},{id: arrive-2, "says":b}]\n',
  ],
  [
    'a flow map over several lines',
    '    lines: [\n      { # c\n        says: x },\n    ]\n',
    '    lines: [\n      { # c\n        id: arrive-1, says: x },\n    ]\n',
  ],
  ['an empty flow map', '    lines: [{}]\n', '    lines: [{ id: arrive-1 }]\n'],
  [
    'a comment before the first key',
    '    lines:\n      - # 旁白\n        says: x # 尾\n',
    '    lines:\n      - # 旁白\n        id: arrive-1\n        says: x # 尾\n',
  ],
  [
    'a key on the next line',
    '    lines:\n    -\n      says: x\n',
    '    lines:\n    -\n      id: arrive-1\n      says: x\n',
  ],
  [
    'an id without a value',
    '    lines:\n      - says: x\n        id: # 待定\n',
    '    lines:\n      - says: x\n        id: arrive-1 # 待定\n',
  ],
  [
    'quotes and a block',
    "    lines:\n      - says: 'it''s'\n      - says: |\n          a\n\n          b\n",
    "    lines:\n      - id: arrive-1\n        says: 'it''s'\n      - id: arrive-2\n        says: |\n          a\n\n          b\n",
  ],
  [
    'an explicit key',
    '    lines:\n      - ? says\n        : x\n',
    '    lines:\n      - id: arrive-1\n        ? says\n        : x\n',
  ],
  [
    'a tag',
    '    lines:\n      - !!map\n        says: x\n',
    '    lines:\n      - !!map\n        id: arrive-1\n        says: x\n',
  ],
])('is written into %s and leaves the rest as it was', (_, before, after) => {
  expect(completed(scene(before)).text).toBe(scene(after))
})

test('keeps the byte order mark and the line ends', () => {
  const text = `\uFEFF${scene('    lines:\n      - says: 您好\n').replaceAll('\n', '\r\n')}`
  expect(completed(text).text).toBe(text.replace('- says', '- id: arrive-1\r\n        says'))
})

test('changes no id, and goes on after the highest', () => {
  const { text, added } = completed(
    scene('    lines: [{ says: a }, { id: arrive-7, says: b }, { id: Wrong Id, says: c }]\n'),
  )
  expect(added.map(({ id }) => id)).toEqual(['arrive-8'])
  expect(text).toContain('{ id: arrive-8, says: a }, { id: arrive-7, says: b }, { id: Wrong Id, says: c }')
})

test('never gives an id that is mentioned anywhere in the file', () => {
  const { added } = completed(scene('    choices: [{ says: a, when: { chose: arrive-a } }]\n'))
  expect(added.map(({ id }) => id)).toEqual(['arrive-b'])
})

test('tells the second of two equal ids and leaves it', () => {
  const copied = scene(
    '    lines:\n      - { id: x, says: a }\n      - { id: x, says: b }\n    choices: [{ id: x, says: c }]\n',
  )
  const { text, repeated } = completed(copied)
  expect(repeated).toEqual([{ id: 'x', line: 6, column: 9, first: 5 }])
  expect(text).toBe(copied)
})

test('names what hangs below an item after that item', () => {
  const { added } = completed(
    'kind: quiz\nquestions:\n  - id: bill-day\n    options: [{ says: a }, { says: b }]\n  - options: [{ says: c }]\n',
  )
  expect(added.map(({ id }) => id)).toEqual(['question-1', 'bill-day-a', 'bill-day-b', 'question-1-a'])
})

test('names the answers of a topic after the topic', () => {
  const { added } = completed(scene('    topics: { ask: [{ says: a, answers: [{ says: b }] }] }\n'))
  expect(added.map(({ id }) => id)).toEqual(['arrive-ask-a', 'arrive-ask-a-1'])
})

test('gives no id to a fault that is known by its rule', () => {
  const { added } = completed(
    'kind: faults\nclerks:\n  - id: li\n    lines:\n      - id: li-1\n        faults: [{ rule: cold }, { name: 没听完 }]\n',
  )
  expect(added.map(({ id }) => id)).toEqual(['li-1-fault-1'])
})

test.each(['到店', 'A B', 'a'.repeat(64), '9-lives', 'x_y'])('makes a valid id under the key %j', (key) => {
  const { added } = completed(`kind: roleplay\nscenes:\n  ${key}:\n    lines: [{ says: a }]\n`)
  expect(added[0]?.id).toMatch(/^[a-z][a-z0-9-]{0,63}$/)
})

test('makes a plain name of a key that is none', () => {
  const { added } = completed('kind: roleplay\nscenes:\n  Arrive_Late:\n    lines: [{ says: a }]\n')
  expect(added.map(({ id }) => id)).toEqual(['arrive-late-1'])
})

test('counts on where the name had to be cut short', () => {
  const key = 'a'.repeat(64)
  const { added } = completed(
    `kind: roleplay\nscenes:\n  ${key}:\n    lines: [{ id: ${key.slice(2)}-1, says: a }, { says: b }]\n`,
  )
  expect(added.map(({ id }) => id)).toEqual([`${key.slice(2)}-2`])
})

test('has nothing to add to a file of another kind', () => {
  const text = 'kind: pack\nscenarios: [a.yaml]\n'
  expect(completed(text)).toEqual({ added: [], repeated: [], text })
})

test('refuses what it could not write into without changing the meaning', () => {
  expect(() => completed(scene('    lines:\n      - id: &later\n        says: x\n'))).toThrow('file.yaml')
})

const item = fc.record({
  id: fc.option(fc.stringMatching(/^[a-z]{1,3}(-[1-9a-c])?$/)),
  says: fc.constantFrom('您好', "'it''s'", '"a\\tb"', '>-\n          长\n          话'),
  flow: fc.boolean(),
  note: fc.boolean(),
})
const writtenItem = ({
  id,
  says,
  flow,
  note,
}: typeof item extends fc.Arbitrary<infer T> ? T : never): string => {
  const named = id === null ? [] : [`id: ${id}`]
  if (flow && !says.startsWith('>'))
    return `      - { ${[...named, `says: ${says}`].join(', ')} }${note ? ' # 注' : ''}\n`
  return `      - ${note ? '# 注\n        ' : ''}${[...named, `says: ${says}`].join('\n        ')}\n`
}
const items = fc.array(item, { minLength: 1, maxLength: 6 })
const file = fc
  .record({ lines: items, choices: items, crlf: fc.boolean(), bom: fc.boolean() })
  .map(({ lines, choices, crlf, bom }) => {
    const text = scene(
      `    lines:\n${lines.map(writtenItem).join('')}    choices:\n${choices.map(writtenItem).join('')}`,
    )
    return `${bom ? '\uFEFF' : ''}${crlf ? text.replaceAll('\n', '\r\n') : text}`
  })

test('every item ends with an id of its own, the old text is all there, and a second run adds nothing', () => {
  fc.assert(
    fc.property(file, (text) => {
      const first = completed(text)
      type Scene = { lines: { id: string }[]; choices: { id: string }[] }
      const { arrive } = (parse(first.text) as { scenes: { arrive: Scene } }).scenes
      const ids = [...arrive.lines, ...arrive.choices].map(({ id }) => id)
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{0,63}$/)
      const given = first.added.map(({ id }) => id)
      for (const id of given) {
        expect(ids.filter((one) => one === id)).toHaveLength(1)
        expect(text).not.toContain(id)
      }
      const without = given.reduce(
        (left, id) => left.replace(new RegExp(`id: ${id}(, |\\r?\\n +)`), ''),
        first.text,
      )
      expect(without).toBe(text)
      expect(completed(first.text)).toMatchObject({ added: [], text: first.text })
    }),
  )
})
