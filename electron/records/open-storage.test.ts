import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import * as z from 'zod'
import { openDesk, playToTheEnd, temporaryFolder, valueOf, type Desk } from '../testing/temporary.ts'
import { openDatabase } from './database.ts'
import { migrate, supportedVersion } from './migrate.ts'
import { createStorage } from './storage.ts'

const now = () => new Date('2026-11-22T08:00:00Z')

/** A desk with one finished attempt and a backup of it, closed again. */
async function usedDesk(): Promise<Desk & { readonly file: string; readonly attempt: string }> {
  const desk = await openDesk(undefined, { now })
  const attempt = playToTheEnd(desk, valueOf(desk.trainees.add('王小明')).id)
  await desk.storage.backUpWhenDue()
  await desk.storage.close()
  return { ...desk, file: path.join(desk.folder, 'coach.db'), attempt }
}

const named = (folder: string, part: string) => readdirSync(folder).filter((name) => name.includes(part))

test('the first start makes a file and is ready', async () => {
  const { storage, folder } = await openDesk()
  expect(storage.state()).toEqual({ is: 'ready' })
  expect(existsSync(path.join(folder, 'coach.db'))).toBe(true)
})

const damages: Readonly<Record<string, (file: string) => void>> = {
  'text instead of a database': (file) => writeFileSync(file, 'not a database'.repeat(500)),
  'zeroes from end to end': (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)),
  'one zeroed page': (file) => writeFileSync(file, readFileSync(file).fill(0, 4096, 8192)),
  'noise after the header': (file) => {
    const bytes = readFileSync(file)
    for (let at = 200; at < bytes.length; at += 7) bytes[at] = (at * 31) & 0xff
    writeFileSync(file, bytes)
  },
  'half of a file': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  'nothing at all': (file) => truncateSync(file, 0),
  'another program’s database': (file) => {
    const bytes = readFileSync(file)
    bytes.writeUInt32BE(0x01020304, 68)
    writeFileSync(file, bytes)
  },
}

test.each(Object.keys(damages))(
  'a file with %s is set aside whole and the backup brings all back',
  async (name) => {
    const { folder, file, attempt } = await usedDesk()
    damages[name]?.(file)
    const broken = readFileSync(file)

    const { storage, attempts } = await openDesk(folder, { now })
    expect(storage.state()).toMatchObject({
      is: 'damaged',
      backup: { savedAt: now().toISOString(), attempts: 1 },
    })
    expect(existsSync(file)).toBe(false)
    const [aside = ''] = named(folder, 'damaged')
    expect(readFileSync(path.join(folder, aside))).toEqual(broken)
    expect(attempts.list(null, 10, null)).toEqual([])
    expect(attempts.start('t', 'tiny', 'exam')).toMatchObject({ error: { code: 'storage-failed' } })

    expect(await storage.recover('restore')).toEqual({ is: 'ready' })
    expect(attempts.list(null, 10, null)).toMatchObject([{ id: attempt, state: 'finished' }])
    expect(valueOf(attempts.open(attempt)).inputs).toHaveLength(2)
    expect(existsSync(path.join(folder, aside))).toBe(true)
  },
)

test('somebody may also start empty; the damaged file and the backups stay', async () => {
  const { folder, file } = await usedDesk()
  writeFileSync(file, 'broken'.repeat(100))
  const { storage, attempts } = await openDesk(folder, { now })
  expect(await storage.recover('start-empty')).toEqual({ is: 'ready' })
  expect(attempts.list(null, 10, null)).toEqual([])
  expect(named(folder, 'damaged')).toHaveLength(1)
  expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(1)
})

test('the question stays open until it is answered, also over a restart', async () => {
  const { folder, file } = await usedDesk()
  writeFileSync(file, 'broken'.repeat(100))
  const first = await openDesk(folder, { now })
  await first.storage.close()
  const { storage } = await openDesk(folder, { now })
  expect(storage.state()).toMatchObject({ is: 'damaged', backup: { attempts: 1 } })
  expect(await storage.recover('restore')).toEqual({ is: 'ready' })
})

test('a damaged backup is passed over for an older good one', async () => {
  const { folder, file } = await usedDesk()
  const [good = ''] = readdirSync(path.join(folder, 'backups'))
  const later = path.join(folder, 'backups', 'coach-2026-11-23T08-00-00-000Z.db')
  copyFileSync(path.join(folder, 'backups', good), later)
  writeFileSync(later, readFileSync(later).fill(0, 4096, 8192))
  rmSync(file)
  writeFileSync(file, 'broken'.repeat(100))
  const { storage } = await openDesk(folder, { now })
  expect(storage.state()).toMatchObject({ is: 'damaged', backup: { savedAt: '2026-11-22T08:00:00.000Z' } })
})

test('a journal goes aside with its file', async () => {
  const { folder, file } = await usedDesk()
  writeFileSync(file, 'broken'.repeat(100))
  writeFileSync(`${file}-journal`, 'journal')
  await openDesk(folder, { now })
  expect(named(folder, 'damaged').sort()).toEqual([
    'coach.damaged-2026-11-22T08-00-00-000Z.db',
    'coach.damaged-2026-11-22T08-00-00-000Z.db-journal',
  ])
})

test('a file of a newer version is refused and not one byte of it changes', async () => {
  const { folder, file } = await usedDesk()
  const database = openDatabase(file)
  database.exec('PRAGMA user_version = 99')
  await database.close()
  const before = readFileSync(file)
  const { storage } = await openDesk(folder, { now })
  expect(storage.state()).toEqual({ is: 'newer', version: 99, supported: supportedVersion })
  expect(readFileSync(file)).toEqual(before)
  expect(await storage.recover('start-empty')).toMatchObject({ is: 'newer' })
})

test('a file that another program holds is reported, and opened when it is let go', async () => {
  const { folder, file } = await usedDesk()
  const script = `const D = require('libsql'); const d = new D(${JSON.stringify(file)});
    d.exec('PRAGMA locking_mode = EXCLUSIVE'); d.exec('BEGIN EXCLUSIVE'); process.stdout.write('held'); setInterval(() => d, 1000)`
  const { spawn } = await import('node:child_process')
  const holder = spawn(process.execPath, ['-e', script], { cwd: process.cwd() })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const { storage } = await openDesk(folder, { now })
  expect(storage.state()).toEqual({ is: 'locked', file })
  const ended = new Promise((resolve) => holder.once('exit', resolve))
  holder.kill('SIGKILL')
  await ended
  expect(await storage.recover('restore')).toEqual({ is: 'ready' })
})

test('in a folder that cannot be written to, results are read and a start is refused', async () => {
  const { folder, attempt } = await usedDesk()
  const before = readdirSync(folder).sort()
  const { storage, attempts, trainees } = await openDesk(folder, { writable: false })
  expect(storage.state()).toEqual({ is: 'read-only', folder })
  expect(attempts.list(null, 10, null)).toMatchObject([{ id: attempt }])
  const [trainee] = trainees.list()
  expect(attempts.start(trainee?.id ?? '', 'tiny', 'exam')).toEqual({
    ok: false,
    error: { code: 'read-only' },
  })
  await storage.close()
  expect(readdirSync(folder).sort()).toEqual(before)
})

test('a process that may not write finds that out by itself', async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.warn('SKIPPED: only root can start a process that may read and not write here')
    return
  }
  const { folder, file } = await usedDesk()
  chmodSync(folder, 0o555)
  chmodSync(file, 0o444)
  const script = `import { canWriteIn } from ${JSON.stringify(path.resolve('electron/folder-access.ts'))}
    import { createStorage } from ${JSON.stringify(path.resolve('electron/records/storage.ts'))}
    const folder = ${JSON.stringify(folder)}
    const storage = await createStorage({ folder, writable: canWriteIn(folder), now: () => new Date() })
    console.log(JSON.stringify([storage.state(), storage.database().all('SELECT id FROM attempts').length]))`
  const run = spawnSync(
    'setpriv',
    [
      '--reuid=65534',
      '--clear-groups',
      process.execPath,
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ],
    { encoding: 'utf8', env: { ...process.env, HOME: '/tmp' } },
  )
  expect(run.stdout.trim(), run.stderr).toBe(JSON.stringify([{ is: 'read-only', folder }, 1]))
})

test('ten backups are kept, the newest ones, a day apart', async () => {
  let time = Date.parse('2026-11-01T08:00:00Z')
  const desk = await openDesk(undefined, { now: () => new Date(time) })
  await desk.storage.backUpWhenDue()
  expect(existsSync(path.join(desk.folder, 'backups'))).toBe(false)
  playToTheEnd(desk, valueOf(desk.trainees.add('甲')).id)
  for (let hour = 0; hour < 13 * 24; hour += 12) {
    await desk.storage.backUpWhenDue()
    time += 12 * 60 * 60 * 1000
  }
  const kept = readdirSync(path.join(desk.folder, 'backups'))
  expect(kept).toHaveLength(10)
  expect(kept.every((name) => /^coach-2026-11-\d\dT[\d-]+Z\.db$/.test(name))).toBe(true)
  expect(kept).not.toContain('coach-2026-11-01T08-00-00-000Z.db')
})

test('pragmas are those that the promise of durability rests on', async () => {
  const database = openDatabase(path.join(temporaryFolder(), 'a.db'))
  migrate(database)
  const value = (name: string) =>
    Object.values(z.record(z.string(), z.unknown()).parse(database.all(`PRAGMA ${name}`)[0]))[0]
  expect([value('locking_mode'), value('journal_mode'), value('synchronous')]).toEqual([
    'exclusive',
    'delete',
    3,
  ])
  expect([
    value('foreign_keys'),
    value('cell_size_check'),
    value('trusted_schema'),
    value('secure_delete'),
  ]).toEqual([1, 1, 0, 1])
  await database.close()
})

test('a closed file is let go at once', async () => {
  if (process.platform !== 'linux') {
    console.warn('SKIPPED: open files are counted in /proc')
    return
  }
  const { folder, storage } = await openDesk()
  const { readlinkSync } = await import('node:fs')
  const open = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(path.join(folder, 'coach.db'))
      } catch {
        return false
      }
    }).length
  expect(open()).toBeGreaterThan(0)
  await storage.close()
  await vi.waitFor(() => expect(open()).toBe(0))
})

test('two openings of one folder do not both get it', async () => {
  const { folder } = await openDesk()
  const second = await createStorage({ folder, writable: true, now })
  expect(second.state()).toMatchObject({ is: 'locked' })
  await second.close()
})
