import type { PlayOf } from '../activity.ts'
import type { Faults } from '../faults/shape.ts'
import { parseScenario } from '../scenario/parse.ts'
import { tinyPlay } from './fixture.ts'

/** Two clerks: one breaks rules in words and gestures, the other misses the point; and lines that only look wrong. */
export const tinyFaults = `yingke: 1
kind: faults
id: tiny-faults
title: 两个窗口
summary: 两位营业员各接待一位客户，看看哪里不对。
from: 测试
channel: hall
difficulty: 1
minutes: 4
names:
  - { id: wrong-price, name: 报错价格 }
  - { id: no-farewell, name: 没有送客 }
clerks:
  - id: xiao-li
    name: 小李
    looks: { hair: Medium, body: BlazerBlackTee }
    customer:
      name: 老周
      about: 五十来岁，攥着一张旧单子
      looks: { hair: GrayShort }
      traits: [elderly]
      mood: -1
      need: 想要一张能报销的纸
    scene: 快到午休了，老周来补一张单子。
    lines:
      - { id: li-1, by: customer, says: 单子丢了，能补吗？, emotion: concerned }
      - { id: li-2, says: 您好，您先坐。, gestures: [stand, smile] }
      - id: li-3
        says: 不知道。
        gestures: [arms-crossed]
        faults:
          - { rule: cold-deny, part: says }
          - { rule: crossed, part: gestures }
      - { id: li-4, by: customer, says: 那我该问谁？, emotion: angry }
      - { id: li-5, says: 您自己不看好怪谁？, stage: understand, faults: [{ rule: blame-customer }] }
      - id: li-6
        says: 补单要核对姓名，我帮您看一下证件。
        fine: { why: 要证件之前先说了为什么要。 }
    question:
      id: zhou-wants
      asks: 老周真正想要什么？
      options:
        - { id: zhou-sorry, says: 一句道歉 }
        - { id: zhou-paper, says: 一张能报销的单子, right: true }
        - { id: zhou-price, says: 少收点钱 }
      why: 他攥着旧单子来，问的是能不能补。
  - id: xiao-zhao
    name: 小赵
    looks: { hair: Bun }
    customer:
      name: 陈姐
      about: 三十来岁，下午还要赶车
      looks: { hair: Long }
    scene: 陈姐想知道单子哪天能到。
    lines:
      - { id: zhao-1, by: customer, says: 我就想知道哪天能拿到。 }
      - id: zhao-2
        stage: resolve
        says: 单子的格式是去年改的，您看，这里多了一栏。
        gestures: [turn-screen]
        faults:
          - id: missed-question
            name: 答非所问
            why: 人家问的是哪天，他讲的是格式。
            better: 三天内寄到您家，寄出那天给您发短信。
            dimension: responsiveness
            severity: 2
      - { id: zhao-3, by: narrator, says: 后面排队的人开始看表。 }
      - { id: zhao-4, says: 三天内给您寄到。 }
      - { id: zhao-5, gestures: [bow] }
`

/** The tiny clerks with the tiny rules, with other words in them where asked for. */
export function tinyFaultsPlay(change: (text: string) => string = (text) => text): PlayOf<Faults> {
  const parsed = parseScenario('tiny-faults.yaml', change(tinyFaults))
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error))
  if (parsed.value.kind !== 'faults') throw new RangeError(parsed.value.kind)
  return { scenario: parsed.value, ruleSet: tinyPlay().ruleSet }
}
