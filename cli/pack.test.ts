import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readPackFolder } from '../electron/packs/whole-pack.ts'
import { put, richPack } from '../electron/testing/rich-pack.ts'
import { temporaryFolder, valueOf } from '../electron/testing/temporary.ts'
import { ContentFailure } from './outcome.ts'
import { openPackFile, packFolder, unpackInto } from './pack-file.ts'
import { bestWalks, packOfAllKinds } from './testing/all-kinds.ts'
import { yingke } from './testing/command.ts'
import { wordsIn } from './words.ts'

const words = wordsIn('zh-CN')
const fileIn = (folder: string, name = 'given.yingke') => path.join(folder, name)

test('a pack is written to the same bytes twice, and comes out as it went in', async () => {
  const folder = richPack()
  const out = temporaryFolder()
  const files = [fileIn(out, 'one.yingke'), fileIn(out, 'two.yingke')]
  for (const file of files) await packFolder(folder, file, words)
  const [one, two] = files.map((file) => readFileSync(file))
  expect(one?.equals(two ?? Buffer.of())).toBe(true)
  unpackInto(fileIn(out, 'unpacked'), await openPackFile(files[0] ?? ''), words)
  const [before, after] = [folder, fileIn(out, 'unpacked')].map((place) => valueOf(readPackFolder(place)))
  expect(after).toMatchObject({ digest: before?.digest, texts: before?.texts })
})

test('nothing is unpacked over what is there', async () => {
  const out = temporaryFolder()
  await packFolder(richPack(), fileIn(out), words)
  mkdirSync(fileIn(out, 'full'))
  writeFileSync(fileIn(out, 'full/mine.txt'), 'mine')
  const pack = await openPackFile(fileIn(out))
  expect(() => unpackInto(fileIn(out, 'full'), pack, words)).toThrow('不是空的')
  expect(readdirSync(fileIn(out, 'full'))).toEqual(['mine.txt'])
})

test('a file that is no pack is told as such, with its name', async () => {
  const file = fileIn(temporaryFolder())
  writeFileSync(file, 'hello')
  const opened = openPackFile(file).catch((error: unknown) => error)
  expect(await opened).toBeInstanceOf(ContentFailure)
})

test('the real command packs, says what came of it, and lists and unpacks it', () => {
  const folder = packOfAllKinds()
  const file = fileIn(path.dirname(folder))
  const packed = yingke(['pack', folder, '-o', file])
  const { digest } = valueOf(readPackFolder(folder))
  expect(packed.status).toBe(0)
  expect(packed.stdout).toContain(digest)
  expect(packed.stdout).toContain(`14 个文件，${String(readFileSync(file).length)} 字节`)
  const listed = yingke(['pack', '--list', file])
  expect(listed.stdout).toContain('各类都有  kinds 1.2.0')
  for (const part of [digest, '快练 1', 'walkthroughs/tiny-quiz-best.yaml'])
    expect(listed.stdout).toContain(part)
  const unpacked = yingke(['pack', file, '--unpack', fileIn(path.dirname(folder), 'again')])
  expect(unpacked).toMatchObject({ status: 0, stdout: expect.stringContaining('14 个文件') as string })
})

test.each([
  [
    'a missing scenario',
    (folder: string) => rmSync(path.join(folder, 'tiny-quiz.yaml')),
    'P014-missing-file',
  ],
  [
    'a walkthrough that goes elsewhere',
    (folder: string) =>
      put(folder, 'walkthroughs/worse.yaml', (bestWalks['tiny'] ?? '').replace('promise', 'vague')),
    'W002-walkthrough-differs',
  ],
])('the real command refuses a pack with %s, and writes nothing', (_, spoil, code) => {
  const folder = packOfAllKinds()
  spoil(folder)
  const file = fileIn(path.dirname(folder))
  const { status, stdout } = yingke(['pack', folder, '-o', file])
  expect({ status, written: existsSync(file) }).toEqual({ status: 1, written: false })
  expect(stdout).toContain(code)
  expect(stdout).toContain('没有打包')
})
