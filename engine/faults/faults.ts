import type { Activity } from '../activity.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { faultsComplaints } from './complaints.ts'
import { faultsDisagreements } from './disagreements.ts'
import { faultsInputShapes, type FaultsEvent, type FaultsInput } from './event.ts'
import { marksOfFaults } from './marks.ts'
import { reachOfFaults } from './reach.ts'
import { beginFaults, stepFaults, type FaultsProgress } from './session.ts'
import { faultsShape, type Faults } from './shape.ts'
import { textsOfFaults } from './texts.ts'

/** Watching clerks at work and naming what they do wrong. */
export const faults: Activity<Faults, FaultsProgress, FaultsInput | GiveUp, FaultsEvent> = {
  kind: 'faults',
  shape: faultsShape,
  inputs: ['flag', 'withdraw', 'answer', 'next', 'hand-in'],
  inputShapes: faultsInputShapes,
  complaints: faultsComplaints,
  disagreements: faultsDisagreements,
  texts: textsOfFaults,
  begin: beginFaults,
  step: stepFaults,
  reach: reachOfFaults,
  marks: marksOfFaults,
}
