import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { valueNames } from '../electron/exports/column-names.ts'
import { begin, cardFor, playThrough } from './practice.ts'
import { expect, test, walkthrough } from './program.ts'

const root = path.join(import.meta.dirname, '..')

const sheets = { attempts: valueNames['zh-CN'].attempts, decisions: valueNames['zh-CN'].decisions }

/** The rows of each sheet as LibreOffice reads them. */
function readInLibreOffice(file: string, folder: string): string[][][] {
  mkdirSync(folder, { recursive: true })
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const ran = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', folder, file],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  expect(ran.status, ran.stderr).toBe(0)
  return Object.values(sheets).map((sheet) =>
    rowsOf(readFileSync(path.join(folder, `${path.parse(file).name}-${sheet}.csv`), 'utf8')),
  )
}

/** The cells of a CSV text, quoted or not. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

test('exported scores read back equal in LibreOffice, and a name stays text', async ({
  start,
  records,
}, info) => {
  test.skip(process.env['YINGKE_SOFFICE'] !== '1', 'LibreOffice is not here')
  test.setTimeout(120_000)
  const name = '=1+1'
  const choices = walkthrough('typical')
  const card = cardFor(choices)
  const { app, window } = await start()
  await begin(window, name)
  await playThrough(window, choices)
  await window.getByRole('button', { name: '练习记录' }).click()

  const xlsx = info.outputPath('scores.xlsx')
  // The system's own dialog cannot be clicked by a test: the place it would answer is given here.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, xlsx)
  await window.getByRole('button', { name: '导出 Excel' }).click()
  await expect(window.getByText('写好了')).toBeVisible()

  const [attempts = [], decisions = []] = readInLibreOffice(xlsx, info.outputPath('sheets'))
  const [heading = [], row = []] = attempts
  const cell = (column: string) => row[heading.indexOf(column)]
  expect(attempts).toHaveLength(2)
  expect(row).toContain(name)
  expect(row).toContain('话费多了 38 元')
  expect(Number(cell('总分'))).toBe(card.total)
  for (const { percent } of Object.values(card.dimensions)) expect(row.map(Number)).toContain(percent)
  expect(decisions).toHaveLength(choices.length + 1)

  // The command line writes the same while the program is running.
  const csv = info.outputPath('scores.csv')
  const ran = spawnSync(
    process.execPath,
    [
      path.join(root, 'cli/yingke.mjs'),
      'export',
      '--db',
      path.join(records, 'coach.db'),
      '--out',
      csv,
      '--language',
      'zh-CN',
    ],
    { encoding: 'utf8' },
  )
  expect(ran.stderr).toBe('')
  const text = readFileSync(info.outputPath('scores-attempts.csv'), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [, first = []] = rowsOf(text)
  expect(first.map((value) => value.replace(/^'/, ''))).toEqual(row)
})
