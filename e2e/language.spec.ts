import { looksRight } from './accessibility.ts'
import { begin, listen, playThrough } from './practice.ts'
import { expect, test, walkthrough } from './program.ts'

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
