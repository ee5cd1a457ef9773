import type { Locator, Page } from '@playwright/test'
import { looksRight } from './accessibility.ts'
import { listen } from './practice.ts'
import { expect, test } from './program.ts'

const log = (window: Page): Locator => window.getByRole('log', { name: '对话' })
const windows = (window: Page): Locator =>
  window.getByRole('list', { name: '聊天窗口' }).getByRole('listitem')

/** Opens the conversation of several windows in practice mode. */
async function beginChat(window: Page): Promise<void> {
  await window.getByRole('textbox', { name: '名字' }).fill('小林')
  await window.getByRole('button', { name: '加入' }).click()
  await window.getByRole('radio', { name: '网络客服' }).check({ force: true })
  await expect(window.getByRole('radio', { name: '问了五遍尺码' })).toBeChecked()
  await window.getByRole('radio', { name: '练习' }).check({ force: true })
  await window.getByRole('button', { name: '开始', exact: true }).click()
}

/** Makes the reply that begins so. */
async function answer(window: Page, words: string): Promise<void> {
  await listen(window)
  await window.getByRole('button', { name: words }).click()
}

/** How far the newest message ends above the foot of the log, in pixels. */
const belowNewest = (window: Page): Promise<number> =>
  log(window).evaluate((element) => {
    const newest = element.querySelector('[data-by]:last-child')
    if (!newest) throw new Error('There is no message')
    return element.getBoundingClientRect().bottom - newest.getBoundingClientRect().bottom
  })

test('a service in writing shows the windows of all who write, and their messages', async ({ start }) => {
  test.setTimeout(120_000)
  const { window } = await start()
  await beginChat(window)
  await listen(window)
  await expect(windows(window)).toHaveCount(1)
  await expect(windows(window)).toContainText('林小姐')
  await expect(window.getByRole('meter', { name: '林小姐' })).toBeVisible()

  await answer(window, '在的，林小姐。')
  await listen(window)
  await expect(windows(window)).toHaveCount(3)
  await expect(windows(window).nth(1)).toContainText('刚拍的大衣点成黑的了')
  await expect(windows(window).filter({ hasText: '最新消息' })).toContainText('高先生')

  await answer(window, '林小姐，有位的单子快出库了')
  await listen(window)
  await expect(windows(window).filter({ hasText: '最新消息' })).toContainText('能改吗？')
  await expect(log(window)).toContainText('在吗，又是我。')
  await expect(log(window)).toContainText('仓库二十分钟后截单。')
  await expect(log(window)).toContainText('三分钟内回来看您的尺码，行吗？')
  expect(await belowNewest(window)).toBeLessThan(32)
  expect(await belowNewest(window)).toBeGreaterThanOrEqual(0)
  await looksRight(window)
})
