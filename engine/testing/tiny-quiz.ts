import type { PlayOf } from '../activity.ts'
import type { Quiz } from '../quiz/shape.ts'
import { parseScenario } from '../scenario/parse.ts'
import { tinyPlay } from './fixture.ts'

/** A small bank with questions of every type, and three papers of it. */
export const tinyQuiz = `yingke: 1
kind: quiz
id: tiny-quiz
title: 上岗前的小测
summary: 站到柜台前，先看看这几样记住了没有。
from: 测试
difficulty: 1
minutes: 5
chapters:
  counter: 柜台礼仪
  words: 服务用语
  complaints: 投诉处理
paper: daily
papers:
  - id: daily
    title: 每日五题
    draw:
      - { chapter: counter, count: 2 }
      - { chapter: words, type: single, count: 1 }
      - { chapter: complaints, count: 2 }
  - id: grade-three
    title: 三级模拟卷
    minutes: 10
    pass: 60
    order: shuffled
    draw:
      - { level: 3, count: 3 }
      - { tags: [电话, 证件], count: 2 }
  - id: tight
    title: 谁也不多
    draw:
      - { chapter: words, count: 1 }
      - { chapter: words, type: single, count: 2 }
questions:
  - id: hand-over
    type: single
    chapter: counter
    level: 3
    tags: [证件]
    asks: 把身份证还给客户，怎么递？
    options:
      - { id: hand-both, says: 双手递，正面朝着客户 }
      - { id: hand-slide, says: 顺着台面推过去 }
      - { id: hand-tray, says: 放在台上，请客户自己拿 }
    right: hand-both
    why: 证件是人家要紧的东西，双手递过去，他拿到就能看。
    source: 柜台礼仪：递送物品
    dimension: tangibles
  - id: stand-up
    type: true-false
    chapter: counter
    level: 3
    asks: 客户走到柜台前，手上的单子没录完，可以先录完再抬头。
    right: false
    why: 先抬头招呼一声，请他稍等，再录不迟。
    source: 柜台礼仪：迎候
    dimension: tangibles
  - id: greet-order
    type: order
    chapter: counter
    asks: 客户来了，按先后排一排。
    options:
      - { id: order-rise, says: 起身，看着客户 }
      - { id: order-hello, says: 问好 }
      - { id: order-seat, says: 请客户坐下 }
      - { id: order-ask, says: 问要办什么 }
    why: 人先被看见，事才好开口。
    source: 柜台礼仪：迎候
    points: 2
  - id: not-known
    type: single
    chapter: words
    tags: [电话]
    asks: 客户问的事您也不清楚，哪一句合适？
    options:
      - { id: known-check, says: 我问清楚了马上告诉您 }
      - { id: known-no, says: 这个我不知道，您到别处问问吧 }
    right: known-check
    why: 不清楚不丢人，把人推走才丢人。
    source: 服务用语：应答
  - id: keep-waiting
    type: single
    chapter: words
    level: 3
    tags: [电话]
    asks: 电话里让客户等了一会儿，再接起来先说什么？
    options:
      - { id: wait-sorry, says: 让您久等了 }
      - { id: wait-hello, says: 喂，还在吗 }
      - { id: wait-again, says: 您刚才说什么 }
    right: wait-sorry
    why: 等的人是客户，先把这份心意说出来。
    source: 服务用语：电话
    dimension: empathy
  - id: two-sayings
    type: match
    chapter: words
    asks: 这句话换成怎么说更好？
    pairs:
      - { id: pair-queue, left: 后边排着去, right: 请您稍等，前面还有两位 }
      - { id: pair-form, left: 填错了，重填, right: 这一栏我陪您改一下 }
      - { id: pair-closed, left: 下班了, right: 明早八点半我们就开门，我先给您留个号 }
    why: 意思一样，听的人心里不一样。
    source: 服务用语：替换
    points: 3
    dimension: empathy
  - id: soothe-first
    type: multiple
    chapter: complaints
    asks: 客户气冲冲地来投诉，头一分钟里该做的有哪些？
    options:
      - { id: first-listen, says: 让他把话说完 }
      - { id: first-feel, says: 说一声换谁都会着急 }
      - { id: first-rule, says: 把规定拿给他看 }
      - { id: first-blame, says: 问他当时怎么不看清楚 }
    right: [first-listen, first-feel]
    why: 心情没落下来，道理进不去。
    source: 投诉处理：先处理心情
    points: 2
    dimension: empathy
  - id: call-back
    type: true-false
    chapter: complaints
    level: 3
    asks: 答应三点回电话，事情还没办完，三点也要打过去。
    right: true
    why: 答应的是电话，不是结果；不打就是失信。
    source: 投诉处理：跟进
    dimension: reliability
`

/** The tiny quiz with the tiny rules, with other words in it where asked for. */
export function tinyQuizPlay(change: (text: string) => string = (text) => text): PlayOf<Quiz> {
  const parsed = parseScenario('tiny-quiz.yaml', change(tinyQuiz))
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.error))
  if (parsed.value.kind !== 'quiz') throw new RangeError(parsed.value.kind)
  return { scenario: parsed.value, ruleSet: tinyPlay().ruleSet }
}
