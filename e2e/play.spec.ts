import {
  begin,
  cardFor,
  listen,
  openScenario,
  play,
  playThrough,
  totalIn,
  reply as listenAndPick,
  wordsOf,
} from './practice.ts'
import { expect, test, walkthrough } from './program.ts'

const dimensionNames = ['有形度', '同理度', '专业度', '反应度', '信赖度']

test('a trainee plays to the end, sees why, and finds the result after a restart', async ({ start }) => {
  const choices = walkthrough('typical')
  const card = cardFor(choices)
  const first = await start()
  await begin(first.window, '小林')
  await playThrough(first.window, choices)

  await expect(totalIn(first.window, card)).toBeVisible()
  for (const [index, { earned, maximum }] of Object.values(card.dimensions).entries()) {
    const row = first.window.getByRole('row', { name: dimensionNames[index] ?? '' })
    await expect(row).toContainText(`${String(earned)} / ${String(maximum)}`)
  }
  // Every decision shows what was said, with the words of each fault and merit marked.
  for (const choice of choices)
    await expect(first.window.getByText(wordsOf(choice).slice(0, 6)).first()).toBeVisible()
  const faults = card.marks.filter(({ points }) => points < 0)
  for (const { rule } of faults) {
    const name = play.ruleSet.rules.get(rule)?.name ?? rule
    await expect(first.window.getByText(name).filter({ visible: true }).first()).toBeVisible()
  }
  expect(await first.window.locator('mark').count()).toBeGreaterThan(faults.length)
  await first.app.close()

  const second = await start()
  await second.window
    .getByRole('button', { name: '练习记录' })
    .or(second.window.getByRole('link', { name: '练习记录' }))
    .click()
  await expect(second.window.getByRole('row', { name: /小林.*话费多了 38 元/ })).toContainText(
    card.total.toFixed(1),
  )
  await second.window.getByRole('button', { name: /看复盘/ }).click()
  await expect(totalIn(second.window, card)).toBeVisible()
})

test('an exam shows no finding before the end, an exploration shows them at once', async ({ start }) => {
  const { window } = await start()
  await begin(window, '小周', '考试')
  const choices = walkthrough('typical')
  const reasons = [...play.ruleSet.rules.values()].map(({ why }) => why)
  for (const choice of choices.slice(0, 3)) {
    await listenAndPick(window, choice)
    const tree = await window.locator('body').ariaSnapshot()
    for (const word of [...reasons, '可以这样说', '做到了', '要改']) expect(tree).not.toContain(word)
  }
  await window.getByRole('button', { name: '先离开' }).click()
  await openScenario(window, '探索')
  await listenAndPick(window, choices[0] ?? '')
  await expect(window.getByText('可以这样说').first()).toBeVisible()
})

test('a step back returns to the reply before, and giving up ends the attempt', async ({ start }) => {
  const { window } = await start()
  const [first = ''] = walkthrough('worst')
  await begin(window, '小吴', '探索')
  await listenAndPick(window, first)
  await window.getByRole('button', { name: '退一步' }).first().click()
  await listen(window)
  await expect(window.getByRole('button', { name: wordsOf(first) })).toBeVisible()
  await window.getByRole('button', { name: '结束这次' }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: '结束' }).click()
  await expect(
    window
      .getByText('中途放弃')
      .or(window.getByRole('button', { name: '看复盘' }))
      .first(),
  ).toBeVisible()
})
