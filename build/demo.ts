import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type Page } from 'playwright'
import { loadRoleplay, ownRules } from '../cli/content-folder.ts'
import { scorecardLines } from '../cli/print.ts'
import { wordsIn } from '../cli/words.ts'
import {
  inputsOf,
  openChoices,
  parseWalkthrough,
  beginRoleplay,
  isRoleplayInput,
  plainStart,
  replayRoleplay,
  score,
  stepRoleplay,
  type GiveUp,
  type RoleplayInput,
  type RoleplayPlay,
  type RoleplaySession,
} from '../engine/index.ts'
import { Stop } from './command.ts'
import type { Runtime } from './runtime.ts'
import { say } from './say.ts'
import type { DisplayEnvironment } from './virtual-display.ts'

const root = path.resolve(import.meta.dirname, '..')
const pack = path.join(root, 'scenarios', 'hall-basics')

/** Where a demo runs and where its pictures go. */
export type DemoSetting = {
  readonly runtime: Runtime
  readonly outputFolder: string
  readonly env: DisplayEnvironment
}

/**
 * Plays the walkthrough of a middling clerk in the real program, saves a picture of every scene and of the debrief,
 * and prints the scorecard. Returns the exit code.
 */
export async function playDemo({ runtime, outputFolder, env }: DemoSetting): Promise<number> {
  await rm(outputFolder, { recursive: true, force: true })
  await mkdir(outputFolder, { recursive: true })
  const play = loadRoleplay(path.join(pack, 'bill-38.yaml'), ownRules)
  const walk = parseWalkthrough(
    'typical.yaml',
    await readFile(path.join(pack, 'walkthroughs/bill-38-typical.yaml'), 'utf8'),
  )
  if (!walk.ok) throw new Stop('The walkthrough of the demo cannot be read.')
  const inputs = inputsOf(walk.value).filter(isRoleplayInput)
  const records = await mkdtemp(path.join(tmpdir(), 'yingke-demo-'))
  try {
    const app = await _electron.launch({
      executablePath: runtime.program,
      args: [...unsandboxed(), root, `--user-data-dir=${records}`, '--mute-audio'],
      env: definedOnly(env),
    })
    try {
      const window = await app.firstWindow()
      await window.emulateMedia({ reducedMotion: 'reduce' })
      await playInWindow(window, play, inputs, outputFolder)
    } finally {
      await app.close()
    }
  } finally {
    await rm(records, { recursive: true, force: true })
  }
  const session = replayRoleplay(play, plainStart('practice'), inputs)
  if (!session.ok) throw new Stop(session.error.reason)
  const card = score(play, session.value)
  for (const line of scorecardLines(wordsIn('zh-CN'), play.ruleSet, card)) process.stdout.write(`${line}\n`)
  return 0
}

async function playInWindow(
  window: Page,
  play: RoleplayPlay,
  inputs: readonly (RoleplayInput | GiveUp)[],
  folder: string,
): Promise<void> {
  let number = 0
  const picture = async (name: string, fullPage = false): Promise<void> => {
    number += 1
    const file = path.join(folder, `${String(number).padStart(2, '0')}-${name}.png`)
    await window.screenshot({ path: file, fullPage })
    say(`Saved ${path.relative(root, file)}`)
  }
  await window.getByRole('textbox', { name: '名字' }).fill('小林')
  await window.getByRole('button', { name: '加入' }).click()
  const start = window.getByRole('button', { name: '开始', exact: true })
  await start.waitFor()
  await window.locator('main svg').first().waitFor()
  await picture('home')
  await start.click()
  let session = beginRoleplay(play, plainStart('practice'))
  for (const input of inputs) {
    const reply = window.getByRole('button', { name: wordsOf(play, session, input) })
    await reply.waitFor()
    await picture(session.scene)
    await reply.click()
    session = stepRoleplay(play, session, input)
  }
  const debrief = window.getByRole('button', { name: '看复盘' })
  await debrief.waitFor()
  await picture(session.scene)
  await debrief.click()
  await window.getByRole('button', { name: '再来一次' }).waitFor()
  await picture('debrief')
  await picture('debrief-whole', true)
  await window.getByRole('button', { name: '练习记录' }).click()
  await window.getByRole('button', { name: /看复盘/ }).waitFor()
  await picture('history')
}

/** What the reply of this input says; stops when the scene does not offer it. */
function wordsOf(
  { scenario }: RoleplayPlay,
  session: RoleplaySession,
  input: RoleplayInput | GiveUp,
): string {
  const wanted = input.type === 'choose' ? input.choice : input.type
  const choice = openChoices(scenario, session).find(({ id }) => id === wanted)
  if (!choice) throw new Stop(`Scene "${session.scene}" of the demo does not offer "${wanted}".`)
  return choice.says
}

/** Chromium refuses to run as root with its sandbox. */
const unsandboxed = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
