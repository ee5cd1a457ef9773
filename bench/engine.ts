import path from 'node:path'
import { loadPlay, ownRules } from '../cli/content-folder.ts'
import { judge, openChoices, startSession, step, type Play, type Setting } from '../engine/index.ts'
import { median } from './median.ts'

const scenario = path.join(import.meta.dirname, '..', 'scenarios/hall-basics/bill-38.yaml')
const setting: Setting = {
  stage: 'understand',
  channel: 'hall',
  mood: -1,
  traits: [],
  first: false,
  said: [],
}

/** Microseconds for one step of a conversation, its judging included, at the median of many walks. */
export function stepTime(): Record<string, number> {
  const play = loadPlay(scenario, ownRules)
  const times: number[] = []
  for (let walk = 0; walk < 400; walk += 1) walkOnce(play, walk, times)
  return { steps: times.length, microseconds: Number(median(times.slice(times.length / 4)).toFixed(1)) }
}

function walkOnce(play: Play, seed: number, times: number[]): void {
  let session = startSession(play, 'practice')
  for (let turn = 0; !session.ended && turn < 60; turn += 1) {
    const open = openChoices(play.scenario, session)
    const choice = open[(seed * 7 + turn * 3) % open.length]
    if (!choice) return
    const began = performance.now()
    session = step(play, session, { type: 'choose', choice: choice.id, at: turn })
    times.push((performance.now() - began) * 1000)
  }
}

/** Microseconds for judging a reply of 40 characters by all rules, at the median; no reply is seen twice. */
export function judgeTime(): Record<string, number> {
  const { ruleSet } = loadPlay(scenario, ownRules)
  const filler =
    '您先坐我把这个月的账单和上回的记录一起调出来对着给您看十分钟内告诉您结果好吗不知道但是可以帮您'
  const replies = Array.from({ length: 3000 }, (_, index) => {
    const from = index % (filler.length - 20)
    const number = String(index).padStart(4, '0')
    return `${filler.slice(from)}，${filler}`.slice(0, 36) + number
  })
  const times = replies.map((text) => {
    const began = performance.now()
    judge(ruleSet, { text, gestures: [] }, setting)
    return (performance.now() - began) * 1000
  })
  return {
    characters: 40,
    rules: ruleSet.rules.size,
    microseconds: Number(median(times.slice(times.length / 4)).toFixed(1)),
  }
}
