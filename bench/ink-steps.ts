import path from 'node:path'
import { Compiler } from 'inkjs/full'
import { Story } from 'inkjs'
import { loadRoleplay, ownRules } from '../cli/content-folder.ts'
import {
  beginRoleplay,
  compileRules,
  openChoices,
  plainStart,
  stepRoleplay,
  type RoleplayPlay,
} from '../engine/index.ts'
import { inkStory } from './ink-story.ts'
import { median } from './median.ts'

const scenario = path.join(import.meta.dirname, '..', 'scenarios/hall-basics/bill-38.yaml')

/** One way through a conversation: how many steps it took, and how many replies were open at each. */
export type Walk = { readonly steps: number; readonly open: readonly number[] }

/** Which of the open replies the walk with this number takes; the same for everybody who walks. */
const pick = (walk: number, step: number, open: number): number => (walk * 7 + step * 3) % open

const longest = 60

/** Walks by our engine; every event is kept. */
export function walkHere(play: RoleplayPlay, walk: number): Walk {
  let session = beginRoleplay(play, plainStart('practice'))
  const open: number[] = []
  while (!session.ended && open.length < longest) {
    const choices = openChoices(play.scenario, session)
    const choice = choices[pick(walk, open.length, choices.length)]
    if (!choice) break
    open.push(choices.length)
    session = stepRoleplay(play, session, { type: 'choose', choice: choice.id, at: open.length })
  }
  return { steps: open.length, open }
}

/** Walks the same story in ink; every line is kept. */
export function walkInInk(story: Story, walk: number): Walk {
  story.ResetState()
  const open: number[] = []
  const heard: (string | null)[] = []
  for (;;) {
    while (story.canContinue) heard.push(story.Continue())
    const { length } = story.currentChoices
    if (length === 0 || open.length >= longest) return { steps: open.length, open }
    story.ChooseChoiceIndex(pick(walk, open.length, length))
    open.push(length)
  }
}

/** The conversation that both walk, in which nothing is judged: the author alone moves the mood. */
export function sameConversation(): { readonly play: RoleplayPlay; readonly story: Story } {
  const { scenario: roleplay, ruleSet } = loadRoleplay(scenario, ownRules)
  const play = {
    scenario: roleplay,
    ruleSet: compileRules({ classes: {}, rules: [], weights: ruleSet.weights }),
  }
  return { play, story: new Story(new Compiler(inkStory(roleplay)).Compile().ToJson() ?? '') }
}

const walks = 1000
const rounds = 7
const warming = 2

/** Steps a second at the median of some rounds, after two that warm up. */
function stepsPerSecond(walk: (number: number) => Walk): number {
  const speeds = Array.from({ length: warming + rounds }, () => {
    const began = performance.now()
    let steps = 0
    for (let number = 0; number < walks; number += 1) steps += walk(number).steps
    return (steps / (performance.now() - began)) * 1000
  })
  return median(speeds.slice(warming))
}

/** Steps a second of the same conversation here and in ink, and of ours with every reply judged. */
export function stepsAgainstInk(): Record<string, number> {
  const { play, story } = sameConversation()
  const judged = loadRoleplay(scenario, ownRules)
  const ours = stepsPerSecond((walk) => walkHere(play, walk))
  const theirs = stepsPerSecond((walk) => walkInInk(story, walk))
  const withJudging = stepsPerSecond((walk) => walkHere(judged, walk))
  return {
    'steps-a-second': Math.round(ours),
    'steps-a-second-in-ink': Math.round(theirs),
    ratio: Number((ours / theirs).toFixed(1)),
    'steps-a-second-judged': Math.round(withJudging),
  }
}
