import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')

// The files below do not exist, so the rules that need types cannot run on them.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] },
    { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false } } },
  ],
})

async function rulesBroken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) })
  return result?.messages.map(({ ruleId }) => ruleId ?? 'syntax') ?? []
}

const imports = '@typescript-eslint/no-restricted-imports'

describe('the linter refuses', () => {
  test.each([
    [
      'the engine importing Node',
      'engine/session/clock.ts',
      `import { readFileSync } from 'node:fs'\nexport const a = readFileSync`,
    ],
    [
      'the engine importing React',
      'engine/session/view.ts',
      `import { useState } from 'react'\nexport const a = useState`,
    ],
    [
      'the engine importing electron/',
      'engine/session/io.ts',
      `import { a } from '../../electron/log.ts'\nexport const b = a`,
    ],
    [
      'contract/ reaching past engine/index.ts',
      'contract/deep.ts',
      `import { step } from '../engine/session/session.ts'\nexport const a = step`,
    ],
    [
      'electron/ importing renderer/',
      'electron/odd.ts',
      `import { App } from '../renderer/App.tsx'\nexport const a = App`,
    ],
    [
      'renderer/ importing electron/',
      'renderer/odd.ts',
      `import { log } from '../electron/log.ts'\nexport const a = log`,
    ],
    [
      'renderer/ reaching past engine/index.ts',
      'renderer/home/odd.ts',
      `import { judge } from '../../engine/judge/judge.ts'\nexport const a = judge`,
    ],
    ['renderer/ importing Node', 'renderer/odd.ts', `import path from 'node:path'\nexport const a = path`],
    [
      'cli/ reaching past engine/index.ts',
      'cli/odd.ts',
      `import { step } from '../engine/session/session.ts'\nexport const a = step`,
    ],
    ['plain electron', 'electron/odd.ts', `import { app } from 'electron'\nexport const a = app`],
    [
      'ipcMain outside electron/ipc.ts',
      'electron/odd.ts',
      `import { ipcMain } from 'electron/main'\nexport const a = ipcMain`,
    ],
    [
      'SQL outside electron/records/',
      'electron/odd.ts',
      `import Database from 'libsql'\nexport const a = Database`,
    ],
    [
      'howler outside the player',
      'renderer/sound/odd.ts',
      `import { Howl } from 'howler'\nexport const a = Howl`,
    ],
  ])('%s', async (_, file, code) => {
    expect(await rulesBroken(file, code)).toContain(imports)
  })

  test.each([
    [
      'an import cycle',
      'engine/judge/normalise.ts',
      `import { judge } from './judge.ts'\nexport const normalise = judge`,
      'import-x/no-cycle',
    ],
    [
      'a file over 300 lines',
      'engine/long.ts',
      'export const a = 1\n'.repeat(301).replaceAll('a =', () => `a${String(Math.random()).slice(2)} =`),
      'max-lines',
    ],
    ['a barrel', 'engine/judge/barrel.ts', `export * from './judge.ts'`, 'no-restricted-syntax'],
    ['a default export', 'engine/judge/odd.ts', 'export default 1', 'no-restricted-syntax'],
    [
      'markup from content',
      'renderer/odd.tsx',
      'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
      'no-restricted-syntax',
    ],
    ['eval', 'electron/odd.ts', `export const a = (text: string): unknown => eval(text)`, 'no-eval'],
  ])('%s', async (_, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })
})

describe('the linter allows', () => {
  test.each([
    [
      'ipcMain in electron/ipc.ts',
      'electron/ipc.ts',
      `import { ipcMain } from 'electron/main'\nexport const a = ipcMain`,
    ],
    [
      'libsql in electron/records/',
      'electron/records/database.ts',
      `import Database from 'libsql'\nexport const a = Database`,
    ],
    [
      'howler in the player',
      'renderer/sound/player.ts',
      `import { Howl } from 'howler'\nexport const a = Howl`,
    ],
    [
      'engine/index.ts from renderer/',
      'renderer/home/odd.ts',
      `import { step } from '../../engine/index.ts'\nexport const a = step`,
    ],
  ])('%s', async (_, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([])
  })
})

describe('the engine is compiled without', () => {
  test.each([
    ['the DOM', 'export const title = document.title'],
    ['Node', 'export const directory = process.cwd()'],
  ])('%s', async (_, code) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yingke-guard-'))
    await writeFile(path.join(folder, 'probe.ts'), code)
    await writeFile(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: path.join(root, 'engine/tsconfig.json'),
        include: ['probe.ts'],
        exclude: [],
      }),
    )
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder],
      {
        encoding: 'utf8',
      },
    )
    await rm(folder, { recursive: true })
    expect(status).not.toBe(0)
    expect(stdout).toContain('probe.ts')
  })
})
