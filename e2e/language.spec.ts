import path from 'node:path'
import { looksRight } from './accessibility.ts'
import { retellingContent } from '../electron/packs/word-list.ts'
import { begin, listen, play, playThrough, wordsOf } from './practice.ts'
import { expect, test, walkthrough } from './program.ts'

const retell = retellingContent(path.join(import.meta.dirname, '../scenarios'))

test('the language and the theme change at once and stay after a restart', async ({ start }) => {
  const first = await start()
  await first.window.getByRole('button', { name: '设置' }).click()
  await first.window.getByRole('radio', { name: 'English' }).check({ force: true })
  await expect(first.window.getByRole('textbox', { name: 'Name', includeHidden: true })).toBeAttached()
  await first.window.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await expect(first.window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await first.window.keyboard.press('Escape')
  await first.app.close()
  const second = await start()
  await expect(second.window.getByRole('textbox', { name: 'Name' })).toBeVisible()
  await expect(second.window.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('in traditional Chinese what people say is told in it, and no gloss stands below', async ({
  start,
}, info) => {
  const { window } = await start()
  await window.getByRole('button', { name: '设置' }).click()
  await window.getByRole('radio', { name: '繁體中文' }).check({ force: true })
  await expect(window.locator('html')).toHaveAttribute('lang', 'zh-TW')
  await window.keyboard.press('Escape')
  await window.getByRole('textbox', { name: '名字' }).fill('小林')
  await window.getByRole('button', { name: '加入' }).click()
  await expect(window.getByRole('heading', { level: 2, name: '電話費多了 38 元' })).toBeVisible()
  await window.screenshot({ path: info.outputPath('home.png') })
  await window.getByRole('radio', { name: '探索' }).check({ force: true })
  await window.getByRole('button', { name: '開始', exact: true }).first().click()
  const replies = window.getByRole('list', { name: '你怎麼說' })
  const others: string[] = []
  for (const choice of walkthrough('worst').slice(0, 2)) {
    await expect(replies).toBeVisible({ timeout: 20_000 })
    others.push(...(await replies.getByRole('button').allInnerTexts()))
    await window.screenshot({ path: info.outputPath(`reply-${choice}.png`) })
    await window.getByRole('button', { name: retell(wordsOf(choice)) }).click()
    const feedback = window.getByRole('region', { name: '這一句' })
    await expect(feedback).toContainText(retell(wordsOf(choice)))
    await expect(feedback.locator('mark').first()).toBeVisible()
    await window.screenshot({ path: info.outputPath(`feedback-${choice}.png`) })
    await feedback.getByRole('button', { name: '繼續' }).click()
  }
  expect(others.filter((words) => retell(words) !== words)).toEqual([])
  await expect(window.getByRole('complementary')).toContainText(retell(play.scenario.customer.name))

  // The language is changed while the conversation is open, there and back.
  for (const [button, language, first] of [
    ['設定', '简体中文', play.scenario.customer.name],
    ['设置', '繁體中文', retell(play.scenario.customer.name)],
  ] as const) {
    await window.getByRole('button', { name: button }).click()
    await window.getByRole('radio', { name: language }).check({ force: true })
    await window.keyboard.press('Escape')
    await expect(window.getByRole('complementary')).toContainText(first)
  }
})

test('a conversation that was begun in simplified Chinese goes on in traditional Chinese', async ({
  start,
}) => {
  const { window } = await start()
  await begin(window, '小林')
  await listen(window)
  await window.getByRole('button', { name: '设置' }).click()
  await window.getByRole('radio', { name: '繁體中文' }).check({ force: true })
  await window.keyboard.press('Escape')
  const [first = ''] = walkthrough('best')
  await window.getByRole('button', { name: retell(wordsOf(first)) }).click()
  await expect(window.getByRole('complementary')).toContainText(retell(wordsOf(first)))
})

test('no screen breaks a rule of accessibility', async ({ start }) => {
  test.setTimeout(180_000)
  const { window } = await start()
  await looksRight(window)
  await begin(window, '小林')
  await listen(window)
  await looksRight(window)
  await playThrough(window, walkthrough('typical'))
  await looksRight(window)
  await window
    .getByRole('button', { name: '练习记录' })
    .or(window.getByRole('link', { name: '练习记录' }))
    .click()
  await expect(window.getByRole('row', { name: /小林/ })).toBeVisible()
  await looksRight(window)
})
