import type { PlayOf } from '../activity.ts'
import type { Drill } from '../drill/shape.ts'
import { parseScenario } from '../scenario/parse.ts'
import { tinyPlay } from './fixture.ts'

/** A small drill with replies to pick and to find, a time limit, and sentences that are to be said better. */
export const tinyDrill = `yingke: 1
kind: drill
id: tiny-drill
title: 换一句
summary: 五个小场面，每个只回一句。
from: 测试
channel: hall
difficulty: 1
minutes: 3
prompts:
  - id: lost-card
    says: 我的卡丢了，快帮我停了。
    stage: greet
    mood: -1
    first: true
    emotion: fear
    options:
      - { id: lost-card-cold, says: 不知道。, gestures: [arms-crossed], why: 人家急着停机，等来一句不知道。 }
      - { id: lost-card-warm, says: 您好，卡丢了是着急，我现在就帮您查，先停机。, gestures: [stand] }
      - { id: lost-card-plain, says: 您好，请说。 }
    model: lost-card-warm
    why: 先接住着急，再说现在就办。
  - id: own-fault
    says: 您自己不看好怪谁？
    taboo: true
    stage: understand
    mood: -1
    model: 丢了东西谁都着急，我帮您查一下最后在哪儿用过。
    why: 丢都丢了，追究是谁的错没有用。
    source: 服务忌语：责怪
  - id: how-long
    says: 那要多久？
    stage: resolve
    seconds: 20
    model: { says: 五分钟内给您办好。, gestures: [both-hands] }
    wants: [promise-time]
    why: 问多久，就答多久。
  - id: not-mine
    says: 这不归我管。
    taboo: true
    stage: resolve
    options:
      - { id: not-mine-dare, says: 爱找谁找谁。 }
      - { id: not-mine-ask, says: 这个要问后台，我现在就帮您问，十分钟内给您回话。 }
      - { id: not-mine-wait, says: 您再等等。 }
    model: not-mine-ask
    why: 不归我管的事，也可以由我去问。
  - id: long-wait
    situation: 系统卡住了，客户站了五分钟，一直没人跟他说话。
    stage: understand
    model: 让您久等了，我现在就帮您查。
    why: 先为等的这五分钟说一句。
`

/** The tiny drill with the tiny rules, with other words in it where asked for. */
export function tinyDrillPlay(change: (text: string) => string = (text) => text): PlayOf<Drill> {
  const parsed = parseScenario('tiny-drill.yaml', change(tinyDrill))
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error))
  if (parsed.value.kind !== 'drill') throw new RangeError(parsed.value.kind)
  return { scenario: parsed.value, ruleSet: tinyPlay().ruleSet }
}
