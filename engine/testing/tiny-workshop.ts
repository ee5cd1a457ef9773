import type { PlayOf } from '../activity.ts'
import type { Workshop } from '../workshop/shape.ts'
import { workshop } from '../workshop/workshop.ts'
import { tinyPlay } from './fixture.ts'
import { parsedAs } from './parsed-as.ts'

/** A small workshop with a step of every sort and two that hand in. */
export const tinyWorkshop = `yingke: 1
kind: workshop
id: tiny-workshop
title: 排队这半小时
summary: 把客户从进门到叫号这一段走一遍，看看哪儿能让人好受些。
from: 测试
difficulty: 1
minutes: 40
groups: { size: { at-least: 4, at-most: 6 } }
steps:
  - id: opening
    does: talk
    title: 开场
    minutes: 4
    task: 想一想，您自己上一回排长队是什么时候。
    facilitator: [请两个人讲，一人一分钟。]
  - id: recall
    does: group
    title: 说说见闻
    minutes: 6
    task: 每人说一件在大厅里见过的、等急了的事。
    facilitator: [听到讲大道理，就问：当时您看见了什么？]
  - id: pains
    does: board
    title: 贴出来
    minutes: 6
    task: 客户看见的、心里想的，一张卡片写一件。
    facilitator: [一张卡片一件事。, 每栏至少三张再往下走。]
    board:
      columns:
        - { id: seen, title: 客户看见的 }
        - { id: felt, title: 客户心里想的 }
  - id: pains-in
    does: hand-in
    title: 交卡片
    minutes: 2
    task: 组长看一眼，没有漏的就交。
    facilitator: [提醒还没有交的组。]
  - id: map
    does: blueprint
    title: 画蓝图
    minutes: 10
    task: 从进门到叫号，客户做什么，我们在前面、在后面各做什么？
    facilitator: [先填客户这一行，再填下面几行。]
    blueprint:
      lanes:
        - { id: visitor, is: customer, title: 客户 }
        - { id: front, is: front-stage, title: 前台 }
        - { id: back, is: back-stage, title: 后台 }
        - { id: systems, is: support, title: 系统 }
      phases:
        - { id: door, title: 进门 }
        - { id: queue, title: 等候 }
      lines:
        - { id: meet, is: interaction, title: 接触线, below: visitor }
        - { id: sight, is: visibility, title: 看得见的线, below: front }
  - id: map-in
    does: hand-in
    title: 交蓝图
    minutes: 2
    task: 交之前给每一格起码写上一张。
    facilitator: [空着的格子问一句为什么空着。]
  - id: show
    does: present
    title: 上台讲
    minutes: 8
    task: 每组两分钟，只讲最想改的一处。
    facilitator: [到时间就鼓掌。]
  - id: check
    does: self-check
    title: 给自己打个分
    minutes: 2
    task: 按今天做的，给本组打分。
    facilitator: [不念分数，只问最低的一项。]
    scale:
      items:
        - { id: everybody, says: 人人都说了话 }
        - { id: concrete, says: 写的是看得见的事 }
`

/** The tiny workshop with the tiny rules, with other words in it where asked for. */
export function tinyWorkshopPlay(change: (text: string) => string = (text) => text): PlayOf<Workshop> {
  const { scenario, diagnostics } = parsedAs(workshop, 'tiny-workshop.yaml', change(tinyWorkshop))
  if (!scenario || diagnostics.some(({ severity }) => severity === 'error'))
    throw new RangeError(JSON.stringify(diagnostics))
  return { scenario, ruleSet: tinyPlay().ruleSet }
}
