import type { TextFile } from '../attempt.ts'
import type { Setting } from '../judge/finding.ts'
import { compileRules } from '../judge/rule-set.ts'
import { parseRules } from '../judge/parse-rules.ts'
import { parseScenario } from '../scenario/parse.ts'
import type { RoleplayPlay } from '../roleplay/session.ts'

/** The moment of a first reply at a counter, to a customer in no particular mood. */
export const firstReply: Setting = {
  stage: 'greet',
  channel: 'hall',
  mood: 0,
  traits: [],
  first: true,
  said: [],
  skipped: [],
  earlier: [],
}

/** A small scenario with a loop, a fact, a timer, conditions on mood and two ends. */
export const tinyScenario = `yingke: 1
kind: roleplay
id: tiny
title: 一张小单子
summary: 一位客户来补一张单子。
from: 测试
channel: hall
difficulty: 1
minutes: 2
customer:
  name: 老周
  about: 五十来岁
  looks: { hair: Short }
  traits: [elderly]
  need: 想要一张纸
  mood: -1
start: arrive
scenes:
  arrive:
    stage: greet
    lines:
      - { id: arrive-1, says: 单子丢了，能补吗？, emotion: concerned }
      - { id: arrive-2, says: 你倒是说话。, emotion: angry, when: { visited: silence } }
    timer: { seconds: 20, effects: { mood: -1 }, goto: silence }
    choices:
      - { id: greet-warm, says: 您好，单子丢了是着急，我现在就帮您查。, gestures: [stand, smile], goto: ask }
      - { id: greet-cold, says: 不知道。, gestures: [arms-crossed], goto: upset }
      - { id: greet-blame, says: 您好，您自己不看好怪谁？, goto: upset }
  silence:
    stage: greet
    lines: [{ id: silence-1, says: 没人应一声吗？ }]
    choices:
      - { id: back, says: 您好，让您久等了。, goto: arrive }
  upset:
    stage: understand
    lines: [{ id: upset-1, says: 你这什么态度？, emotion: angry }]
    choices:
      - { id: repair, says: 刚才是我没说清，对不起，我现在就帮您查。, goto: ask }
      - { id: worsen, says: 爱找谁找谁。, goto: leaves }
  ask:
    stage: resolve
    lines: [{ id: ask-1, says: 那要多久？ }]
    choices:
      - id: promise
        says: 五分钟内给您打出来，您先坐。
        gestures: [both-hands]
        effects: { facts: { promised: true } }
        goto:
          - { when: { all: [{ fact: promised }, { mood: { at-least: -1 } }] }, to: happy }
          - { to: leaves }
      - { id: vague, says: 尽快吧。, goto: leaves }
  happy: { stage: close, end: { outcome: satisfied, title: 放心了, text: 他拿着单子走了。 } }
  leaves: { stage: close, end: { outcome: unresolved, title: 走了, text: 他没再说话。 } }
`

/** A few rules of every kind, enough to tell the replies of the tiny scenario apart. */
export const tinyRules: readonly TextFile[] = [
  {
    file: 'words.yaml',
    text: `yingke: 1
kind: words
classes:
  敬称: [您, 您老]
  数词: [一, 二, 两, 三, 五, 十]
  时间单位: [分钟, 小时, 天]
  时间承诺: ['{数词}{时间单位}[之]内', '{数词}点[半]前']
  原因: [因为, 由于]
`,
  },
  {
    file: 'rules.yaml',
    text: `yingke: 1
kind: rules
rules:
  - { id: cold-deny, kind: taboo, class: deny, dimension: assurance, severity: 2, says: ['^^不知道$$', '不归我管'], without: ['{原因}'], name: 一句话回绝, why: 客户什么也没得到, better: 我帮您问一下, source: 测试, hits: [不知道。, 这不归我管。, 不知道], misses: [因为没有单号，我不知道，我帮您查。] }
  - { id: blame-customer, kind: taboo, class: blame, dimension: empathy, severity: 3, says: ['{敬称}自己…怪谁'], name: 怪客户, why: 先怪人, better: 单子丢了确实着急, source: 测试, hits: [您自己不看好怪谁？], misses: [您自己先看看单子。] }
  - { id: dare, kind: taboo, class: threaten, dimension: reliability, severity: veto, says: ['爱找谁找谁', '爱…4去哪…去哪'], name: 激将, why: 把事情变成吵架, better: 渠道写给您, source: 测试, hits: [爱找谁找谁。], misses: [您想找谁？] }
  - { id: greeting, kind: expect, class: greet, dimension: tangibles, severity: 1, when: { first: true }, says: ['^{敬称}好', '^^[早]上午好'], name: 问候, why: 第一句先招呼, better: 您好, source: 测试, hits: ['您好，请坐。'], misses: [说。] }
  - { id: feeling, kind: expect, class: soothe, dimension: empathy, severity: 2, when: { stages: [greet, understand], mood: { at-most: 0 } }, says: ['着急', '久等', '{敬称}…2委屈'], mood: 1, name: 说出心情, why: 先让人觉得被听见, better: 换谁都着急, source: 测试, hits: [让您久等了。], misses: [稍等。] }
  - { id: time, kind: expect, class: promise-time, dimension: responsiveness, severity: 2, when: { stages: [resolve] }, says: ['{时间承诺}'], name: 给时间, why: 等也要有个头, better: 五分钟内, source: 测试, hits: [五分钟之内给您。], misses: [尽快。] }
  - { id: own-it, kind: credit, class: answer, dimension: reliability, severity: 1, says: ['我[现在][就]帮{敬称}(查|问|看)'], name: 我来办, why: 有人接手, better: 我现在就帮您查, source: 测试, hits: [我帮您问。], misses: [您帮我问。] }
  - { id: crossed, kind: gesture, class: stance, dimension: tangibles, severity: 2, verdict: fault, gestures: [arms-crossed], name: 抱臂, why: 像在拒绝, better: 双手自然放下, source: 测试 }
  - { id: hands, kind: gesture, class: stance, dimension: tangibles, severity: 1, verdict: merit, gestures: [both-hands, stand], name: 双手起身, why: 看得见的尊重, source: 测试 }
`,
  },
  {
    file: 'weights.yaml',
    text: `yingke: 1
kind: weights
dimensions: { tangibles: 15, empathy: 30, assurance: 20, responsiveness: 15, reliability: 20 }
merit: { '1': 2, '2': 4, '3': 6, veto: 0 }
fault: { '1': 2, '2': 4, '3': 8, veto: 12 }
mood:
  merit: { '1': 0, '2': 0, '3': 0, veto: 0 }
  fault: { '1': 0, '2': -1, '3': -2, veto: -3 }
pass: 75
veto-cap: 40
`,
  },
]

/** The tiny scenario with the tiny rules, ready to be played. */
export function tinyPlay(): RoleplayPlay {
  const scenario = parseScenario('tiny.yaml', tinyScenario)
  if (!scenario.ok) throw new RangeError(JSON.stringify(scenario.error))
  const rules = parseRules(tinyRules)
  if (!rules.ok) throw new RangeError(JSON.stringify(rules.error))
  if (scenario.value.kind !== 'roleplay') throw new RangeError(scenario.value.kind)
  return { scenario: scenario.value, ruleSet: compileRules(rules.value) }
}
