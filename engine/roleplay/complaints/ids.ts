import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import { idComplaints as repeatedIdComplaints, type Named } from '../../scenario/unique-ids.ts'
import { inAllScenes, linesOf, repliesOf } from '../parts.ts'
import type { Roleplay } from '../shape.ts'

/** Those who are there without being named in the cast. */
const always = ['customer', 'clerk', 'narrator']

/** Ids used twice, words that mean something else, and people who are spoken for but not there. */
export function idComplaints(scenario: Roleplay, complain: Complain): Diagnostic[] {
  const lines = inAllScenes(scenario, linesOf)
  const replies = inAllScenes(scenario, repliesOf)
  const cast = Object.keys(scenario.cast)
  const speaking = new Set(lines.map(({ line }) => line.by))
  return [
    ...repeatedIdComplaints(
      [
        ...lines.map(({ line, path }): Named => ({ id: line.id, path, code: 'S010-duplicate-line' })),
        ...replies.map(({ reply, path }): Named => ({ id: reply.id, path, code: 'S012-duplicate-choice' })),
      ],
      complain,
    ),
    ...(Object.hasOwn(scenario.scenes, 'return')
      ? [complain('S026-reserved-id', ['scenes', 'return'], { id: 'return' })]
      : []),
    ...cast
      .filter((id) => always.includes(id))
      .map((id) => complain('S026-reserved-id', ['cast', id], { id })),
    ...lines
      .filter(({ line }) => !always.includes(line.by) && !cast.includes(line.by))
      .map(({ line, path }) => complain('S021-unknown-speaker', [...path, 'by'], { id: line.by })),
    ...cast
      .filter((id) => !always.includes(id) && !speaking.has(id))
      .map((id) => complain('S022-silent-cast', ['cast', id], { id }, 'warning')),
  ]
}
