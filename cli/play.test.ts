import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { score, type Mode } from '../engine/index.ts'
import { loadPlay } from './content-folder.ts'
import { CommandFailure } from './outcome.ts'
import { playAsking } from './play.ts'
import { atTable } from './playing/table.ts'
import { packOfAllKinds } from './testing/all-kinds.ts'
import { yingke } from './testing/command.ts'
import { wordsIn } from './words.ts'

type Played = { readonly told: string; readonly total?: number }

/** Plays a tiny scenario with these answers; without a total where the person stopped. */
async function playing(
  name: string,
  answers: readonly string[],
  mode: Mode = 'practice',
  seed = 0,
): Promise<Played> {
  const play = loadPlay(path.join(packOfAllKinds(), `${name}.yaml`))
  let told = ''
  const output = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      told += text
      done()
    },
  })
  const input = Readable.from([answers.map((one) => `${one}\n`).join('')])
  const session = await atTable(wordsIn('zh-CN'), { input, output }, (table) =>
    playAsking(play, { mode, seed, ordinal: 1 }, table),
  )
  return session ? { told, total: score(play, session).total } : { told }
}

describe('a conversation at the keyboard', () => {
  test('is played to its end by numbers', async () => {
    const { told, total } = await playing('tiny', ['1', '1'])
    expect(told).toContain('老周：单子丢了，能补吗？')
    expect(told).toContain('1. 您好，单子丢了是着急，我现在就帮您查。  (stand, smile)')
    expect(told).toContain('放心了。他拿着单子走了。')
    expect(total).toBe(100)
  })

  test('lets the time run out with t, takes back with b and says what was found while exploring', async () => {
    const { told, total } = await playing('tiny', ['t', '1', '2', 'b', '1', '1'], 'explore')
    for (const words of ['没人应一声吗？', '一句话回绝', '心情 -2', '退回上一句', '放心了'])
      expect(told).toContain(words)
    expect(total).toBeLessThan(100)
  })

  test('asks again for what is no reply, and stops with q', async () => {
    const { told, total } = await playing('tiny', ['9', 'b', 'q'])
    expect(told.split('没看懂')).toHaveLength(3)
    expect(total).toBeUndefined()
  })

  test('fails where the answers run out', async () => {
    await expect(playing('tiny', ['1'])).rejects.toThrow(CommandFailure)
  })
})

describe('a drill at the keyboard', () => {
  const good = [
    ...['丢了东西谁都着急，我帮您查一下最后在哪儿用过。', '五分钟内给您办好。(both-hands)'],
    ...['2', '让您久等了，我现在就帮您查。'],
  ]

  test('is played in rounds, with the verdict of each', async () => {
    const { told, total } = await playing('tiny-drill', ['3', ...good])
    expect(told.match(/✓ 对/g)).toHaveLength(5)
    expect(total).toBe(100)
  })

  test('brings back what went wrong, but for an exam', async () => {
    const practised = await playing('tiny-drill', ['2', ...good.slice(0, 3), '3', good[3] ?? ''])
    expect(practised.told).toContain('（再来一次）')
    expect(practised.total).toBeDefined()
    const examined = await playing('tiny-drill', ['2', ...good], 'exam')
    expect(examined.told).not.toMatch(/再来一次|✓|✗/)
    expect(examined.total).toBeLessThan(100)
  })

  test('lets the time run out where there is a limit only', async () => {
    const { told } = await playing('tiny-drill', ['t', '3', good[0] ?? '', 't', 'q'])
    expect(told.split('没看懂')).toHaveLength(2)
    expect(told.match(/✗ 不对/g)).toHaveLength(1)
  })
})

describe('a quiz at the keyboard', () => {
  test('takes numbers, an order and several, skips and goes back', async () => {
    const answers = ['3', '', '2', '12', '1', 'g 2', '4 3 2 1', 'g 3', '1', 'h']
    const { told, total } = await playing('tiny-quiz', answers)
    expect(told).toContain('每日五题，共 5 题')
    expect(total).toBe(100)
  })

  test('takes another paper, and pairs by number and letter as it says afterwards', async () => {
    const answering = (pairs: string) => playing('tiny-quiz', ['p3', pairs, 'h'])
    const { told } = await answering('1a 2a')
    expect(told).toContain('谁也不多，共 3 题')
    expect(told).toContain('没看懂')
    const [, right = ''] = /应该是 (1[abc] 2[abc] 3[abc])/.exec(told) ?? []
    const turned = right.replaceAll(/[abc]/g, (mark) => (mark === 'a' ? 'b' : mark === 'b' ? 'c' : 'a'))
    expect((await answering(turned)).told).toContain(`应该是 ${right}`)
    const answered = await answering(right)
    expect(answered.told).not.toMatch(/没看懂|应该是 1[abc]/)
    expect(answered.total).toBeGreaterThan(0)
  })

  test('is handed in by time where the paper has a limit, and not told in an exam', async () => {
    const { told, total } = await playing('tiny-quiz', ['t', 'p2', 't'], 'exam')
    expect(told.split('没看懂')).toHaveLength(2)
    expect(told).not.toContain('应该是')
    expect(total).toBe(0)
  })

  test('is drawn as the seed has it', async () => {
    const shown = async (seed: number) => (await playing('tiny-quiz', ['p2', 'q'], 'practice', seed)).told
    expect(await shown(1)).not.toBe(await shown(5))
  })
})

describe('faults at the keyboard', () => {
  test('are flagged by line and name, taken back, answered and handed in', async () => {
    const first = ['2 一句话回绝', '2 crossed', '3 怪客户', '1 怪客户', '1 怪客户', 'b', 'n']
    const { told, total } = await playing('tiny-faults', [...first, '1 答非所问', 'h'])
    expect(told).toContain('取消了“怪客户”')
    expect(total).toBe(100)
  })

  test('are settled after each clerk, at once while exploring, and not told in an exam', async () => {
    const answers = ['2 怪客户', 'n', 'h']
    expect((await playing('tiny-faults', answers)).told).toContain('叫错了名字')
    expect((await playing('tiny-faults', ['2 怪客户', 'q'], 'explore')).told).toContain('叫错了名字')
    expect((await playing('tiny-faults', answers, 'exam')).told).not.toContain('叫错了名字')
  })

  test('cannot be handed in before the last clerk, nor flagged where a customer speaks', async () => {
    const { told } = await playing('tiny-faults', ['h', '5 怪客户', '1 没有的名字', 'q'])
    expect(told.split('没看懂')).toHaveLength(4)
  })
})

test('a workshop is said to need a group and the app', async () => {
  await expect(playing('tiny-workshop', [])).rejects.toThrow('要一组人坐到一起')
})

test('the real command takes piped answers, and prints the scorecard alone as JSON', () => {
  const file = path.join(packOfAllKinds(), 'tiny-faults.yaml')
  const { status, stdout, stderr } = yingke(['play', file, '--json', '--seed', '3'], 'n\nh\n')
  expect({ status, card: JSON.parse(stdout) as unknown }).toMatchObject({
    status: 0,
    card: { outcome: 'finished', total: 0 },
  })
  expect(stderr).toContain('陈姐')
})

test('the real command refuses a seed that is none, and replies by name but in a conversation', () => {
  const file = path.join(packOfAllKinds(), 'tiny-drill.yaml')
  expect(yingke(['play', file, '--seed', 'x'])).toMatchObject({ status: 1 })
  expect(yingke(['play', file, '--choose', 'lost-card-warm'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('这是快练') as string,
  })
})
