import { listen, play, wordsOf } from './practice.ts'
import { openChoices, beginRoleplay, stepRoleplay, plainStart } from '../engine/index.ts'
import { expect, test, walkthrough } from './program.ts'

test('a whole attempt is played without a mouse', async ({ start }) => {
  const { window } = await start()
  await window.getByRole('textbox', { name: '名字' }).focus()
  await window.keyboard.type('小林')
  await window.keyboard.press('Enter')
  await tabTo('开始')
  await window.keyboard.press('Enter')
  let session = beginRoleplay(play, plainStart('practice'))
  for (const choice of walkthrough('best')) {
    await listen(window)
    const place = openChoices(play.scenario, session).findIndex(({ id }) => id === choice) + 1
    await expect(window.getByRole('button', { name: wordsOf(choice) })).toBeVisible()
    await window.keyboard.press(String(place))
    session = stepRoleplay(play, session, { type: 'choose', choice, at: 0 })
  }
  await listen(window)
  await tabTo('看复盘')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: /复盘/ })).toBeVisible()

  async function tabTo(name: string): Promise<void> {
    await expect(window.getByRole('button', { name, exact: true })).toBeVisible()
    for (let tabs = 0; tabs < 60; tabs += 1) {
      const focused = window.locator(':focus')
      if ((await focused.count()) > 0 && (await focused.innerText()).trim() === name) return
      await window.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached "${name}"`)
  }
})

test('a digit typed into a name chooses nothing', async ({ start }) => {
  const { window } = await start()
  await window.getByRole('textbox', { name: '名字' }).fill('1号台')
  await expect(window.getByRole('textbox', { name: '名字' })).toHaveValue('1号台')
})
