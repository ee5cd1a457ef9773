import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import type { Written } from './table.ts'

/** A sheet to be written: its name, its heading and its rows. */
export type Sheet = {
  readonly name: string
  readonly heading: readonly string[]
  readonly rows: readonly (readonly Written[])[]
}

/** Excel refuses a file with a longer text in one cell. */
const longestText = 32_767
const widest = 48

/**
 * Makes a workbook of sheets with a bold first row that stays in view. Text is always text: it is never taken for
 * a formula, a link or a date.
 */
export async function xlsxBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), stringMode: 'inline' })
}

function sheetOf({ name, heading, rows }: Sheet): WriteSheet {
  const written = [heading, ...rows].map((row) => row.map(cellOf))
  return {
    name,
    rows: written,
    columns: heading.map((_, index) => ({ width: widthOf(written.slice(0, 200).map((row) => row[index])) })),
    freezePane: { rows: 1 },
    cells: new Map(
      heading.map((text, index) => [
        `0,${String(index)}`,
        { value: text, type: 'string', style: { font: { bold: true } } },
      ]),
    ),
  }
}

/** Controls other than tab and line end, and halves of characters: they cannot stand in XML at all. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** What Excel takes for the number of a character, such as `_x0041_`. */
const escapeLike = /_(?=x[\dA-Fa-f]{4}_)/g

function cellOf(value: Written): Written {
  if (typeof value !== 'string') return value
  const clean = value.replaceAll(/\r\n?/g, '\n').replaceAll(unwritable, '')
  return clean.slice(0, longestText).replaceAll(escapeLike, '_x005F_')
}

/** In characters; a Chinese character is as wide as two Latin ones. */
function widthOf(values: readonly (Written | undefined)[]): number {
  const width = (value: Written | undefined) =>
    Array.from(String(value ?? '')).reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0)
  return Math.min(widest, Math.max(8, ...values.map(width)) + 2)
}
