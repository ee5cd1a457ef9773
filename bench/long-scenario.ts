import type { Choice, Goto, Outcome, Roleplay, Scene } from '../engine/index.ts'

/** How many scenes a matter that the customer brings has, and how many matters stand beside each other. */
const scenesInMatter = 5
const mattersInLayer = 5

const things = [
  ...['账单', '套餐', '宽带', '流量包', '副卡', '合约', '押金', '积分', '发票', '来电提醒', '国际漫游'],
  ...['换卡', '过户', '停机', '信号', '机顶盒', '光猫', '亲情号', '彩铃', '预存款', '话费券', '短信提醒'],
]
const people = ['我妈', '我爱人', '我们店里', '孩子', '我自己', '单位', '老家那边']
const times = ['上个月', '前天', '年初', '国庆前后', '中秋那阵', '开学那会儿', '搬家以后']

const openers = ['您好，', '好的，', '嗯，我听着，', '您请坐，', '我明白了，']
const promises = ['一样一样来，', '我记着，', '我陪着您，', '您看着屏幕，', '']
const deeds = ['我现在就查', '我这就调出来看', '我帮您从头对一遍', '我陪您一起看', '我先把它停住']
const terms = ['五分钟内给您结果', '十分钟之内告诉您', '半小时内办好', '两天之内办好', '一小时内给您准话']
const vague = ['我看看吧', '应该问题不大', '回头再说', '尽快给您弄', '系统里还没出来']
const wrong = ['这个不归我管', '系统就是这样的', '您怎么现在才来', '规定就是规定', '我也没办法']
const repairs = ['您接着说', '您慢慢讲', '我先听您说完', '我记下来了', '我重新看一眼']

const welcomes = [
  '您好，换谁都着急，您要说的有好几件，对吧？您请坐，我都给您记着。',
  '您好，换谁都着急，您是来问几件事，对吧？说吧。',
  '您好，换谁都着急，您是一件一件说，对吧？后面还有人呢。',
  '您好，换谁都着急，您是积了一阵子了，对吧？从哪件说起都行。',
  '您好，换谁都着急，您要问的是上回那几件，对吧？又是您啊。',
]

/** Takes one of a list by a number, each list in its own rhythm so that the same words seldom meet again. */
const pick = (list: readonly string[], number: number, step: number): string =>
  list[(number * step + Math.floor(number / list.length)) % list.length] ?? ''

/** What a matter is about, in words of its own: what was said before would be remembered for as long as it may come. */
function aboutOf(number: number): string {
  const whose = Math.floor(number / things.length)
  const whom = people[whose % people.length] ?? ''
  const when = times[(number + Math.floor(whose / people.length)) % times.length] ?? ''
  return `${whom}${when}${things[number % things.length] ?? ''}的事`
}

const choice = (id: string, says: string, goto: Goto, more: Partial<Choice> = {}): Choice => ({
  ...{ id, says, goto, gestures: [] },
  ...more,
})

const scene = (id: string, stage: string, says: string, choices: Choice[]): readonly [string, Scene] => [
  id,
  { stage, lines: [{ id: `${id}-line`, by: 'customer', says }], choices },
]

/** One thing that the customer brings: it is asked about and answered, both can go wrong, and both can be mended. */
function matter(number: number, next: (place: number) => string): readonly (readonly [string, Scene])[] {
  const id = `m${String(number)}`
  const [ask, slip, offer, excuse, done] = ['ask', 'slip', 'offer', 'excuse', 'done'].map(
    (name) => `${id}-${name}`,
  ) as [string, string, string, string, string]
  const about = aboutOf(number)
  const kept = `kept-${id}`
  const angry = { when: { mood: { 'at-most': -3 } } }
  return [
    scene(ask, 'understand', `${about}，你给我说说是怎么回事。`, [
      choice(
        `${ask}-hear`,
        `${pick(openers, number, 1)}${pick(promises, number, 2)}${about}${pick(deeds, number, 2)}。`,
        offer,
        { gestures: ['eye-contact'] },
      ),
      choice(`${ask}-vague`, `${about}啊，${pick(vague, number, 2)}。`, offer),
      choice(`${ask}-wrong`, `${about}，${pick(wrong, number, 3)}。`, slip, { gestures: ['look-at-screen'] }),
    ]),
    scene(slip, 'understand', `${about}你就这么跟我说话？`, [
      choice(`${slip}-mend`, `${pick(repairs, number, 2)}，${about}我听着。`, offer),
      choice(`${slip}-again`, `那${about}您讲讲看。`, ask),
      choice(`${slip}-worse`, `${about}您非要这么想，我也没办法。`, [
        { ...angry, to: 'escalated' },
        { to: offer },
      ]),
    ]),
    scene(offer, 'resolve', `那${about}什么时候能好？`, [
      choice(`${offer}-term`, `${about}是我们没办完，${pick(terms, number, 2)}。`, done, {
        gestures: ['both-hands'],
        effects: { facts: { [kept]: true } },
      }),
      choice(`${offer}-vague`, `${about}${pick(vague, number, 3)}。`, done),
      choice(`${offer}-wrong`, `${about}${pick(wrong, number, 2)}。`, excuse),
    ]),
    scene(excuse, 'resolve', `合着${about}还是我的不是了？`, [
      choice(`${excuse}-own`, `${about}，您刚才问的我还没答。`, offer),
      choice(`${excuse}-rules`, `${about}，话不能这么说，规定就是规定。`, [
        { ...angry, to: 'leaves' },
        { to: done },
      ]),
      choice(`${excuse}-then`, `那${about}您说怎么办吧？`, done),
    ]),
    scene(done, 'close', `${about}就这样了？`, [
      choice(`${done}-write`, `${about}我给您写在单子上，您拿好。`, [
        { when: { fact: kept }, to: next(0) },
        { to: next(1) },
      ]),
      choice(`${done}-look`, `${about}您再看一眼，没有错的话我们说下一件。`, [
        { when: { mood: { 'at-least': -2 } }, to: next(2) },
        { to: next(3) },
      ]),
      choice(`${done}-enough`, `${about}先放着，您说下一个。`, next(4)),
    ]),
  ]
}

/**
 * A roleplay of about so many scenes (in steps of 25) and four ends: a customer with one matter after the other. It is
 * made without a file, for no file may be so long.
 */
export function longScenario(scenes: number): Roleplay {
  const layers = Math.floor(scenes / (scenesInMatter * mattersInLayer))
  const beside = Array.from({ length: mattersInLayer }, (_, index) => index)
  const lastOnes = ['satisfied', 'lukewarm', 'satisfied', 'leaves', 'lukewarm']
  const matters = Array.from({ length: layers }, (_, layer) =>
    beside.flatMap((place) =>
      matter(layer * mattersInLayer + place, (other) =>
        layer === layers - 1
          ? (lastOnes[other] ?? 'leaves')
          : `m${String((layer + 1) * mattersInLayer + ((place + other) % mattersInLayer))}-ask`,
      ),
    ),
  )
  const end = (outcome: Outcome): Scene => ({
    ...{ stage: 'close', lines: [], choices: [] },
    end: { outcome, title: outcome, text: '到这里。' },
  })
  const first = welcomes.map((says, place) =>
    choice(`arrive-${String(place)}`, says, `m${String(place)}-ask`),
  )
  return {
    ...{ yingke: 1, kind: 'roleplay', id: 'long', title: '一件接一件', summary: '一位客户，很多件事。' },
    ...{ from: '测试', channel: 'hall', difficulty: 3, minutes: 60, start: 'arrive', cast: {} },
    customer: {
      ...{ name: '王姐', about: '四十来岁', looks: { hair: 'Bun', body: 'ButtonShirt' } },
      ...{ traits: [], need: '一件一件办完', mood: -1 },
    },
    scenes: Object.fromEntries([
      scene('arrive', 'greet', '我攒了一肚子的事，今天一件一件说。', first),
      ...matters.flat(),
      ['satisfied', end('satisfied')],
      ['lukewarm', end('lukewarm')],
      ['leaves', end('unresolved')],
      ['escalated', end('escalated')],
    ]),
  }
}
