import { linesOf, sceneOf, type Line, type Roleplay, type RoleplaySession } from '../../engine/index.ts'

/** Something said: a line, or a reply of the trainee. */
export type Said = {
  readonly key: string
  /** `customer`, `clerk`, `narrator` or somebody of the cast. */
  readonly by: string
  /** The line or choice; a reply in the trainee's own words is neither. */
  readonly id: string | undefined
  readonly text: string
  /** Absent where it was a reply. */
  readonly line?: Line
}

/** What was heard of a conversation: all up to the last input, and the lines heard since. */
export type Heard = { readonly before: readonly Said[]; readonly now: readonly Line[] }

/**
 * What the trainee has heard so far. What was taken back is not in it: then the lines are heard once more that the
 * reply had answered.
 */
export function heardIn(scenario: Roleplay, { events }: Pick<RoleplaySession, 'events'>): Heard {
  let said: Said[] = []
  let from = 0
  const replies = new Map<number, { readonly from: number; readonly length: number }>()
  for (const [index, event] of events.entries()) {
    const key = String(index)
    if (event.type === 'timed-out' || event.type === 'gave-up') from = said.length
    else if (event.type === 'line-heard') {
      const found = linesOf(sceneOf(scenario, event.scene)).find(({ line }) => line.id === event.line)
      if (!found) throw new RangeError(`Scene "${event.scene}" has no line "${event.line}"`)
      const { line } = found
      said.push({ key, by: line.by, id: line.id, text: line.says, line })
    } else if (event.type === 'reply-given') {
      replies.set(event.decision, { from, length: said.length })
      said.push({ key, by: 'clerk', id: event.choice, text: event.utterance.text })
      from = said.length
    } else if (event.type === 'stepped-back') {
      const reply = replies.get(event.decision)
      if (!reply) throw new RangeError(`Decision ${String(event.decision)} was taken back but never made`)
      said = said.slice(0, reply.length)
      from = reply.from
    }
  }
  return {
    before: said.slice(0, from),
    now: said.slice(from).flatMap(({ line }) => (line ? [line] : [])),
  }
}
