import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../../electron/testing/temporary.ts'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { tinyDrill } from '../../engine/testing/tiny-drill.ts'
import { tinyFaults } from '../../engine/testing/tiny-faults.ts'
import { tinyQuiz } from '../../engine/testing/tiny-quiz.ts'
import { tinyWorkshop } from '../../engine/testing/tiny-workshop.ts'

const head = 'yingke: 1\nkind: walkthrough\n'

/** A way through a scenario of each kind that earns all that can be earned. */
export const bestWalks: Readonly<Record<string, string>> = {
  tiny: `${head}scenario: tiny
choose: [greet-warm, promise]
outcome: satisfied
total: { at-least: 100 }
`,
  'tiny-drill': `${head}scenario: tiny-drill
do:
  - { type: choose, choice: lost-card-warm }
  - { type: say, text: 丢了东西谁都着急，我帮您查一下最后在哪儿用过。, gestures: [] }
  - { type: say, text: 五分钟内给您办好。, gestures: [both-hands] }
  - { type: choose, choice: not-mine-ask }
  - { type: say, text: 让您久等了，我现在就帮您查。, gestures: [] }
outcome: finished
total: { at-least: 100 }
`,
  'tiny-faults': `${head}scenario: tiny-faults
do:
  - { type: flag, line: li-3, name: cold-deny }
  - { type: flag, line: li-3, name: crossed }
  - { type: flag, line: li-5, name: blame-customer }
  - { type: answer, clerk: xiao-li, option: zhou-paper }
  - { type: next }
  - { type: flag, line: zhao-2, name: missed-question }
  - { type: hand-in }
outcome: finished
total: { at-least: 100 }
`,
  'tiny-quiz': `${head}scenario: tiny-quiz
seed: 7
do:
  - { type: take, paper: tight }
  - { type: answer, question: not-known, answer: [known-check] }
  - { type: answer, question: keep-waiting, answer: [wait-sorry] }
  - { type: answer, question: two-sayings, answer: [pair-queue=pair-queue, pair-form=pair-form, pair-closed=pair-closed] }
  - { type: hand-in }
outcome: finished
total: { at-least: 100 }
`,
  'tiny-workshop': `${head}scenario: tiny-workshop
do:
  - { type: form-groups, groups: [{ name: 红队 }] }
  - { type: next }
  - { type: next }
  - { type: next }
  - { type: add-card, step: pains, group: group-1, place: { column: seen }, text: 没有座位 }
  - { type: close }
outcome: finished
total: {}
`,
}

/** The texts of the scenarios, by their names without the ending. */
export const tinyTexts: Readonly<Record<string, string>> = {
  tiny: tinyScenario,
  'tiny-drill': tinyDrill,
  'tiny-faults': tinyFaults,
  'tiny-quiz': tinyQuiz,
  'tiny-workshop': tinyWorkshop,
}

/** Writes a pack with a scenario of each kind, the best way through each and rules of its own. */
export function packOfAllKinds(): string {
  const folder = path.join(temporaryFolder(), 'kinds')
  for (const inner of ['', 'walkthroughs', 'rules']) mkdirSync(path.join(folder, inner), { recursive: true })
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text)
  const names = Object.keys(tinyTexts).map((name) => `${name}.yaml`)
  write(
    'pack.yaml',
    'yingke: 1\nkind: pack\nid: kinds\ntitle: 各类都有\nversion: 1.2.0\nauthors: [测试]\nlicence: MIT\n' +
      `locales: [zh-CN]\nscenarios: [${names.join(', ')}]\n`,
  )
  for (const [name, text] of Object.entries(tinyTexts)) write(`${name}.yaml`, text)
  for (const [name, text] of Object.entries(bestWalks)) write(`walkthroughs/${name}-best.yaml`, text)
  for (const { file, text } of tinyRules) write(`rules/${file}`, text)
  return folder
}
