import type { Activity } from '../activity.ts'
import { marksOf } from '../scoring/mark.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { drillComplaints } from './complaints.ts'
import { drillDisagreements } from './disagreements.ts'
import { drillInputShapes, type DrillEvent, type DrillInput } from './event.ts'
import { reachOfDrill } from './reach.ts'
import { beginDrill, stepDrill, type DrillProgress } from './session.ts'
import { drillShape, type Drill } from './shape.ts'
import { textsOfDrill } from './texts.ts'

/** Say it better: quick rounds in which what goes wrong comes back. */
export const drill: Activity<Drill, DrillProgress, DrillInput | GiveUp, DrillEvent> = {
  kind: 'drill',
  shape: drillShape,
  inputs: ['choose', 'say', 'time-out'],
  inputShapes: drillInputShapes,
  complaints: drillComplaints,
  disagreements: drillDisagreements,
  texts: textsOfDrill,
  begin: beginDrill,
  step: stepDrill,
  reach: reachOfDrill,
  marks: ({ ruleSet }, events) => marksOf(ruleSet.weights, events),
}
