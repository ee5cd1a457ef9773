import type { Locator, Page, TestInfo } from '@playwright/test'
import { plainStart, replay, score, type Input } from '../engine/index.ts'
import { richPlay } from '../engine/testing/rich-roleplay.ts'
import { looksRight } from './accessibility.ts'
import { totalIn } from './practice.ts'
import { copyOfProgram, expect, test, type Running, type Start } from './program.ts'
import { addRichPack } from './rich-pack.ts'

const sentence = '让您着急了，我现在就帮您查。'
const field = (window: Page): Locator => window.getByRole('textbox', { name: '你怎么说' })
const asked = (window: Page): Locator => window.getByRole('list', { name: '已经问过' })
const bubble = (window: Page): Locator => window.getByRole('log', { name: '对话' })

/** Starts the program with the rich pack, and its scenario in a mode. */
async function beginRich(
  start: (how?: Start) => Promise<Running>,
  info: TestInfo,
  mode: '练习' | '探索' | '考试',
): Promise<Running> {
  const program = copyOfProgram(info.outputPath('program'))
  addRichPack(program)
  const running = await start({ program })
  const { window } = running
  await window.getByRole('textbox', { name: '名字' }).fill('小林')
  await window.getByRole('button', { name: '加入' }).click()
  await window.getByRole('radio', { name: '样样都有' }).check({ force: true })
  await expect(window.getByRole('radio', { name: '老周和他的外甥女' })).toBeChecked()
  await window.getByRole('radio', { name: mode }).check({ force: true })
  await window.getByRole('button', { name: '开始', exact: true }).click()
  await expect(window.getByRole('button', { name: '不知道。' })).toBeVisible()
  return running
}

test("questions, words of one's own and a companion are played by keyboard to the debrief", async ({
  start,
}, info) => {
  const { window } = await beginRich(start, info, '练习')
  const patience = window.getByRole('meter', { name: '耐心' })
  await expect(patience).toHaveAttribute('aria-valuenow', '3')
  await expect(bubble(window)).toContainText('老周')

  await window.keyboard.press('2')
  await expect(field(window)).toBeFocused()
  await expect(bubble(window)).toContainText('小敏')
  await expect(patience).toHaveAttribute('aria-valuenow', '2')
  await window.keyboard.type('让您着急了，')
  await window.keyboard.press('Shift+Enter')
  await window.keyboard.type('我现在就帮您查。')
  await expect(field(window)).toHaveValue('让您着急了，\n我现在就帮您查。')
  await window.keyboard.press('Control+A')
  await window.keyboard.type(sentence)
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: '配上动作' })).toBeVisible()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Space')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: '去掉“站起来”' })).toBeVisible()
  await window.keyboard.press('Shift+Tab')
  await window.keyboard.press('Enter')

  const topics = window.getByRole('list', { name: '还可以问' })
  await expect(topics.getByRole('listitem')).toHaveCount(2)
  await window.keyboard.press('2')
  await expect(bubble(window)).toContainText('报销。没有单子报不了。')
  await expect(asked(window)).toContainText('这张单子您拿去做什么用？')
  await expect(asked(window).getByRole('button')).toHaveCount(0)
  await window.keyboard.press('1')
  await expect(bubble(window)).toContainText('那要多久？')
  await window.keyboard.press('1')
  await window.keyboard.press('1')
  await expect(window.getByText('他拿着单子，没说什么。')).toBeVisible()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')

  const choose = (choice: string): Input => ({ type: 'choose', choice, at: 0 })
  const session = replay(richPlay(), plainStart('practice'), [
    choose('greet-cold'),
    { type: 'say', text: sentence, gestures: ['stand'], at: 0 },
    ...['ask-use', 'ask-when', 'promise', 'plain-bye'].map(choose),
  ])
  if (!session.ok) throw new Error(session.error.reason)
  await expect(totalIn(window, score(richPlay(), session.value))).toBeVisible()
  const said = window.locator('ol > li').filter({ hasText: '第 2 句' })
  await expect(said.locator('mark').filter({ hasText: '着急' })).toBeVisible()
  const model = said.getByText('“对不起，让您着急了，我现在就帮您查。”')
  await expect(model.filter({ visible: true })).toHaveCount(1)
  await said.getByRole('button', { name: '要是你说' }).click()
  await expect(model.filter({ visible: true })).toHaveCount(2)
})

test('Enter that ends what an input method composes says nothing', async ({ start }, info) => {
  const { window } = await beginRich(start, info, '探索')
  await window.keyboard.press('2')
  await window.getByRole('button', { name: '继续' }).click()
  await expect(field(window)).toBeFocused()
  const session = await window.context().newCDPSession(window)
  await session.send('Input.imeSetComposition', { text: 'nin', selectionStart: 3, selectionEnd: 3 })
  // As an input method does it: the key is told, and what it writes comes from the input method.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await window.waitForTimeout(300)
  await expect(field(window)).toHaveValue('nin')
  await session.send('Input.imeSetComposition', { text: '您着急了', selectionStart: 4, selectionEnd: 4 })
  await session.send('Input.insertText', { text: '您着急了' })
  await expect(field(window)).toHaveValue('您着急了')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: '这一句' }).locator('mark')).toContainText('着急')
})

test('an exam tells neither mood nor patience', async ({ start }, info) => {
  const { window } = await beginRich(start, info, '考试')
  await window.keyboard.press('2')
  await expect(field(window)).toBeFocused()
  await expect(window.getByRole('meter')).toHaveCount(0)
})

test('the field, the gestures, the questions and the end break no rule of accessibility', async ({
  start,
}, info) => {
  test.setTimeout(180_000)
  const { window } = await beginRich(start, info, '练习')
  await window.keyboard.press('2')
  await field(window).fill(sentence)
  await looksRight(window)
  await window.getByRole('button', { name: '配上动作' }).click()
  await expect(window.getByRole('dialog', { name: '配上动作' })).toBeVisible()
  await looksRight(window)
  await window.keyboard.press('Escape')
  await field(window).press('Enter')
  await window.getByRole('button', { name: '这张单子您拿去做什么用？' }).click()
  await expect(asked(window)).toBeVisible()
  await looksRight(window)
  await window.getByRole('button', { name: '您大概什么时候丢的？' }).click()
  for (const says of ['尽快吧。', '您慢走。']) await window.getByRole('button', { name: says }).click()
  await expect(window.getByRole('button', { name: '看复盘' })).toBeVisible()
  await looksRight(window)
})
