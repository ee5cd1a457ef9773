import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkIntegrity } from './npm-package.ts'

test('a file passes with its own digest and is refused when one byte differs', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yingke-test-'))
  try {
    const file = path.join(folder, 'package.tgz')
    const content = Buffer.alloc(200_000, 'content')
    await writeFile(file, content)
    const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`
    await expect(checkIntegrity(file, integrity)).resolves.toBeUndefined()
    content[150_000] = 0
    await writeFile(file, content)
    await expect(checkIntegrity(file, integrity)).rejects.toThrow(
      'package.tgz is not the file that was expected',
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})
