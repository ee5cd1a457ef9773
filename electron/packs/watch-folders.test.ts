import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary.ts'
import { watchFolders } from './watch-folders.ts'

function heard(folders: readonly string[], look = 50) {
  let times = 0
  const end = watchFolders(folders, () => void (times += 1), { settle: 60, look })
  onTestFinished(end)
  return {
    end,
    times: () => times,
    until: async (wanted: number) => {
      for (let tries = 0; tries < 100 && times < wanted; tries += 1) await wait(20)
      return times
    },
  }
}

test('an edit, a new file in a new folder and a file that goes are told, each once it is quiet', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'a.yaml'), '1')
  const watch = heard([folder])
  await wait(150)
  const before = watch.times()
  writeFileSync(path.join(folder, 'a.yaml'), '2')
  writeFileSync(path.join(folder, 'a.yaml'), '3')
  expect(await watch.until(before + 1)).toBe(before + 1)
  mkdirSync(path.join(folder, 'pack'))
  await wait(120)
  const made = watch.times()
  expect(made).toBeGreaterThan(before + 1)
  writeFileSync(path.join(folder, 'pack', 'b.yaml'), '1')
  expect(await watch.until(made + 1)).toBe(made + 1)
  rmSync(path.join(folder, 'a.yaml'))
  expect(await watch.until(made + 2)).toBe(made + 2)
})

test('a folder that cannot be watched is looked at again and again', async () => {
  const folder = path.join(temporaryFolder(), 'later')
  const watch = heard([folder])
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'a.yaml'), '1')
  expect(await watch.until(1)).toBe(1)
  writeFileSync(path.join(folder, 'a.yaml'), '12')
  expect(await watch.until(2)).toBe(2)
})

test('nothing is told after the end', async () => {
  const folder = temporaryFolder()
  const watch = heard([folder])
  writeFileSync(path.join(folder, 'a.yaml'), '1')
  watch.end()
  await wait(200)
  expect(watch.times()).toBe(0)
})
