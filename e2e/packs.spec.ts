import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { zipBytes } from '../electron/testing/zip-bytes.ts'
import { tinyQuiz } from '../engine/testing/tiny-quiz.ts'
import { writePack } from '../electron/packs/write-pack.ts'
import { copyOfProgram, expect, test } from './program.ts'

const own = path.join(import.meta.dirname, '../scenarios/hall-basics')

/** One scenario of the program as a pack of another name. */
function guestFolder(folder: string, version: string, title = '客服进阶'): string {
  const files = ['pack.yaml', 'bill-38.yaml', 'bill-38.en.yaml']
  for (const name of files) cpSync(path.join(own, name), path.join(folder, name))
  const file = path.join(folder, 'pack.yaml')
  const about = readFileSync(file, 'utf8')
    .replace('id: hall-basics', 'id: guest')
    .replace('version: 1.0.0', `version: ${version}`)
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^titles: .*$/m, 'titles: { en: Advanced Service }')
    .replace(/^scenarios:[^]*$/m, 'scenarios: [bill-38.yaml]\n')
  writeFileSync(file, about)
  return folder
}

async function packFile(folder: string, version: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const written = await writePack(guestFolder(path.join(folder, `source-${version}`), version))
  if (!written.ok) throw new RangeError(JSON.stringify(written.error))
  const file = path.join(folder, `guest-${version}.yingke`)
  writeFileSync(file, written.value.bytes)
  return file
}

/** Lets the system's dialog answer with this file. */
const choosing = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)

async function enter(window: Page): Promise<void> {
  await window.getByRole('textbox', { name: '名字' }).fill('小林')
  await window.getByRole('button', { name: '加入' }).click()
}

/** Opens the pack with the button and waits for the report. */
async function open(app: ElectronApplication, window: Page, file: string) {
  await choosing(app, file)
  await window.getByRole('button', { name: '打开场景包…' }).click()
  return window.getByRole('dialog')
}

/** Drops a file of the disk on the window, as a hand would. */
async function drop(window: Page, place: string): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: [place], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    if (type === 'drop') await expect(window.getByText('松开手，看看这个场景包')).toBeVisible()
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  }
}

test('a pack is looked at, installed and played, and a second version stands beside it', async ({
  start,
  records,
}, info) => {
  const { app, window } = await start()
  await enter(window)
  const report = await open(app, window, await packFile(info.outputPath('packs'), '1.0.0'))
  await expect(report.getByRole('heading', { name: '客服进阶' })).toBeVisible()
  await expect(report.getByText('对话 1 个')).toBeVisible()
  await expect(report.getByText('不会替换任何已有的场景')).toBeVisible()
  await expect(report.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  expect(readdirSync(path.join(records, 'packs'))).toEqual([])
  await report.getByRole('button', { name: '装进来' }).click()
  await expect(window.getByText('装好了：客服进阶 1.0.0')).toBeVisible()
  const packOf = (name: string) => window.getByRole('radio', { name, exact: true })
  await expect(packOf('客服进阶')).toBeVisible()

  const second = await open(app, window, await packFile(info.outputPath('packs'), '1.1.0'))
  await expect(second.getByText('这里已有 1.0.0 版')).toBeVisible()
  await second.getByRole('button', { name: '装进来' }).click()
  await expect(packOf('客服进阶 1.1.0')).toBeVisible()
  await expect(packOf('客服进阶 1.0.0')).toBeVisible()
  expect(
    readdirSync(path.join(records, 'packs'))
      .map((name) => name.split('~')[0])
      .sort(),
  ).toEqual(['guest@1.0.0', 'guest@1.1.0'])

  const again = await open(app, window, info.outputPath('packs', 'guest-1.1.0.yingke'))
  await expect(again.getByText('这个包已经装好了')).toBeVisible()
  await expect(again.getByRole('button', { name: '装进来' })).toHaveCount(0)
  await again.getByRole('button', { name: '知道了' }).click()

  await packOf('客服进阶 1.1.0').press('Space')
  await window.getByRole('button', { name: '开始', exact: true }).click()
  await expect(window.getByRole('button', { name: '先离开' })).toBeVisible()
  await window.getByRole('button', { name: '先离开' }).click()

  await window.getByRole('button', { name: '移走 客服进阶 1.1.0' }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: '移走' }).click()
  await expect(packOf('客服进阶 1.1.0')).toHaveCount(0)
  await expect(packOf('客服进阶')).toBeVisible()
  // What was begun with it can be gone on with: it holds its own content.
  await window.getByRole('button', { name: '接着说' }).click()
  await expect(window.getByRole('button', { name: '先离开' })).toBeVisible()
})

test('a folder is dropped, a hostile file is refused in words, and what is no pack is said', async ({
  start,
  records,
}, info) => {
  const { window } = await start()
  await enter(window)
  const dialog = window.getByRole('dialog')
  await drop(window, guestFolder(info.outputPath('guest'), '2.0.0'))
  await expect(dialog.getByRole('heading', { name: '客服进阶' })).toBeVisible()
  await dialog.getByRole('button', { name: '先不装' }).click()

  const evil = info.outputPath('evil.yingke')
  writeFileSync(
    evil,
    zipBytes([
      { name: 'pack.yaml', content: 'x' },
      { name: '../../evil.yaml', content: 'x' },
    ]),
  )
  await drop(window, evil)
  await expect(dialog.getByRole('heading', { name: 'evil.yingke 打不开' })).toBeVisible()
  await expect(dialog.getByText(/文件名“\.\.\/\.\.\/evil\.yaml”会把文件写到包的外面/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: '装进来' })).toHaveCount(0)
  await dialog.getByRole('button', { name: '知道了' }).click()

  const other = info.outputPath('letter.txt')
  writeFileSync(other, 'x')
  await drop(window, other)
  await expect(dialog.getByText(/这不是场景包/)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(readdirSync(path.join(records, 'packs'))).toEqual([])
})

test('the page cannot name a place on the disk', async ({ start }, info) => {
  const folder = guestFolder(info.outputPath('guest'), '2.0.0')
  const { window } = await start()
  await expect(window.getByRole('textbox', { name: '名字' })).toBeVisible()
  const answers = await window.evaluate(async (place) => {
    const { packs } = (
      globalThis as unknown as { coach: { packs: { check(file: unknown): Promise<unknown> } } }
    ).coach
    const made = new File(['x'], place)
    const ask = (file: unknown) => packs.check(file).then((answer) => JSON.stringify(answer), String)
    return [await ask(place), await ask(made), await ask({ name: place, path: place })]
  }, folder)
  for (const answer of answers) expect(answer).toMatch(/failed/)
})

test('a kind that has no screen yet is described and cannot be begun', async ({ start }, info) => {
  const program = copyOfProgram(info.outputPath('program'))
  const pack = path.join(program, 'scenarios/hall-basics')
  writeFileSync(path.join(pack, 'tiny-quiz.yaml'), tinyQuiz)
  const about = readFileSync(path.join(pack, 'pack.yaml'), 'utf8')
  writeFileSync(path.join(pack, 'pack.yaml'), `${about.trimEnd()}\n  - tiny-quiz.yaml\n`)
  const { window } = await start({ program })
  await enter(window)
  await window.getByRole('radio', { name: '上岗前的小测' }).check({ force: true })
  await expect(window.getByText('测验还不能在这个窗口里练。')).toBeVisible()
  await expect(window.getByRole('button', { name: '开始', exact: true })).toHaveCount(0)
})

test('an edit of a pack is seen at once, broken and mended', async ({ start }, info) => {
  const program = copyOfProgram(info.outputPath('program'))
  const { window } = await start({ program })
  await enter(window)
  const file = path.join(program, 'scenarios/hall-basics/bill-38.yaml')
  const text = readFileSync(file, 'utf8')
  await expect(window.getByRole('radio', { name: /话费多了 38 元/ })).toBeVisible()
  writeFileSync(file, text.replace(/^start: .*$/m, 'start: nowhere'))
  await expect(window.getByText(/bill-38\.yaml:\d+:8/)).toBeVisible()
  await expect(window.getByRole('radio', { name: /话费多了/ })).toHaveCount(0)
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: 话费多了'))
  await expect(window.getByRole('radio', { name: /^话费多了(?! 38)/ })).toBeVisible()
  await expect(window.getByText(/bill-38\.yaml:/)).toHaveCount(0)
})
