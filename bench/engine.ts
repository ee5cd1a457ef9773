import path from 'node:path'
import { loadRoleplay, ownRules } from '../cli/content-folder.ts'
import { beginRoleplay, openChoices, plainStart, stepRoleplay, type RoleplayPlay } from '../engine/index.ts'
import { median } from './median.ts'

const scenario = path.join(import.meta.dirname, '..', 'scenarios/hall-basics/bill-38.yaml')

/** Microseconds for one step of a conversation, its judging included, at the median of many walks. */
export function stepTime(): Record<string, number> {
  const play = loadRoleplay(scenario, ownRules)
  const times: number[] = []
  for (let walk = 0; walk < 400; walk += 1) walkOnce(play, walk, times)
  return { steps: times.length, microseconds: Number(median(times.slice(times.length / 4)).toFixed(1)) }
}

function walkOnce(play: RoleplayPlay, seed: number, times: number[]): void {
  let session = beginRoleplay(play, plainStart('practice'))
  for (let turn = 0; !session.ended && turn < 60; turn += 1) {
    const open = openChoices(play.scenario, session)
    const choice = open[(seed * 7 + turn * 3) % open.length]
    if (!choice) return
    const began = performance.now()
    session = stepRoleplay(play, session, { type: 'choose', choice: choice.id, at: turn })
    times.push((performance.now() - began) * 1000)
  }
}
