import type { Language } from '../../contract/settings.ts'
import {
  attemptColumns,
  attemptRow,
  decisionColumns,
  decisionRows,
  type Cell,
  type ColumnId,
  type RecordedAttempt,
} from '../../engine/index.ts'
import { columnNames, valueNames } from './column-names.ts'

/** A value as it is written: what was a code or a claim has become a word. */
export type Written = string | number | null

/** A table for people: one of the two, in one language. `rowsOf` gives the rows that one attempt adds to it. */
export type Table = {
  readonly id: 'attempts' | 'decisions'
  readonly title: string
  readonly columns: readonly ColumnId[]
  readonly heading: readonly string[]
  rowsOf(attempt: RecordedAttempt): readonly (readonly Written[])[]
}

const coded: ReadonlySet<ColumnId> = new Set(['mode', 'state', 'outcome'])

/** Both tables in a language. */
export function tablesIn(language: Language): readonly Table[] {
  const names = columnNames[language]
  const words = valueNames[language]
  const known = new Map<string, string>(Object.entries(words))
  const write = (column: ColumnId, cell: Cell): Written => {
    if (typeof cell === 'boolean') return cell ? words.yes : words.no
    return typeof cell === 'string' && coded.has(column) ? (known.get(cell) ?? cell) : cell
  }
  return [
    {
      id: 'attempts',
      title: words.attempts,
      columns: attemptColumns,
      heading: attemptColumns.map((column) => names[column]),
      rowsOf: (attempt) => {
        const row = attemptRow(attempt)
        return [attemptColumns.map((column) => write(column, row[column]))]
      },
    },
    {
      id: 'decisions',
      title: words.decisions,
      columns: decisionColumns,
      heading: decisionColumns.map((column) => names[column]),
      rowsOf: (attempt) =>
        decisionRows(attempt).map((row) => decisionColumns.map((column) => write(column, row[column]))),
    },
  ]
}
