import { parseCsv } from 'hucre/csv'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from './csv.ts'
import type { Written } from './table.ts'

async function* each(rows: readonly (readonly Written[])[]): AsyncGenerator<readonly Written[]> {
  await Promise.resolve()
  yield* rows
}

async function csvOf(heading: readonly string[], rows: readonly (readonly Written[])[]): Promise<string> {
  let text = ''
  for await (const part of csvText(heading, each(rows))) text += part
  return text
}

test('a file has the mark, CRLF, and numbers as numbers', async () => {
  expect(
    await csvOf(
      ['a', 'b'],
      [
        ['王', -5],
        [null, 0.5],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n王,-5\r\n,0.5\r\n')
})

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x'])(
  'the text %j is not taken for a formula',
  async (text) => {
    expect(parseCsv(await csvOf(['a'], [[text]]), { delimiter: ',' })[1]).toEqual([`'${text}`])
  },
)

test('a long number that is a name stays one', async () => {
  expect(await csvOf(['id'], [['110101199003078515'], ['12345678901'], ['1234567890123x']])).toBe(
    "\uFEFFid\r\n'110101199003078515\r\n12345678901\r\n1234567890123x\r\n",
  )
})

test('a table without rows has its heading', async () => {
  expect(await csvOf(['a', 'b'], [])).toBe('\uFEFFa,b\r\n')
})

test('whatever is written is read back the same, but for the apostrophe before what is dangerous', async () => {
  const text = fc
    .oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a"b', 'a,b', 'a\r\nb', '=x', "'x", '"'),
    )
    .map((one) => one.replaceAll('\0', ''))
  const rows = fc.array(fc.tuple(text, fc.integer(), text), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const read = parseCsv(await csvOf(['a', 'b', 'c'], written), { delimiter: ',' }).slice(1)
      expect(read).toHaveLength(written.length)
      for (const [index, [one, number, other]] of written.entries()) {
        const guarded = (raw: string) => (/^([=+\-@\t\r＝＋－＠]|\d{12,}$)/.test(raw) ? `'${raw}` : raw)
        expect(read[index]).toEqual([guarded(one), String(number), guarded(other)])
      }
    }),
  )
})
