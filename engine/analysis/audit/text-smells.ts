import { holds } from '../../condition.ts'
import { dimensions } from '../../dimension.ts'
import { inAllScenes, linesOf } from '../../roleplay/parts.ts'
import type { Roleplay } from '../../roleplay/shape.ts'
import type { Earned } from '../../scoring/score.ts'
import type { Look } from './looks.ts'
import type { Smell } from './smell.ts'
import { fewestChoices, longestLine, stagesOfService } from './thresholds.ts'
import { charactersIn, secondsToRead } from './walk.ts'

/** The dimensions in which nothing can be earned. */
export const unusedDimensions = (most: Earned): Smell[] =>
  dimensions
    .filter((dimension) => most[dimension] === 0)
    .map((dimension) => ({ code: 'A024-dimension-unused', path: ['scenes'], values: { dimension } }))

/** What the text of a scenario shows by itself, and what of the stages of a service it leaves out. */
export const textSmells = (scenario: Roleplay, looks: readonly Look[]): Smell[] => [
  ...stagesOfService
    .filter((stage) => Object.values(scenario.scenes).every((scene) => scene.stage !== stage))
    .map((stage): Smell => ({ code: 'A025-stage-missing', path: ['scenes'], values: { stage } })),
  ...longLines(scenario),
  ...looks.flatMap(shortTimer),
  ...fewChoices(scenario),
]

/** Those whose words the trainee has to take in while somebody waits for an answer. */
const isSpokenTo = (by: string): boolean => by !== 'clerk' && by !== 'narrator'

const longLines = (scenario: Roleplay): Smell[] =>
  inAllScenes(scenario, linesOf).flatMap(({ line, path }): Smell[] => {
    const length = charactersIn([line.says])
    if (!isSpokenTo(line.by) || length <= longestLine) return []
    const values = { line: line.id, length: String(length), limit: String(longestLine) }
    return [{ code: 'A029-long-line', path: [...path, 'says'], values }]
  })

function shortTimer({ id, scene, session, choices }: Look): Smell[] {
  if (!scene.timer) return []
  const heard = scene.lines.filter(({ when }) => !when || holds(when, session))
  const shown = [...heard.map(({ says }) => says), ...choices.map(({ says }) => says)]
  const needed = secondsToRead(charactersIn(shown))
  if (scene.timer.seconds >= needed) return []
  const values = { scene: id, seconds: String(scene.timer.seconds), needed: String(needed) }
  return [{ code: 'A030-timer-too-short', path: ['scenes', id, 'timer', 'seconds'], values }]
}

const fewChoices = (scenario: Roleplay): Smell[] =>
  Object.entries(scenario.scenes).flatMap(([id, { choices, topics, listen, end }]): Smell[] => {
    const replies = choices.length + (topics?.ask.length ?? 0)
    if (end || listen || replies >= fewestChoices) return []
    return [
      { code: 'A032-few-choices', path: ['scenes', id], values: { scene: id, choices: String(replies) } },
    ]
  })
