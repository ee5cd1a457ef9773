import { readXlsx } from 'hucre/xlsx'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Written } from './table.ts'
import { xlsxBytes } from './xlsx.ts'

const sheet = (rows: readonly (readonly Written[])[]) => ({ name: '练习记录', heading: ['甲', '乙'], rows })

async function readBack(rows: readonly (readonly Written[])[]): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(await xlsxBytes([sheet(rows)]))
  return (sheets[0]?.rows ?? []).slice(1)
}

test('there are as many sheets as given, each with a bold first row that stays', async () => {
  const bytes = await xlsxBytes([sheet([['a', 1]]), { name: '应答明细', heading: ['丙'], rows: [] }])
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  expect(sheets.map(({ name }) => name)).toEqual(['练习记录', '应答明细'])
  expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 })
  expect(sheets[0]?.cells?.get('0,0')?.style?.font?.bold).toBe(true)
  expect(sheets[0]?.cells?.get('1,0')?.style?.font?.bold ?? false).toBe(false)
  expect(sheets[0]?.columns?.[0]?.width).toBeGreaterThanOrEqual(8)
})

test.each([
  '=1+1',
  '@x',
  '+1',
  '-1',
  '\tx',
  '110101199003078515',
  '2026-11-22T08:00:00.000Z',
  'https://example.com',
  '_x0041_',
  ' both sides ',
  'a\nb',
  '1e5',
  'TRUE',
])('the text %j stays that text', async (text) => {
  const bytes = await xlsxBytes([sheet([[text, 1]])])
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  expect(sheets[0]?.rows[1]).toEqual([text, 1])
  const cell = sheets[0]?.cells?.get('1,0')
  expect(cell?.formula).toBeUndefined()
  expect(cell?.hyperlink).toBeUndefined()
})

test('text that no workbook can hold is shortened or cleaned, not lost', async () => {
  expect(await readBack([['x'.repeat(40_000), 1]])).toEqual([['x'.repeat(32_767), 1]])
  expect(await readBack([['a\u0000\u0007b\uD800c', 1]])).toEqual([['abc', 1]])
})

test('whatever is written is read back the same', async () => {
  const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('=x', '<b>&amp;', '王小明', '😀', '"'))
  const rows = fc.array(fc.tuple(text, fc.integer()), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      expect(await readBack(written)).toEqual(written)
    }),
    { numRuns: 40 },
  )
})
