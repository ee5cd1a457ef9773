import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { compileApp } from './compile.ts'
import { runInFront, runQuietly, type Ran } from './run.ts'
import { ensureRuntime } from './runtime.ts'
import { ensureSystemLibraries } from './system-libraries.ts'
import { ensureTestExtras } from './test-extras.ts'
import { withVirtualDisplay } from './virtual-display.ts'

const root = path.resolve(import.meta.dirname, '..')

const tools = {
  prettier: 'prettier/bin/prettier.cjs',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
}

/** One step of `npm test`. `gist` is the part of its output that is worth a look even when all is well. */
export type Check = {
  readonly name: string
  readonly run: () => Promise<Ran>
  readonly gist?: RegExp
}

/** All steps, the quick ones first. Those of one row run at the same time. */
export const checkRows: readonly (readonly Check[])[] = [
  [
    { name: 'format', run: () => tool('prettier', ['--check', '--log-level', 'warn', '.']) },
    { name: 'unused', run: () => tool('knip', ['--no-progress']) },
  ],
  [
    { name: 'types', run: checkTypes },
    { name: 'lint', run: () => tool('eslint', ['--max-warnings', '0', '.']) },
  ],
  [{ name: 'unit', run: () => tool('vitest', ['run']), gist: /^\s*Tests\s+(.*)$/m }],
  [{ name: 'e2e', run: playInElectron }],
]

/** The TypeScript projects of a folder: its own and those of its subfolders. */
export function projectsIn(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => path.join(folder, entry.name, 'tsconfig.json'))
  return [path.join(folder, 'tsconfig.json'), ...inside].filter((file) => existsSync(file))
}

async function checkTypes(): Promise<Ran> {
  for (const project of projectsIn(root)) {
    const ran = await tool('tsc', ['--noEmit', '--project', path.relative(root, project)])
    if (ran.code !== 0) return ran
  }
  return { code: 0, output: '' }
}

/** Its output goes to the terminal as it comes: these tests take their time. */
async function playInElectron(): Promise<Ran> {
  const runtime = await ensureRuntime()
  await ensureSystemLibraries(runtime.program, 'screens')
  await ensureTestExtras()
  await compileApp()
  const play = async (env: NodeJS.ProcessEnv): Promise<Ran> => {
    const code = await runInFront(process.execPath, [programOf('playwright'), 'test'], { cwd: root, env })
    return { code, output: '' }
  }
  return process.platform === 'linux' ? withVirtualDisplay('1920x1080', play) : play(process.env)
}

function tool(name: keyof typeof tools, args: readonly string[]): Promise<Ran> {
  // Their output is kept and read, not shown as it comes: colours would only be in the way.
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' }
  delete env['FORCE_COLOR']
  return runQuietly(process.execPath, [programOf(name), ...args], { cwd: root, env })
}

function programOf(name: keyof typeof tools): string {
  return path.join(root, 'node_modules', tools[name])
}
