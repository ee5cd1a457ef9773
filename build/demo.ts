import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'
import type { Runtime } from './runtime.ts'
import { say } from './say.ts'
import type { DisplayEnvironment } from './virtual-display.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Where a demo runs and where its pictures go. */
export type DemoSetting = {
  readonly runtime: Runtime
  readonly outputFolder: string
  readonly env: DisplayEnvironment
}

/** Opens the app on records of its own and saves a picture of the first screen. Returns the exit code. */
export async function playDemo({ runtime, outputFolder, env }: DemoSetting): Promise<number> {
  await mkdir(outputFolder, { recursive: true })
  const records = await mkdtemp(path.join(tmpdir(), 'yingke-demo-'))
  try {
    const app = await _electron.launch({
      executablePath: runtime.program,
      args: [root, `--user-data-dir=${records}`],
      env: definedOnly(env),
    })
    try {
      const window = await app.firstWindow()
      await window.waitForLoadState('load')
      const picture = path.join(outputFolder, '01-first-screen.png')
      await window.screenshot({ path: picture })
      say(`Saved ${path.relative(root, picture)}`)
    } finally {
      await app.close()
    }
  } finally {
    await rm(records, { recursive: true, force: true })
  }
  return 0
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
