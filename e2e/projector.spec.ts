import { withTwoDisplays } from '../build/two-displays.ts'
import { play, wordsOf } from './practice.ts'
import { expect, test, walkthrough } from './program.ts'
import { openChoices, beginRoleplay, plainStart } from '../engine/index.ts'

test('the projector fills the second display and hides findings until they are revealed', async ({
  start,
}) => {
  test.skip(process.env['YINGKE_XORG_DUMMY'] !== '1', 'a second display cannot be made here')
  await withTwoDisplays(async (env) => {
    const { app, window } = await start({ env })
    await window.getByRole('button', { name: '课堂' }).click()
    await window.getByRole('button', { name: '开始投影' }).click()
    await expect.poll(() => app.windows().length).toBe(2)
    const projector = app.windows().find((page) => page !== window)
    if (!projector) throw new Error('The projector did not open')
    await projector.waitForLoadState('load')
    await expect(window.getByText('一共找到 2 个显示器')).toBeVisible()

    const place = await app.evaluate(({ BrowserWindow, screen }) => {
      const second = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('projector'),
      )
      const bounds = second?.getBounds()
      return { bounds, display: bounds ? screen.getDisplayMatching(bounds).bounds : undefined }
    })
    expect(place.display).toEqual({ x: 1280, y: 0, width: 1920, height: 1080 })
    expect(place.bounds).toEqual(place.display)

    // A clicker is a keyboard; here its keys arrive in the projector's own window.
    const [choice = ''] = walkthrough('worst')
    const number =
      openChoices(play.scenario, beginRoleplay(play, plainStart('practice'))).findIndex(
        ({ id }) => id === choice,
      ) + 1
    const chosen = projector.getByText(wordsOf(choice))
    await expect(async () => {
      if (!(await chosen.isVisible())) await projector.keyboard.press('PageDown')
      await expect(chosen).toBeVisible({ timeout: 400 })
    }).toPass({ timeout: 20_000, intervals: [300] })
    await projector.keyboard.press(String(number))
    await expect(projector.getByRole('list', { name: '你们会怎么说' })).toBeHidden()
    await expect(chosen).toBeVisible()

    const reasons = [...play.ruleSet.rules.values()].map(({ why }) => why)
    const hidden = await projector.locator('body').ariaSnapshot()
    expect(reasons.filter((why) => hidden.includes(why))).toEqual([])
    expect(hidden).not.toMatch(/要改|做到了|缺了/)

    await projector.keyboard.press('PageDown')
    await projector.waitForTimeout(400)
    await projector.keyboard.press('PageDown')
    await expect
      .poll(async () => {
        const shown = await projector.locator('body').ariaSnapshot()
        return reasons.some((why) => shown.includes(why))
      })
      .toBe(true)

    // Nothing on a projector is smaller than 32 px at 1080p.
    const smallest = await projector.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      let least = Infinity
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement
        if (!parent || !texts.currentNode.textContent?.trim() || parent.closest('svg, .visually-hidden'))
          continue
        if (parent.getClientRects().length > 0)
          least = Math.min(least, parseFloat(getComputedStyle(parent).fontSize))
      }
      return least
    })
    expect(smallest).toBeGreaterThanOrEqual(32)

    await projector.keyboard.press('.')
    await expect(window.getByText('投影现在是黑的')).toBeVisible()
  })
})
