import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { library, ofKind } from './testing/shelved.ts'

type Row = { readonly document: string; readonly section: string; readonly cells: readonly string[] }

/** The rows of the tables, each with the document that stands above it. */
function rowsOf(text: string): readonly Row[] {
  return text.split(/^## /m).flatMap((part) => {
    const [heading = '', ...lines] = part.split('\n')
    const tabled = lines.filter((line) => line.startsWith('|')).slice(2)
    return tabled.map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return { document: heading.trim(), section: cells[0] ?? '', cells }
    })
  })
}

const rows = rowsOf(readFileSync(path.join(import.meta.dirname, 'COVERAGE.md'), 'utf8'))
const idsOf = ({ cells }: Row): readonly string[] =>
  [...(cells[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, id = '']) => id)
const named = rows.flatMap((row) => idsOf(row).map((id) => ({ section: row.section, id })))

const activities = library.map(({ pack, scenario }) => `${pack}/${scenario.id}`)
const questions = ofKind('quiz').flatMap(({ pack, scenario }) =>
  scenario.questions.map(({ id }) => `${pack}/${scenario.id}#${id}`),
)

describe('the table of what practises what', () => {
  test.each([
    ['《客户服务技能教案》', 35],
    ['《以客户感知为核心的服务管理》', 57],
    ['《客服服务意识》', 46],
    ['《客户服务管理师（基础知识）知识点》', 121],
    ['《网络客户服务实务教学课件》', 18],
  ])('has for %s %d sections or more', (document, count) => {
    expect(rows.filter((row) => row.document === document).length).toBeGreaterThanOrEqual(count)
  })

  test('says of every section what it teaches, and something that practises it', () => {
    for (const row of rows) {
      expect([row.section, row.cells.length, row.cells.includes('')]).toEqual([row.section, 3, false])
      const shown = idsOf(row).map((id) => `\`${id}\``)
      expect(shown).not.toEqual([])
      expect(row.cells[2]).toBe([...new Set(shown)].join(' '))
    }
  })

  test('has every section once', () => {
    const sections = rows.map(({ document, section }) => `${document} ${section}`)
    expect(sections.filter((section, index) => sections.indexOf(section) !== index)).toEqual([])
  })

  test('names only what there is', () => {
    const there = new Set([...activities, ...questions])
    expect(named.filter(({ id }) => !there.has(id))).toEqual([])
  })

  test('names every scenario', () => {
    const mentioned = new Set(named.map(({ id }) => id.replace(/#.*/, '')))
    expect(activities.filter((id) => !mentioned.has(id))).toEqual([])
  })
})
