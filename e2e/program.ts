import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test'
import { ensureRuntime } from '../build/runtime.ts'

const root = path.join(import.meta.dirname, '..')

/** How to start the program once more on the same or other records. */
export type Start = {
  readonly folder?: string
  readonly program?: string
  readonly env?: NodeJS.ProcessEnv
}

/** The running program and its first window. */
export type Running = { readonly app: ElectronApplication; readonly window: Page }

type Fixtures = {
  /** The data folder of this test; it is made before the first start. */
  readonly records: string
  /** Starts the real program; all that were started are closed at the end. */
  readonly start: (how?: Start) => Promise<Running>
}

/** The Electron binary: the one that the checks prepared, or what a first look finds. */
export async function runtimeProgram(): Promise<string> {
  const prepared = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (prepared) return path.join(prepared, process.platform === 'win32' ? 'electron.exe' : 'electron')
  return (await ensureRuntime()).program
}

/** As root Chromium needs this; in front of other users it keeps its sandbox. */
export const unsandboxed = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The real program, on a data folder of its own. */
export const test = base.extend<Fixtures>({
  // Playwright reads the names in the first brackets as what is needed first; nothing is.
  // eslint-disable-next-line no-empty-pattern
  records: async ({}, give, info) => {
    const folder = info.outputPath('records')
    mkdirSync(folder, { recursive: true })
    await give(folder)
  },

  start: async ({ records }, give) => {
    const running: ElectronApplication[] = []
    await give(async ({ folder = records, program = root, env = {} } = {}) => {
      const executablePath = await runtimeProgram()
      const launch = () =>
        _electron.launch({
          executablePath,
          args: [...unsandboxed, program, `--user-data-dir=${folder}`, '--mute-audio'],
          env: definedOnly({ ...process.env, ...env }),
          timeout: 15_000,
        })
      // Now and then the debugger is attached and never let go on, before a line of the program has run.
      const app = await launch().catch(launch)
      running.push(app)
      const window = await app.firstWindow()
      await window.emulateMedia({ reducedMotion: 'reduce' })
      return { app, window }
    })
    for (const app of running) await app.close().catch(() => undefined)
  },
})

export { expect } from '@playwright/test'

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** A copy of the program whose scenarios can be changed; code and dependencies are the same files. */
export function copyOfProgram(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of ['out', 'node_modules']) symlinkSync(path.join(root, name), path.join(folder, name))
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  cpSync(path.join(root, 'scenarios'), path.join(folder, 'scenarios'), { recursive: true })
  return folder
}

/** The replies of a walkthrough of 话费多了 38 元, in order. */
export function walkthrough(name: 'best' | 'typical' | 'worst'): string[] {
  const text = readFileSync(
    path.join(root, `scenarios/hall-basics/walkthroughs/bill-38-${name}.yaml`),
    'utf8',
  )
  const list = /choose: \[(.*)\]/.exec(text)?.[1] ?? ''
  return list.split(',').map((step) => (step.includes('time-out') ? 'time-out' : step.trim()))
}
