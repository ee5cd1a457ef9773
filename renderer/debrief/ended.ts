import type { OpenedAttempt } from '../../contract/records.ts'
import type { Scorecard } from '../../engine/index.ts'

/** An attempt whose conversation has ended and was scored. */
export type Ended = Pick<OpenedAttempt, 'id' | 'trainee' | 'mode' | 'content' | 'inputs'> & {
  readonly scorecard: Scorecard
}
