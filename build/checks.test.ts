import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkRows, projectsIn } from './checks.ts'

test('every TypeScript project of the folder is checked, those of dependencies are not', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yingke-test-'))
  try {
    for (const name of ['.', 'engine', 'node_modules']) {
      await mkdir(path.join(folder, name), { recursive: true })
      await writeFile(path.join(folder, name, 'tsconfig.json'), '{}')
    }
    await mkdir(path.join(folder, 'assets'))
    const found = projectsIn(folder).map((file) => path.relative(folder, file))
    expect(found).toEqual(['tsconfig.json', path.join('engine', 'tsconfig.json')])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('no two checks share a name', () => {
  const names = checkRows.flat().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
