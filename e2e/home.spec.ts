import { expect, test } from './program.ts'

test('a shelf longer than the window scrolls, and its last scenario is chosen where it stands', async ({
  start,
}) => {
  const { window } = await start()
  await window.getByRole('textbox', { name: '名字' }).fill('小林')
  await window.getByRole('button', { name: '加入' }).click()
  await window.getByRole('radio', { name: '投诉处理' }).check({ force: true })
  const last = window
    .getByRole('group', { name: '场景' })
    .or(window.getByRole('radiogroup', { name: '场景', exact: true }))
    .getByRole('radio')
    .last()
  await window.mouse.move(300, 500)
  await window.mouse.wheel(0, 5000)
  await expect.poll(() => window.evaluate(() => document.documentElement.scrollTop)).toBeGreaterThan(200)
  await last.check({ force: true })
  await expect(last).toBeChecked()
  // What stands in the chosen one stays in sight beside the list.
  await expect(window.getByRole('button', { name: '开始', exact: true })).toBeInViewport()
})
