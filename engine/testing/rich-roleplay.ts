import { parseScenario } from '../scenario/parse.ts'
import type { RoleplayPlay } from '../roleplay/session.ts'
import { tinyPlay } from './fixture.ts'

/** A small scenario that uses every feature of the language. */
export const richScenario = `yingke: 1
kind: roleplay
id: rich
title: 老周和他的外甥女
summary: 老周来补一张单子，外甥女陪着，证件还没找着。
from: 测试
channel: hall
difficulty: 2
minutes: 6
customer:
  name: 老周
  about: 六十来岁，耳朵不大好
  looks: { hair: GrayShort }
  traits: [elderly]
  need: 怕报不了销，家里人说他
  mood: -1
  patience: { replies: 3, goto: leaves }
cast:
  niece:
    name: 小敏
    about: 陪舅舅来的，急着回去上班
    looks: { hair: Bun }
start: arrive
scenes:
  arrive:
    stage: greet
    notes: 先招呼，再办事。
    questions: [头一句话该接住什么？]
    lines:
      - { id: arrive-door, by: narrator, says: 一老一少走到柜台前。 }
      - { id: arrive-ask, says: 单子丢了，能补吗？, emotion: concerned, intensity: 2, posture: paper }
      - { id: arrive-again, by: niece, says: 上礼拜我们就来过一回。, when: { attempts: { at-least: 2 } } }
      - id: arrive-wait
        says: 怎么半天没人应？
        emotion: angry
        when: { visited: arrive, times: { at-least: 2 } }
    timer: { seconds: 20, effects: { mood: -1 }, goto: arrive }
    choices:
      - id: greet-warm
        says: 您好，单子丢了是着急，我现在就帮您查。
        gestures: [stand]
        goto: { talk: card, then: ask }
      - { id: greet-cold, says: 不知道。, gestures: [arms-crossed], goto: upset }
      - id: greet-sit
        says: 您好，您先坐。
        when: { not: { visited: arrive, times: { at-least: 2 } } }
        goto: ask
  card:
    stage: understand
    lines:
      - { id: card-search, says: 证件……我找找。 }
    choices:
      - id: card-slowly
        says: 您慢慢找，找着了给我就行。
        gestures: [both-hands]
        effects: { add: { papers: 1 } }
        goto: return
      - id: card-quick
        says: 麻烦您快一点。
        goto:
          - { when: { chance: 50 }, to: { talk: pocket, then: card-found } }
          - to: return
  pocket:
    stage: understand
    lines: [{ id: pocket-niece, by: niece, says: 舅，是不是在里兜？ }]
    choices:
      - { id: pocket-look, says: 您再看看里兜。, effects: { add: { papers: 2 } }, goto: return }
  card-found:
    stage: understand
    lines: [{ id: found-here, says: 在这儿呢。 }]
    choices:
      - { id: found-thanks, says: 谢谢您。, goto: return }
  upset:
    stage: understand
    lines:
      - { id: upset-tone, says: 你这什么态度？, emotion: rage, when: { patience: { at-most: 2 } } }
      - { id: upset-niece, by: niece, says: 好好说话不会吗？, emotion: angry }
    timer: { seconds: 40, goto: leaves }
    listen:
      model: { says: 对不起，让您着急了，我现在就帮您查。, gestures: [stand] }
      tries:
        - { says: 爱找谁找谁。, goes: leaves }
        - { says: 我帮您问一下。, goes: ask }
        - { says: 实在抱歉。, goes: upset }
        - { says: 抱歉，让您着急了。, goes: upset }
        - { says: 嗯。, goes: upset }
      intents:
        sorry: ['(对不起|抱歉)', 不好意思]
      branches:
        - { hears: [threaten-fault], goto: leaves }
        - { hears: [answer], lacks: [blame-fault, deny-fault], effects: { facts: { taken-on: true } }, goto: ask }
        - { intents: [sorry], when: { mood: { at-most: -3 } }, goto: upset }
        - { intents: [sorry], effects: { mood: 1 }, goto: upset }
      otherwise: { effects: { mood: -1 }, goto: upset }
  ask:
    stage: understand
    lines:
      - { id: ask-open, says: 那你问吧。 }
      - { id: ask-trust, by: niece, says: 这回像是有人管了。, when: { fact: taken-on } }
    topics:
      enough: 2
      ask:
        - id: ask-when
          says: 您大概什么时候丢的？
          answers:
            - { id: when-week, says: 就上个礼拜。 }
            - { id: when-soft, by: niece, says: 谢谢你啊。, when: { mood: { at-least: 1 } } }
        - id: ask-use
          says: 这张单子您拿去做什么用？
          effects: { facts: { use: refund } }
          answers: [{ id: use-refund, says: 报销。没有单子报不了。 }]
        - id: ask-name
          says: 我核对一下证件上的名字。
          when: { fact: papers, at-least: 1, at-most: 2 }
          effects: { mood: 1 }
          answers: [{ id: name-yes, says: 对，是我。 }]
      then: offer
    choices:
      - { id: ask-enough, says: 我都记下了。, goto: offer }
  offer:
    stage: resolve
    lines:
      - { id: offer-soft, says: 那要多久？, when: { any: [{ heard: soothe }, { chose: greet-sit }] } }
      - id: offer-hard
        says: 到底要多久？
        emotion: angry
        when: { not: { any: [{ heard: soothe }, { chose: greet-sit }] } }
    choices:
      - id: promise
        says: 五分钟内给您打出来，您先坐。
        gestures: [both-hands]
        effects: { facts: { promised: true } }
        goto:
          - { when: { all: [{ fact: use, is: refund }, { mood: { at-least: 0 } }] }, to: happy }
          - { when: { patience: { at-most: 1 } }, to: leaves }
          - to: plain
      - { id: vague, says: 尽快吧。, goto: plain }
      - id: extra
        says: 十分钟内给您，我再多打一份，您留着。
        when: { points: { at-least: 4, in: empathy } }
        effects: { facts: { promised: true } }
        goto: happy
  plain:
    stage: close
    lines: [{ id: plain-paper, says: 给我吧。, when: { fact: promised } }]
    choices:
      - { id: plain-bye, says: 您慢走。, goto: lukewarm }
  happy:
    stage: close
    end: { outcome: satisfied, title: 放心了, text: 他把单子折好，放进里兜。, lesson: 先接住人，再办事。 }
  lukewarm:
    stage: close
    end: { outcome: lukewarm, title: 办完了, text: 他拿着单子，没说什么。 }
  leaves:
    stage: close
    end: { outcome: unresolved, title: 走了, text: 小敏拉着舅舅出了门。 }
`

/** A roleplay with the tiny rules. Throws `RangeError` for a text that cannot be played. */
export function playOf(text: string): RoleplayPlay {
  const scenario = parseScenario('roleplay.yaml', text)
  if (!scenario.ok) throw new RangeError(JSON.stringify(scenario.error))
  if (scenario.value.kind !== 'roleplay') throw new RangeError(scenario.value.kind)
  return { scenario: scenario.value, ruleSet: tinyPlay().ruleSet }
}

/** The rich scenario with other words in it. Throws `RangeError` for words to be changed that are not there. */
export const richPlay = (...changes: readonly (readonly [was: string, is: string])[]): RoleplayPlay =>
  playOf(
    changes.reduce((text, [was, is]) => {
      if (!text.includes(was)) throw new RangeError(was)
      return text.replace(was, is)
    }, richScenario),
  )
