import { cpSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../engine/index.ts'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { packFile, picture, put, richPack, spoiltPacks, walkthrough } from '../testing/rich-pack.ts'
import { temporaryFolder, valueOf } from '../testing/temporary.ts'
import { checkPack } from './check-pack.ts'
import { readPackFolder, readPackZip } from './whole-pack.ts'
import { writePack } from './write-pack.ts'

async function written(folder: string): Promise<string> {
  const file = path.join(temporaryFolder(), 'small.yingke')
  writeFileSync(file, valueOf(await writePack(folder)).bytes)
  return file
}

test('a pack that was written and read again has the same texts, media and digest', async () => {
  const folder = richPack()
  const before = valueOf(readPackFolder(folder))
  const after = valueOf(await readPackZip(await written(folder)))
  expect(after.texts).toEqual(before.texts)
  expect(after.media.map(({ file, bytes }) => [file, Buffer.from(bytes)])).toEqual([
    ['media/hall.png', picture],
  ])
  expect(after.digest).toBe(before.digest)
  expect(after.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(after.texts.map(({ file }) => file)).toEqual([
    ...['README.md', 'pack.yaml', 'rules/rules.en.yaml', 'rules/rules.yaml', 'rules/weights.yaml'],
    ...['rules/words.yaml', 'tiny.en.yaml', 'tiny.yaml', 'walkthroughs/best.yaml'],
  ])
  expect(checkPack(after)).toEqual({ kinds: { roleplay: 1 }, diagnostics: [] })
})

test('the same pack becomes the same bytes, whenever and in whatever order its files were made', async () => {
  const folder = richPack()
  const again = temporaryFolder()
  for (const file of [
    'walkthroughs',
    'tiny.yaml',
    'tiny.en.yaml',
    'rules',
    'README.md',
    'pack.yaml',
    'media',
  ])
    cpSync(path.join(folder, file), path.join(again, file), { recursive: true })
  utimesSync(path.join(again, 'pack.yaml'), 1, 1)
  const [one, other] = [valueOf(await writePack(folder)), valueOf(await writePack(again))]
  expect(Buffer.from(other.bytes).equals(one.bytes)).toBe(true)
  // Midnight of the first day that a zip file knows.
  expect(Buffer.from(one.bytes).readUInt32LE(10)).toBe(0x00210000)
})

test('every change to a text or to a picture changes the digest', () => {
  const folder = richPack()
  const digests = new Set([valueOf(readPackFolder(folder)).digest])
  put(folder, 'README.md', '# 另一个\n')
  digests.add(valueOf(readPackFolder(folder)).digest)
  put(folder, 'media/hall.png', Buffer.concat([picture, Buffer.from([4])]))
  digests.add(valueOf(readPackFolder(folder)).digest)
  put(folder, 'media/hall2.png', Buffer.concat([picture, Buffer.from([4])]))
  digests.add(valueOf(readPackFolder(folder)).digest)
  expect(digests.size).toBe(4)
})

test('what is left lying in the folder is warned of and not packed', async () => {
  const folder = richPack()
  put(folder, 'draft.yaml', tinyScenario)
  put(folder, '.git/config', 'x')
  const { warnings, pack } = valueOf(await writePack(folder))
  expect(warnings).toMatchObject([
    {
      code: 'P015-unlisted-scenario',
      severity: 'warning',
      file: 'draft.yaml',
      values: { name: 'draft.yaml' },
    },
  ])
  const again = valueOf(await readPackZip(await written(folder)))
  expect(again.digest).toBe(pack.digest)
  expect(again.unlisted).toEqual([])
})

test('a pack with errors is not written', async () => {
  const folder = richPack()
  put(folder, 'tiny.yaml', tinyScenario.replace('goto: silence', 'goto: moon'))
  const refused = await writePack(folder)
  expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toContain('S011-missing-scene')
})

test('complaints about rules, translations and walkthroughs name the file and the line', () => {
  const folder = richPack()
  put(folder, 'rules/rules.yaml', (tinyRules[1]?.text ?? '').replace('{敬称}自己', '{谁}自己'))
  put(folder, 'tiny.en.yaml', 'yingke: 1\nkind: translation\n')
  put(folder, 'walkthroughs/best.yaml', `${walkthrough.replace('satisfied', 'wonderful')}# media/hall.png\n`)
  const { diagnostics } = checkPack(valueOf(readPackFolder(folder)))
  const places = new Set(diagnostics.map(({ file, line }) => `${file}:${String(line)}`))
  expect([...places].sort()).toEqual(['rules/rules.yaml:5', 'tiny.en.yaml:1', 'walkthroughs/best.yaml:5'])
})

test.each(spoiltPacks)('%s is said of %s', (code, place, spoil) => {
  const folder = richPack()
  spoil(folder)
  const read = readPackFolder(folder)
  const found: readonly Diagnostic[] = read.ok ? checkPack(read.value).diagnostics : read.error
  expect(found.map((one) => [one.code, `${one.file}:${String(one.line)}`])).toEqual([[code, place]])
})

test('a translation of something else does not count as one of this scenario', () => {
  const folder = richPack()
  const english = readFileSync(path.join(folder, 'tiny.en.yaml'), 'utf8')
  put(folder, 'tiny.fr.yaml', english.replace('locale: en', 'locale: fr').replace('of: tiny', 'of: other'))
  put(folder, 'pack.yaml', packFile('scenarios: [tiny.yaml]').replace('en]', 'en, fr]'))
  expect(checkPack(valueOf(readPackFolder(folder))).diagnostics).toMatchObject([
    { code: 'P018-missing-locale', line: 8, values: { locale: 'fr' } },
  ])
})

test('a translation belongs to the pack though the pack promises its language for no other scenario', () => {
  const folder = richPack()
  const english = readFileSync(path.join(folder, 'tiny.en.yaml'), 'utf8')
  put(folder, 'tiny.fr.yaml', english.replace('locale: en', 'locale: fr'))
  const pack = valueOf(readPackFolder(folder))
  expect(checkPack(pack).diagnostics).toEqual([])
  expect(pack.texts.map(({ file }) => file)).toContain('tiny.fr.yaml')
  put(folder, 'tiny.fr.yaml', english.replace('locale: en', 'locale: fr').replace('of: tiny', 'of: other'))
  expect(checkPack(valueOf(readPackFolder(folder))).diagnostics).toMatchObject([
    { code: 'P018-missing-locale', file: 'tiny.fr.yaml', values: { locale: 'fr' } },
  ])
})
