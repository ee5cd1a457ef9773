import { activityOf, type Session } from '../kinds.ts'
import { replay, score, type Play } from '../play.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Complain } from '../scenario/source.ts'
import { inputsOf, type Walkthrough } from '../scenario/walkthrough.ts'
import type { Scorecard } from '../scoring/score.ts'

/** What in a walkthrough is not as its author says, with the path of what was said. */
export type Difference = {
  readonly path: readonly PropertyKey[]
  readonly expected: string
  readonly found: string
}

/** What became of a walkthrough. */
export type Walked = {
  /** As far as it went. */
  readonly session: Session
  /** Only of an attempt that has ended. */
  readonly card?: Scorecard
  readonly difference?: Difference
}

/** Plays a walkthrough. It is not checked whether it is one of this scenario. */
export function walked(play: Play, walkthrough: Walkthrough): Walked {
  const inputs = inputsOf(walkthrough)
  const { kind } = play.scenario
  const { inputShapes } = activityOf(play.scenario)
  const key = 'do' in walkthrough ? 'do' : 'choose'
  const strange = inputs.findIndex(
    (input) => input.type !== 'give-up' && !inputShapes.some((shape) => shape.safeParse(input).success),
  )
  const played = replay(play, walkthrough, strange < 0 ? inputs : inputs.slice(0, strange))
  if (!played.ok || strange >= 0) {
    const index = played.ok ? strange : played.error.index
    const input = inputs[index]
    const before = replay(play, walkthrough, inputs.slice(0, index))
    // What could be played up to the input that could not can be played again.
    if (!before.ok) throw new RangeError(before.error.reason)
    const found = played.ok ? `"${input?.type ?? ''}" is not such an input of a ${kind}` : played.error.reason
    const expected = input?.type === 'choose' ? input.choice : (input?.type ?? '')
    return { session: before.value, difference: { path: [key, index], expected, found } }
  }
  const session = played.value
  const { outcome, total } = walkthrough
  if (!session.ended) return { session, difference: { path: [key], expected: outcome, found: '…' } }
  const card = score(play, session)
  if (card.outcome !== outcome)
    return { session, card, difference: { path: ['outcome'], expected: outcome, found: card.outcome } }
  const { 'at-least': least, 'at-most': most } = total
  if (card.total >= least && card.total <= most) return { session, card }
  const expected = `${String(least)}–${String(most)}`
  return { session, card, difference: { path: ['total'], expected, found: String(card.total) } }
}

/** The complaint of a walkthrough that did not go as its author says. */
export const differenceComplaint = ({ path, expected, found }: Difference, complain: Complain): Diagnostic =>
  complain('W002-walkthrough-differs', path, { expected, found })
