import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { loadRoleplay, ownRules } from '../cli/content-folder.ts'
import { plainStart, replay, sceneOf, score, type Mode, type Scorecard } from '../engine/index.ts'

/** The scenario that the tests play, with its rules, as the command line reads it. */
export const play = loadRoleplay(
  path.join(import.meta.dirname, '../scenarios/hall-basics/bill-38.yaml'),
  ownRules,
)

/** What a choice says. */
export function wordsOf(choice: string): string {
  for (const id of Object.keys(play.scenario.scenes)) {
    const found = sceneOf(play.scenario, id).choices.find((one) => one.id === choice)
    if (found) return found.says
  }
  throw new RangeError(`No choice "${choice}"`)
}

/** Adds a name, chooses it and opens the scenario in a mode. */
export async function begin(
  window: Page,
  name: string,
  mode: '练习' | '探索' | '考试' = '练习',
): Promise<void> {
  await window.getByRole('textbox', { name: '名字' }).fill(name)
  await window.getByRole('button', { name: '加入' }).click()
  await openScenario(window, mode)
}

/** Opens the scenario in a mode, for somebody who was chosen already. */
export async function openScenario(window: Page, mode: '练习' | '探索' | '考试' = '练习'): Promise<void> {
  await window.getByRole('radio', { name: mode }).check({ force: true })
  await window.getByRole('button', { name: '开始', exact: true }).first().click()
}

/** Listens to the lines until the replies can be picked, or the conversation has ended. */
export async function listen(window: Page): Promise<void> {
  const ready = window
    .getByRole('list', { name: '你怎么说' })
    .or(window.getByRole('button', { name: '看复盘' }))
  const next = window.getByRole('button', { name: '接着听' })
  await expect(async () => {
    if (await next.isVisible()) await next.click({ timeout: 300 })
    await expect(ready).toBeVisible({ timeout: 150 })
  }).toPass({ timeout: 20_000, intervals: [50] })
}

/** Picks a reply with the mouse; `time-out` lets the time run out. */
export async function reply(window: Page, choice: string): Promise<void> {
  await listen(window)
  await window.getByRole('button', { name: wordsOf(choice) }).click()
}

/** Makes all the replies and opens the debrief. */
export async function playThrough(window: Page, choices: readonly string[]): Promise<void> {
  for (const choice of choices) await reply(window, choice)
  await listen(window)
  await window.getByRole('button', { name: '看复盘' }).click()
  await expect(window.getByRole('heading', { name: /复盘/ })).toBeVisible()
}

/** The place of the debrief that shows this total. */
export const totalIn = (window: Page, { total }: Scorecard): Locator =>
  window.getByText(new RegExp(`^${total.toFixed(1).replace('.', '\\.')}`))

/** The scorecard that the command line's engine works out for the same replies. */
export function cardFor(choices: readonly string[], mode: Mode = 'practice'): Scorecard {
  const session = replay(
    play,
    plainStart(mode),
    choices.map((choice) => ({ type: 'choose', choice, at: 0 })),
  )
  if (!session.ok) throw new RangeError(session.error.reason)
  return score(play, session.value)
}
