import {
  holds,
  sceneOf,
  type Emotion,
  type Line,
  type Posture,
  type Scenario,
  type Session,
} from '../../engine/index.ts'
import { emotionOfMood } from '../stage/emotion.ts'

/** The lines of the scene in which the conversation stands, as they were heard on entering it. */
export const linesNow = (scenario: Scenario, session: Session): readonly Line[] =>
  sceneOf(scenario, session.scene).lines.filter(({ when }) => !when || holds(when, session))

/** Something said, by whom, with the id of its line or choice. */
export type Said = {
  readonly key: string
  readonly by: Line['by']
  readonly id: string
  readonly text: string
}

/** All that was said before the scene in which the conversation stands; what was taken back is not in it. */
export function saidBefore(scenario: Scenario, session: Session): readonly Said[] {
  let said: Said[] = []
  let sceneFrom = 0
  const replies = new Map<number, { readonly sceneFrom: number; readonly length: number }>()
  for (const [index, event] of session.events.entries()) {
    const key = String(index)
    if (event.type === 'scene-entered') sceneFrom = said.length
    else if (event.type === 'line-heard') {
      const line = sceneOf(scenario, event.scene).lines.find(({ id }) => id === event.line)
      if (line) said.push({ key, by: line.by, id: line.id, text: line.says })
    } else if (event.type === 'reply-given') {
      replies.set(event.decision, { sceneFrom, length: said.length })
      said.push({ key, by: 'clerk', id: event.choice, text: event.utterance.text })
    } else if (event.type === 'stepped-back') {
      const reply = replies.get(event.decision)
      if (!reply) throw new RangeError(`Decision ${String(event.decision)} was taken back but never made`)
      said = said.slice(0, reply.length)
      sceneFrom = reply.sceneFrom
    }
  }
  return said.slice(0, sceneFrom)
}

/** How the customer looks while the line with this index is said. A narrator's line changes nothing. */
export function appearance(
  lines: readonly Line[],
  index: number,
  mood: number,
): { readonly emotion: Emotion; readonly posture: Posture } {
  const last = lines.slice(0, index + 1).findLast(({ by }) => by === 'customer')
  return { emotion: last?.emotion ?? emotionOfMood(mood), posture: last?.posture ?? 'at-ease' }
}
