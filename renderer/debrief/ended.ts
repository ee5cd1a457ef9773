import type { OpenedRoleplay } from '../../contract/records.ts'
import type { Scorecard } from '../../engine/index.ts'

/** An attempt whose conversation has ended and was scored. */
export type Ended = Omit<OpenedRoleplay, 'scorecard'> & {
  readonly scorecard: Scorecard
}
