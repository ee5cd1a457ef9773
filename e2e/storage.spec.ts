import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  statSync,
  cpSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { begin, playThrough } from './practice.ts'
import { copyOfProgram, expect, runtimeProgram, test, unsandboxed, walkthrough } from './program.ts'

const root = path.join(import.meta.dirname, '..')

test('a damaged results file is set aside, and the newest backup comes back', async ({ start, records }) => {
  const first = await start()
  await begin(first.window, '小林')
  await playThrough(first.window, walkthrough('best'))
  await first.app.close()
  // The second start makes the backup of what the first one wrote.
  const second = await start()
  await expect(second.window.getByRole('button', { name: '小林' })).toBeVisible()
  await expect.poll(() => backups(records)).toBeGreaterThan(0)
  await second.app.close()
  const damage = Buffer.alloc(4096, 7)
  writeFileSync(path.join(records, 'coach.db'), damage)

  const third = await start()
  await expect(third.window.getByRole('heading', { name: '记录文件读不出来了' })).toBeVisible()
  const aside = readdirSync(records).find((name) => name.includes('damaged'))
  expect(aside && readFileSync(path.join(records, aside)).equals(damage)).toBe(true)
  await third.window.getByRole('button', { name: '用备份恢复' }).click()
  await third.window
    .getByRole('button', { name: '练习记录' })
    .or(third.window.getByRole('link', { name: '练习记录' }))
    .click()
  await expect(third.window.getByRole('row', { name: /小林/ })).toBeVisible()
})

function backups(records: string): number {
  const folder = path.join(records, 'backups')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')).length : 0
}

test('a results file of a newer version is not touched', async ({ start, records }) => {
  const first = await start()
  await expect(first.window.getByRole('textbox', { name: '名字' })).toBeVisible()
  await first.app.close()
  const file = path.join(records, 'coach.db')
  const bytes = readFileSync(file)
  bytes.writeUInt32BE(9999, 60)
  writeFileSync(file, bytes)
  const second = await start()
  await expect(second.window.getByText('记录来自更新的版本')).toBeVisible()
  await second.app.close()
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a broken scenario file is named with its place, and the others can be played', async ({
  start,
}, info) => {
  const program = copyOfProgram(info.outputPath('program'))
  const pack = path.join(program, 'scenarios/hall-basics')
  const text = readFileSync(path.join(pack, 'bill-38.yaml'), 'utf8')
  writeFileSync(path.join(pack, 'broken.yaml'), text.replace(/^start: .*$/m, 'start: nowhere'))
  const about = readFileSync(path.join(pack, 'pack.yaml'), 'utf8')
  writeFileSync(path.join(pack, 'pack.yaml'), `${about.trimEnd()}\n  - broken.yaml\n`)
  const { window } = await start({ program })
  await window.getByRole('textbox', { name: '名字' }).fill('小林')
  await window.getByRole('button', { name: '加入' }).click()
  const line = text.split('\n').findIndex((one) => one.startsWith('start:')) + 1
  await expect(window.getByText(`broken.yaml:${String(line)}:8`)).toBeVisible()
  await expect(window.getByText(/nowhere/)).toBeVisible()
  await expect(window.getByRole('button', { name: '开始', exact: true })).toBeVisible()
})

test('a second start brings the first window to the front and says so', async ({ start, records }) => {
  const { window } = await start()
  await expect(window.getByRole('textbox', { name: '名字' })).toBeVisible()
  const program = await runtimeProgram()
  const second = spawnSync(program, [...unsandboxed, root, `--user-data-dir=${records}`], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  expect(second.status).toBe(0)
  expect(second.stderr).toContain('running already')
  await expect(window.getByText('程序已经开着')).toBeVisible()
})

test('a folder that cannot be written to is told before an attempt starts', async ({ records }, info) => {
  test.skip(process.platform !== 'linux', 'permissions are tried on Linux')
  const program = await programForAnybody()
  const folder = path.join(records, 'locked')
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  const nobody = process.getuid?.() === 0
  const home = info.outputPath('home')
  mkdirSync(home)
  if (nobody) chownSync(home, 65534, 65534)
  // Root may write everywhere, so the program runs as somebody else; the page is read through its debugging port.
  const command = [program, '--no-sandbox', root, `--user-data-dir=${folder}`, '--remote-debugging-port=0']
  const [head = '', ...rest] = nobody ? ['setpriv', '--reuid=65534', '--clear-groups', ...command] : command
  const child = spawn(head, rest, {
    env: { ...process.env, HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const found = /DevTools listening on (\S+)/.exec(said)?.[1]
        if (found) resolve(found)
      })
      child.once('exit', () => reject(new Error(said)))
    })
    const { chromium } = await import('@playwright/test')
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('No page')
    await expect(page.getByText('这次练习存不下来')).toBeVisible()
    await page.getByRole('textbox', { name: '名字' }).fill('小林')
    await browser.close()
  } finally {
    child.kill('SIGKILL')
  }
  expect(readdirSync(folder)).toEqual([])
})

/** The runtime at a place that every user of the machine can read. */
async function programForAnybody(): Promise<string> {
  const program = await runtimeProgram()
  if (process.getuid?.() !== 0) return program
  const shared = path.join(tmpdir(), `yingke-runtime-${String(statSync(program).ino)}`)
  if (!existsSync(shared)) {
    const copied = spawnSync('cp', ['-a', '--link', path.dirname(program), shared])
    if (copied.status !== 0) cpSync(path.dirname(program), shared, { recursive: true })
  }
  return path.join(shared, path.basename(program))
}
