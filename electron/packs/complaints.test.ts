import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import chinese from '../../contract/locales/zh-CN.json'
import { diagnosticCodes, type Diagnostic, type Result } from '../../engine/index.ts'
import { hostileZips } from '../testing/hostile-zips.ts'
import { richPack, spoiltPacks } from '../testing/rich-pack.ts'
import { temporaryFolder } from '../testing/temporary.ts'
import { checkPack } from './check-pack.ts'
import { openPackDesk } from './pack-desk.ts'
import { readPackFolder, readPackZip, type Pack } from './whole-pack.ts'

const sentences = new Map<string, string>(Object.entries(chinese.diagnostics))
const provoked: Diagnostic[] = []

const complaintsOf = (read: Result<Pack, Diagnostic[]>): readonly Diagnostic[] =>
  read.ok ? checkPack(read.value).diagnostics : read.error

async function checkStopped(folder: string): Promise<readonly Diagnostic[]> {
  const program = path.join(temporaryFolder(), 'stuck.mjs')
  writeFileSync(program, 'for (;;) {}\n')
  const desk = openPackDesk({
    ...{ own: temporaryFolder(), installed: temporaryFolder(), thread: { program, seconds: 0.2 } },
    ...{ askPack: () => Promise.resolve(undefined), changed: () => undefined },
  })
  const report = await desk.check(folder)
  return report.ok ? report.value.diagnostics : []
}

async function provokeAll(): Promise<void> {
  const file = path.join(temporaryFolder(), 'given.yingke')
  for (const [, , make] of hostileZips) {
    writeFileSync(file, make())
    provoked.push(...complaintsOf(await readPackZip(file)))
  }
  for (const [, , spoil] of spoiltPacks) {
    const folder = richPack()
    spoil(folder)
    provoked.push(...complaintsOf(readPackFolder(folder)))
  }
  provoked.push(...complaintsOf(readPackFolder(path.join(temporaryFolder(), 'gone'))))
  provoked.push(...(await checkStopped(richPack())))
}

test('every code about packs is provoked by something, and each sentence has the values it needs', async () => {
  await provokeAll()
  const codes = diagnosticCodes.filter((code) => code.startsWith('P'))
  expect(codes.filter((code) => !provoked.some((one) => one.code === code))).toEqual([])
  for (const { code, values } of provoked.filter((one) => one.code.startsWith('P'))) {
    const wanted = [...(sentences.get(code) ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
    expect([code, wanted.filter((name) => name !== undefined && !(name in values))]).toEqual([code, []])
  }
})
