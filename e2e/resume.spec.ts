import { begin, cardFor, listen, playThrough, reply, totalIn, wordsOf } from './practice.ts'
import { expect, test, walkthrough } from './program.ts'

const choices = walkthrough('typical')

for (const after of [1, 4, 7]) {
  test(`killed after reply ${String(after)}, the program goes on from exactly there`, async ({ start }) => {
    const first = await start()
    await begin(first.window, '小林')
    for (const choice of choices.slice(0, after)) await reply(first.window, choice)
    await listen(first.window)
    const open = await first.window
      .getByRole('list', { name: '你怎么说' })
      .getByRole('button')
      .allInnerTexts()
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
    first.app.process().kill('SIGKILL')
    await gone

    const second = await start()
    await second.window.getByRole('button', { name: '小林' }).click()
    await second.window.getByRole('button', { name: '接着说' }).click()
    await listen(second.window)
    expect(
      await second.window.getByRole('list', { name: '你怎么说' }).getByRole('button').allInnerTexts(),
    ).toEqual(open)
    await expect(second.window.getByText(wordsOf(choices[after - 1] ?? '')).first()).toBeVisible()

    await playThrough(second.window, choices.slice(after))
    await expect(totalIn(second.window, cardFor(choices))).toBeVisible()
  })
}
