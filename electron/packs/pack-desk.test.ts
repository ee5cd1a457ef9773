import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Input } from '../../engine/index.ts'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { recordedAttempts } from '../exports/recorded-attempts.ts'
import { openDesk, temporaryFolder, valueOf, writeTinyPack } from '../testing/temporary.ts'
import { zipBytes } from '../testing/zip-bytes.ts'
import { installedFolders, sweepPacks } from './installed-packs.ts'
import { openPackDesk, type PackDesk } from './pack-desk.ts'
import { inThread, type PackThread } from './pack-thread.ts'
import { readPackFolder } from './whole-pack.ts'
import { writePack } from './write-pack.ts'

const sources = mkdtempSync(path.join(tmpdir(), 'yingke-thread-'))
const thread: PackThread = { program: path.join(sources, 'pack-worker.mjs'), seconds: 20 }

beforeAll(async () => {
  // In one file, as it is shipped.
  await build({
    ...{ configFile: false, logLevel: 'silent', ssr: { noExternal: true } },
    build: {
      ...{ outDir: sources, ssr: path.join(import.meta.dirname, 'pack-worker.ts') },
      rolldownOptions: { output: { entryFileNames: 'pack-worker.mjs' } },
    },
  })
})
afterAll(() => rmSync(sources, { recursive: true }))

/** The tiny pack under another name, in the version and with the title that are asked for. */
function guestPack(version = '1.0.0', title = '客包', scenario = tinyScenario): string {
  const scenarios = temporaryFolder()
  writeTinyPack(scenarios, scenario)
  const folder = path.join(scenarios, 'small')
  const file = path.join(folder, 'pack.yaml')
  const about = readFileSync(file, 'utf8')
    .replace('id: small', 'id: guest')
    .replace('title: 小包', `title: ${title}`)
  writeFileSync(file, about.replace('version: 1.0.0', `version: ${version}`))
  return folder
}

async function packed(folder: string, name = 'guest.yingke'): Promise<string> {
  const file = path.join(temporaryFolder(), name)
  writeFileSync(file, valueOf(await writePack(folder)).bytes)
  return file
}

type Opened = {
  readonly desk: PackDesk
  readonly installed: string
  readonly own: string
  readonly told: () => number
}

function opened(chosen?: string, how: PackThread = thread): Opened {
  const folder = temporaryFolder()
  const own = path.join(folder, 'scenarios')
  const installed = path.join(folder, 'packs')
  writeTinyPack(own)
  let told = 0
  const changed = () => void (told += 1)
  const askPack = () => Promise.resolve(chosen)
  return {
    desk: openPackDesk({ own, installed, thread: how, askPack, changed }),
    installed,
    own,
    told: () => told,
  }
}

test('a pack is looked at first, then installed, and is what was written', async () => {
  const file = await packed(guestPack())
  const { desk, installed, told } = opened(file)
  const report = valueOf(await desk.choose())
  expect(report).toMatchObject({
    ...{ source: 'guest.yingke', kinds: { roleplay: 1 }, diagnostics: [], beside: [], then: 'install' },
    about: { id: 'guest', title: '客包', version: '1.0.0', authors: ['测试'], licence: 'MIT' },
  })
  expect(readdirSync(path.dirname(installed))).not.toContain('packs')
  const listed = valueOf(await desk.install(report.token))
  expect(listed.key).toBe(`guest@1.0.0~${report.about?.digest.slice(0, 8) ?? ''}`)
  expect(desk.list()).toEqual([listed])
  expect(readdirSync(installed)).toEqual([listed.key])
  expect(valueOf(readPackFolder(path.join(installed, listed.key))).digest).toBe(
    `sha256:${report.about?.digest ?? ''}`,
  )
  expect(told()).toBe(1)
})

test('a folder is installed like a file, without what does not belong to the pack', async () => {
  const folder = guestPack()
  writeFileSync(path.join(folder, 'draft.yaml'), tinyScenario)
  const { desk, installed } = opened()
  const report = valueOf(await desk.check(folder))
  expect(report).toMatchObject({ then: 'install', diagnostics: [{ code: 'P015-unlisted-scenario' }] })
  const { key } = valueOf(await desk.install(report.token))
  expect(readdirSync(path.join(installed, key)).sort()).toEqual(['pack.yaml', 'tiny.en.yaml', 'tiny.yaml'])
})

test('versions stand side by side, the same one with another content too, and the very same one only once', async () => {
  const { desk, installed } = opened()
  const install = async (folder: string) => {
    const report = valueOf(await desk.check(folder))
    valueOf(await desk.install(report.token))
    return report
  }
  expect((await install(guestPack())).beside).toEqual([])
  expect((await install(guestPack('1.1.0'))).beside).toEqual(['1.0.0'])
  expect((await install(guestPack('1.1.0', '另一个'))).beside).toEqual(['1.0.0', '1.1.0'])
  expect(readdirSync(installed)).toHaveLength(3)
  const again = valueOf(await desk.check(guestPack('1.1.0')))
  expect(again).toMatchObject({ then: 'installed', beside: [] })
  valueOf(await desk.install(again.token))
  expect(readdirSync(installed)).toHaveLength(3)
})

test('a pack of the same name that comes with the program is named as standing beside', async () => {
  const scenarios = temporaryFolder()
  writeTinyPack(scenarios, tinyScenario.replace('title: 一张小单子', 'title: 新的一张'))
  const { desk } = opened()
  expect(valueOf(await desk.check(path.join(scenarios, 'small')))).toMatchObject({
    beside: ['1.0.0'],
    then: 'install',
  })
})

test('a pack with errors is reported with their places and cannot be installed', async () => {
  const { desk, installed } = opened()
  const report = valueOf(
    await desk.check(guestPack('1.0.0', '客包', tinyScenario.replace('to: happy', 'to: moon'))),
  )
  expect(report.then).toBe('mend')
  expect(report.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'S011-missing-scene', file: 'tiny.yaml', line: 49 }),
  )
  expect(await desk.install(report.token)).toEqual({ ok: false, error: { code: 'pack-changed' } })
  expect(installedFolders(installed)).toEqual([])
})

test('a hostile file is reported, and nothing of it stays', async () => {
  const file = path.join(temporaryFolder(), 'evil.yingke')
  writeFileSync(file, zipBytes([{ name: '../../evil.yaml', content: 'x' }]))
  const { desk, installed } = opened()
  expect(valueOf(await desk.check(file))).toMatchObject({
    ...{ source: 'evil.yingke', then: 'mend', diagnostics: [{ code: 'P006-unsafe-path' }] },
  })
  expect(installedFolders(installed)).toEqual([])
})

test('what changed after the report is not installed', async () => {
  const folder = guestPack()
  const { desk, installed } = opened()
  const report = valueOf(await desk.check(folder))
  writeFileSync(path.join(folder, 'tiny.yaml'), `${tinyScenario}# and more\n`)
  expect(await desk.install(report.token)).toEqual({ ok: false, error: { code: 'pack-changed' } })
  expect(installedFolders(installed)).toEqual([])
  expect(await desk.install('no such report')).toEqual({ ok: false, error: { code: 'pack-changed' } })
})

test('nothing but a pack is opened, and choosing nothing is no error', async () => {
  const { desk } = opened()
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'secret.txt'), 'x')
  for (const place of [
    path.join(folder, 'secret.txt'),
    folder,
    '/etc/passwd',
    '',
    'pack.yingke',
    path.join(folder, 'gone.yingke'),
  ])
    expect([place, await desk.check(place)]).toEqual([place, { ok: false, error: { code: 'not-a-pack' } }])
  expect(await desk.choose()).toEqual({ ok: false, error: { code: 'cancelled' } })
})

test('a place that cannot be written to is said, and nothing is left half', async () => {
  const { desk, installed } = opened()
  writeFileSync(installed, 'a file where the folder should be')
  const report = valueOf(await desk.check(guestPack()))
  expect(await desk.install(report.token)).toEqual({ ok: false, error: { code: 'pack-not-written' } })
})

test('a pack is removed whole, and what an unknown name leads to is left alone', async () => {
  const { desk, installed } = opened()
  const { key } = valueOf(await desk.install(valueOf(await desk.check(guestPack())).token))
  for (const wrong of ['../packs', '..', 'guest@1.0.0', 'guest@9.9.9~00000000'])
    expect(await desk.remove(wrong)).toEqual({ ok: false, error: { code: 'unknown-pack' } })
  expect(await desk.remove(key)).toEqual({ ok: true, value: null })
  expect(readdirSync(installed)).toEqual([])
  expect(desk.list()).toEqual([])
})

test('a pack whose pack.yaml was damaged afterwards is still listed, and can be removed', async () => {
  const { desk, installed } = opened()
  const { key } = valueOf(await desk.install(valueOf(await desk.check(guestPack())).token))
  writeFileSync(path.join(installed, key, 'pack.yaml'), '- ?')
  expect(desk.list()).toMatchObject([{ key, id: 'guest', version: '1.0.0', scenarios: 0 }])
  const repaired = valueOf(await desk.check(guestPack()))
  valueOf(await desk.install(repaired.token))
  expect(desk.list()).toMatchObject([{ key, title: '客包', scenarios: 1 }])
  expect(await desk.remove(key)).toMatchObject({ ok: true })
})

test('what an earlier run left unfinished is cleared away, and nothing else', async () => {
  const { desk, installed } = opened()
  const { key } = valueOf(await desk.install(valueOf(await desk.check(guestPack())).token))
  for (const name of ['.incoming-1', '.removed-2', 'mine']) mkdirSync(path.join(installed, name))
  await sweepPacks(installed)
  expect(readdirSync(installed).sort()).toEqual([key, 'mine'].sort())
})

test('an attempt goes on, replays and scores the same after its pack was removed', async () => {
  const records = await openDesk()
  const { installed, scenarios, attempts, library } = records
  const desk = openPackDesk({
    ...{
      own: scenarios,
      installed,
      thread,
      askPack: () => Promise.resolve(undefined),
      changed: () => undefined,
    },
  })
  // Judged by rules of its own, which go with it.
  const folder = guestPack()
  cpSync(path.join(scenarios, 'rules'), path.join(folder, 'rules'), { recursive: true })
  const rules = tinyRules.find(({ file }) => file === 'rules.yaml')?.text ?? ''
  writeFileSync(path.join(folder, 'rules/rules.yaml'), rules.replace('name: 给时间', 'name: 说时间'))
  const { key } = valueOf(await desk.install(valueOf(await desk.check(folder)).token))
  const scenario = `${key}/tiny`
  const trainee = valueOf(records.trainees.add('甲')).id
  const { id, content } = valueOf(attempts.start(trainee, scenario, 'practice'))
  expect(content.ruleBook.rules.map(({ name }) => name)).toContain('说时间')
  const inputs: Input[] = [
    { type: 'choose', choice: 'greet-warm', at: 1000 },
    { type: 'choose', choice: 'promise', at: 2000 },
  ]
  valueOf(attempts.record(id, 0, inputs[0] ?? { type: 'give-up', at: 0 }))
  expect(await desk.remove(key)).toMatchObject({ ok: true })
  await records.storage.close()

  const later = await openDesk(records.folder)
  expect(later.library.open(scenario)).toEqual({ ok: false, error: [] })
  expect(later.attempts.start(trainee, scenario, 'exam')).toMatchObject({
    error: { code: 'unknown-scenario' },
  })
  valueOf(later.attempts.record(id, 1, inputs[1] ?? { type: 'give-up', at: 0 }))
  const card = valueOf(later.attempts.finish(id))
  const after = valueOf(later.attempts.open(id))
  expect(after).toMatchObject({ scenario, inputs, scorecard: card })
  expect(after.content).toEqual(content)
  expect(valueOf(library.open('tiny')).content.ruleBook.rules.map(({ name }) => name)).not.toContain('说时间')
  expect(card.outcome).toBe('satisfied')
  expect(valueOf(later.attempts.file(id)).inputs).toEqual(inputs)
  const database = later.storage.database()
  if (!database) throw new RangeError('No results')
  // What is exported knows the scenario by the name that its author gave it.
  for await (const exported of recordedAttempts(database)) expect(exported.scenario).toBe('tiny')
})

test('a check that never ends is stopped and reported', async () => {
  const program = path.join(temporaryFolder(), 'stuck.mjs')
  writeFileSync(program, 'for (;;) {}\n')
  const { desk } = opened(undefined, { program, seconds: 0.4 })
  const began = performance.now()
  expect(valueOf(await desk.check(guestPack()))).toMatchObject({
    ...{ then: 'mend', diagnostics: [{ code: 'P020-check-stopped', values: { seconds: '0.4' } }] },
  })
  expect(performance.now() - began).toBeLessThan(5000)
})

test('a check that needs too much memory is stopped and reported', async () => {
  const program = path.join(temporaryFolder(), 'greedy.mjs')
  writeFileSync(program, 'const all = []\nfor (;;) all.push(new Array(1_000_000).fill(0.5))\n')
  expect(await inThread({ program, seconds: 20 }, { is: 'check', place: '' })).toEqual({
    ok: false,
    error: 'stopped',
  })
})

test('a thread that fails for a reason of its own is an error, not a finding', async () => {
  const program = path.join(temporaryFolder(), 'wrong.mjs')
  writeFileSync(program, 'throw new Error("a bug")\n')
  await expect(inThread({ program, seconds: 20 }, { is: 'check', place: '' })).rejects.toThrow('a bug')
})

test('what was installed can be read by its owner and carries no right to run', async () => {
  const { desk, installed } = opened()
  const { key } = valueOf(await desk.install(valueOf(await desk.check(guestPack())).token))
  for (const name of readdirSync(path.join(installed, key)))
    expect(statSync(path.join(installed, key, name)).mode & 0o111).toBe(0)
  rmSync(installed, { recursive: true })
})
