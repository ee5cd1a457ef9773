import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { attemptColumns, attemptFileShape, decisionColumns } from '../../engine/index.ts'
import { openQuietCopy } from '../records/quiet-copy.ts'
import { openDesk, playToTheEnd, temporaryFolder, valueOf, type Desk } from '../testing/temporary.ts'
import { columnNames } from './column-names.ts'
import { exportRecords } from './export-records.ts'
import { exportsOf } from './exports.ts'

const formulas = ['=1+1', '@x', '＝HYPERLINK("http://x")', '110101199003078515', '王小明']

/** One finished attempt for each dangerous name, and one that was left. */
async function busyDesk(): Promise<Desk> {
  const desk = await openDesk()
  for (const name of formulas) playToTheEnd(desk, valueOf(desk.trainees.add(name)).id)
  const [first] = desk.trainees.list()
  const { id } = valueOf(desk.attempts.start(first?.id ?? '', 'tiny', 'explore'))
  valueOf(desk.attempts.record(id, 0, { type: 'choose', choice: 'greet-cold', at: 900 }))
  valueOf(desk.attempts.record(id, 1, { type: 'step-back', at: 1800 }))
  valueOf(desk.attempts.abandon(id))
  return desk
}

function databaseOf(desk: Desk) {
  const database = desk.storage.database()
  if (!database) throw new Error(JSON.stringify(desk.storage.state()))
  return database
}

const nameColumn = attemptColumns.indexOf('trainee')

test('CSV is two files with a row for each attempt and for each reply', async () => {
  const desk = await busyDesk()
  const out = path.join(temporaryFolder(), 'results.csv')
  const files = await exportRecords({ database: databaseOf(desk), out, format: 'csv', language: 'zh-CN' })
  expect(files.map((file) => path.basename(file))).toEqual(['results-attempts.csv', 'results-decisions.csv'])
  expect(readdirSync(path.dirname(out)).sort()).toEqual(['results-attempts.csv', 'results-decisions.csv'])
  const [attempts = [], decisions = []] = files.map((file) => parseCsv(readFileSync(file, 'utf8')))
  expect(attempts[0]).toEqual(attemptColumns.map((column) => columnNames['zh-CN'][column]))
  expect(attempts).toHaveLength(1 + formulas.length + 1)
  expect(decisions).toHaveLength(1 + formulas.length * 2 + 1)
  expect(attempts.slice(1).map((row) => row[nameColumn])).toEqual([
    "'=1+1",
    "'@x",
    '\'＝HYPERLINK("http://x")',
    "'110101199003078515",
    '王小明',
    "'=1+1",
  ])
  const finished = Object.fromEntries(attemptColumns.map((column, index) => [column, attempts[1]?.[index]]))
  expect(finished).toMatchObject({
    mode: '练习',
    state: '已完成',
    outcome: '满意',
    passed: '是',
    seconds: '4',
  })
  const left = Object.fromEntries(attemptColumns.map((column, index) => [column, attempts.at(-1)?.[index]]))
  expect(left).toMatchObject({
    state: '已放弃',
    total: '',
    decisions: '1',
    'steps-back': '1',
    seconds: '1.8',
  })
})

test('a workbook has the same rows on two sheets, in English', async () => {
  const desk = await busyDesk()
  const out = path.join(temporaryFolder(), 'results.xlsx')
  expect(await exportRecords({ database: databaseOf(desk), out, format: 'xlsx', language: 'en' })).toEqual([
    out,
  ])
  expect(readdirSync(path.dirname(out))).toEqual(['results.xlsx'])
  const { sheets } = await readXlsx(readFileSync(out))
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Attempts', 2 + formulas.length],
    ['Replies', 2 + formulas.length * 2],
  ])
  expect(sheets[0]?.rows.slice(1, 1 + formulas.length).map((row) => row[nameColumn])).toEqual(formulas)
  const said = sheets[1]?.rows[1]?.[decisionColumns.indexOf('words')]
  expect(String(said)).toContain('您好')
})

test('the points of the replies add up to what the scorecard has earned', async () => {
  const desk = await busyDesk()
  const [attempt] = desk.attempts.list(null, 200, null).filter(({ state }) => state === 'finished')
  const { scorecard } = valueOf(desk.attempts.open(attempt?.id ?? ''))
  const out = path.join(temporaryFolder(), 'r.xlsx')
  await exportRecords({ database: databaseOf(desk), out, format: 'xlsx', language: 'en' })
  const { sheets } = await readXlsx(readFileSync(out))
  const rows = sheets[1]?.rows.filter((row) => row[0] === attempt?.id) ?? []
  expect(rows).toHaveLength(2)
  for (const dimension of ['tangibles', 'empathy', 'responsiveness', 'reliability'] as const) {
    const at = decisionColumns.indexOf(`${dimension}-points`)
    const sum = rows.reduce((points, row) => points + Number(row[at]), 0)
    expect(sum, dimension).toBe(scorecard?.dimensions[dimension].earned)
    expect(sum, dimension).toBeGreaterThan(0)
  }
})

test('a file in use is exported from a copy, and what it holds is not disturbed', async () => {
  const desk = await busyDesk()
  const file = path.join(desk.folder, 'coach.db')
  const copy = await openQuietCopy(file)
  const out = path.join(temporaryFolder(), 'r.csv')
  expect(await exportRecords({ database: copy, out, format: 'csv', language: 'en' })).toHaveLength(2)
  await copy.close()
  playToTheEnd(desk, desk.trainees.list()[0]?.id ?? '')
})

test('a file that holds no results is not exported, and says why', async () => {
  const folder = temporaryFolder()
  await expect(openQuietCopy(path.join(folder, 'none.db'))).rejects.toThrow('missing')
  await expect(openQuietCopy(import.meta.filename)).rejects.toThrow('not-results')
})

test('a place that cannot be written to is a refusal and leaves nothing behind', async () => {
  const desk = await busyDesk()
  const folder = temporaryFolder()
  const taken = path.join(folder, 'taken.xlsx')
  mkdirSync(taken)
  const places = [taken, path.join(folder, 'no', 'such', 'r.xlsx'), undefined]
  const exports = exportsOf({
    ...{ storage: desk.storage, attempts: desk.attempts, language: () => 'en', now: () => new Date() },
    askPlace: () => Promise.resolve(places.shift()),
  })
  expect(await exports.save('xlsx')).toMatchObject({ error: { code: 'not-writable' } })
  expect(await exports.save('xlsx')).toMatchObject({ error: { code: 'not-writable' } })
  expect(await exports.save('xlsx')).toMatchObject({ error: { code: 'cancelled' } })
  expect(readdirSync(folder)).toEqual(['taken.xlsx'])
})

test('without attempts there is nothing to export and nobody is asked', async () => {
  const { storage, attempts } = await openDesk()
  const exports = exportsOf({
    ...{ storage, attempts, language: () => 'en', now: () => new Date() },
    askPlace: () => Promise.reject(new Error('asked')),
  })
  expect(await exports.save('csv')).toMatchObject({ error: { code: 'nothing-to-export' } })
})

test('one attempt as a file has all that it takes to play it again', async () => {
  const desk = await busyDesk()
  const out = path.join(temporaryFolder(), 'one.json')
  const exports = exportsOf({
    ...{ storage: desk.storage, attempts: desk.attempts, language: () => 'en', now: () => new Date() },
    askPlace: () => Promise.resolve(out),
  })
  const id = desk.attempts.list(null, 1, null)[0]?.id ?? ''
  expect(await exports.saveAttempt(id)).toEqual({ ok: true, value: [out] })
  const file = attemptFileShape.parse(JSON.parse(readFileSync(out, 'utf8')))
  expect(file).toMatchObject({
    id,
    mode: 'explore',
    inputs: [{ choice: 'greet-cold' }, { type: 'step-back' }],
  })
  expect(await exports.saveAttempt('none')).toMatchObject({ error: { code: 'unknown-attempt' } })
})

test.runIf(process.env['YINGKE_SOFFICE'] === '1')(
  'LibreOffice reads the workbook as it was meant, and finds no formula in either kind of file',
  async () => {
    const desk = await busyDesk()
    const folder = temporaryFolder()
    const convert = (to: string, file: string) =>
      execFileSync('soffice', [
        ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to],
        ...['--outdir', path.join(folder, 'converted'), file],
      ])
    const database = databaseOf(desk)
    const [workbook = ''] = await exportRecords({
      ...{ database, out: path.join(folder, 'r.xlsx'), format: 'xlsx', language: 'en' },
    })
    const [attempts = ''] = await exportRecords({
      ...{ database, out: path.join(folder, 'r.csv'), format: 'csv', language: 'en' },
    })
    convert('csv:Text - txt - csv (StarCalc):44,34,76', workbook)
    convert('fods', workbook)
    const read = parseCsv(readFileSync(path.join(folder, 'converted', 'r.csv'), 'utf8'))
    const { sheets } = await readXlsx(readFileSync(workbook))
    expect(read).toEqual(sheets[0]?.rows.map((row) => row.map((cell) => String(cell ?? ''))))
    expect(readFileSync(path.join(folder, 'converted', 'r.fods'), 'utf8')).not.toContain('table:formula')
    convert('fods:OpenDocument Spreadsheet Flat XML', attempts)
    const text = readFileSync(path.join(folder, 'converted', 'r-attempts.fods'), 'utf8')
    expect(text).not.toContain('table:formula')
    expect(text).toContain('110101199003078515')
  },
  120_000,
)
