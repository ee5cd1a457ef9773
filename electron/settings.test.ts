import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSettings } from './settings.ts'
import { temporaryFolder } from './testing/temporary.ts'

const now = () => new Date('2026-11-22T08:00:00Z')
const nothingLost = (error: unknown) => {
  throw error
}
const defaults = { language: 'zh-CN', theme: 'light', muted: false, volume: 0.6 }

test('settings start with defaults and are still there after a restart', async () => {
  const folder = temporaryFolder()
  const settings = openSettings(folder, now, nothingLost)
  expect(settings.read()).toEqual(defaults)
  await settings.change({ theme: 'dark', volume: 0.2 })
  expect(openSettings(folder, now, nothingLost).read()).toEqual({ ...defaults, theme: 'dark', volume: 0.2 })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('what is not allowed keeps its old value, what is not known is not kept', async () => {
  const folder = temporaryFolder()
  const settings = openSettings(folder, now, nothingLost)
  await settings.change({ theme: 'contrast', volume: 0.1 })
  const changed = await settings.change({ theme: 'pink', volume: 7, muted: true, colour: 'red' })
  expect(changed).toEqual({ ...defaults, theme: 'contrast', volume: 0.1, muted: true })
  for (const odd of [null, 7, 'dark', []]) expect(await settings.change(odd)).toEqual(changed)
  expect(JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8'))).toEqual(changed)
})

test('one wrong value in the file does not cost the others', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'settings.json'), '{"theme":"dark","language":"kl","volume":"loud"}')
  expect(openSettings(folder, now, nothingLost).read()).toEqual({ ...defaults, theme: 'dark' })
})

test.each(['{"theme":', '[]', '', 'null'])('the file %j is set aside and not deleted', (text) => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'settings.json'), text)
  const lost: unknown[] = []
  expect(openSettings(folder, now, (error) => lost.push(error)).read()).toEqual(defaults)
  expect(lost).toHaveLength(1)
  const aside = path.join(folder, 'settings.damaged-2026-11-22T08-00-00-000Z.json')
  expect(readFileSync(aside, 'utf8')).toBe(text)
})

test('where nothing can be saved a change holds as long as the program runs', async () => {
  const lost: unknown[] = []
  const settings = openSettings(path.join(temporaryFolder(), 'gone'), now, (error) => lost.push(error))
  expect(await settings.change({ muted: true })).toEqual({ ...defaults, muted: true })
  expect(settings.read().muted).toBe(true)
  expect(lost).toHaveLength(1)
})

test('changes at the same time are all kept', async () => {
  const folder = temporaryFolder()
  const settings = openSettings(folder, now, nothingLost)
  await Promise.all([
    settings.change({ theme: 'dark' }),
    settings.change({ muted: true }),
    settings.change({ volume: 0 }),
  ])
  expect(openSettings(folder, now, nothingLost).read()).toEqual({
    ...defaults,
    theme: 'dark',
    muted: true,
    volume: 0,
  })
})
