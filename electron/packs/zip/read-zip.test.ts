import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryFolder, valueOf } from '../../testing/temporary.ts'
import { hostileZips, packWith, pngSign, smallPack, smallPackFile } from '../../testing/hostile-zips.ts'
import { zipBytes, type ZipEntry } from '../../testing/zip-bytes.ts'
import { readZip } from './read-zip.ts'

async function read(bytes: Buffer) {
  const file = path.join(temporaryFolder(), 'given.yingke')
  writeFileSync(file, bytes)
  return readZip(file)
}

const litterOf = () =>
  readdirSync(tmpdir()).filter((name) => /yingke/.test(name) && !name.startsWith('yingke-test-'))

test.each(hostileZips)('%s is refused as %s, soon and in little memory', async (_, code, make) => {
  const bytes = make()
  const before = { memory: process.memoryUsage().rss, litter: litterOf() }
  const began = performance.now()
  const refused = await read(bytes)
  expect(performance.now() - began).toBeLessThan(2000)
  expect(process.memoryUsage().rss - before.memory).toBeLessThan(150_000_000)
  expect(refused.ok ? ['let in'] : [...new Set(refused.error.map((one) => one.code))]).toEqual([code])
  expect(litterOf()).toEqual(before.litter)
})

test('a proper pack is read, with or without a folder around it and what systems leave behind', async () => {
  const picture =
    '<?xml version="1.0"?>\n<!-- a -- >b -->'.replace(' -- >', ' ') +
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><defs><linearGradient id="g"/></defs>' +
    `<path fill="url(#g)" d='M0 0h1'/><use href="#g"/></svg>`
  const files: ZipEntry[] = [
    ...smallPack,
    { name: 'media/', content: '' },
    { name: 'media/图 (1).svg', content: picture },
    { name: 'media/a.PNG', content: pngSign, stored: true },
    { name: '.DS_Store', content: 'x' },
    { name: '__MACOSX/._pack', content: 'x' },
    { name: 'Thumbs.db', content: 'x' },
  ]
  const names = ['media/a.PNG', 'media/图 (1).svg', 'pack.yaml', 'tiny.yaml']
  expect([...valueOf(await read(zipBytes(files))).keys()].sort()).toEqual(names)
  const around = files.map((one) => ({ ...one, name: `我的包/${String(one.name)}` }))
  const inside = valueOf(await read(zipBytes(around)))
  expect([...inside.keys()].sort()).toEqual(names)
  expect(Buffer.from(inside.get('pack.yaml') ?? []).toString()).toBe(smallPackFile)
})

test('every kind of media is known by its first bytes', async () => {
  const media: Readonly<Record<string, string>> = {
    ...{ 'a.jpg': 'ffd8ffe0', 'b.jpeg': 'ffd8ffe1', 'c.webp': '524946460000000057454250' },
    ...{
      'd.wav': '524946460000000057415645',
      'e.ogg': '4f676753',
      'f.m4a': '0000002066747970',
      'g.mp3': '494433',
    },
    ...{ 'h.mp3': 'fffb9000', 'i.png': '89504e470d0a1a0a' },
  }
  const entries = Object.entries(media).map(([name, hex]) => ({ name, content: Buffer.from(hex, 'hex') }))
  expect((await read(zipBytes([...smallPack, ...entries]))).ok).toBe(true)
  for (const { name, content } of entries)
    expect(await read(zipBytes([...smallPack, { name, content: content.subarray(1) }]))).toMatchObject({
      error: [{ code: 'P013-wrong-media-type', file: name }],
    })
})

test('a name that hides something is spelt out in the complaint', async () => {
  expect(await read(packWith('a\u202Elmay.md'))).toMatchObject({
    error: [{ file: 'a\\u{202e}lmay.md', values: { name: 'a\\u{202e}lmay.md' } }],
  })
})

test('all complaints come at once, and no more than help', async () => {
  const bad = Array.from({ length: 80 }, (_, at) => ({ name: `${String(at)}.exe`, content: '' }))
  const refused = await read(zipBytes([...smallPack, ...bad]))
  expect(refused.ok ? 0 : refused.error.length).toBe(50)
})

test('no damage to a proper pack makes the reader throw, hang or give other content', async () => {
  const whole = zipBytes([...smallPack, { name: 'a.png', content: pngSign }])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        const got = await read(bytes)
        if (!got.ok) expect(got.error.length).toBeGreaterThan(0)
        else
          for (const [name, content] of got.value)
            expect(Buffer.from(content).length, name).toBeLessThan(10_000)
      },
    ),
    { numRuns: 300 },
  )
})
