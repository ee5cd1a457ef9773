import type { Activity } from '../activity.ts'
import { reachOf } from '../analysis/reach.ts'
import { marksOf } from '../scoring/mark.ts'
import { roleplayComplaints } from './complaints/all.ts'
import { roleplayDisagreements } from './disagreements.ts'
import { roleplayInputs, roleplayInputShapes, type RoleplayEvent, type RoleplayInput } from './event.ts'
import { beginRoleplay, stepRoleplay, type RoleplaySession } from './session.ts'
import { roleplayShape, type Roleplay } from './shape.ts'
import { roleplayTexts } from './texts.ts'

/** A branching dialogue: the trainee answers a customer, and what is said decides how it goes on. */
export const roleplay: Activity<Roleplay, RoleplaySession, RoleplayInput, RoleplayEvent> = {
  kind: 'roleplay',
  shape: roleplayShape,
  inputs: roleplayInputs,
  inputShapes: roleplayInputShapes,
  complaints: roleplayComplaints,
  disagreements: roleplayDisagreements,
  texts: roleplayTexts,
  begin: beginRoleplay,
  step: stepRoleplay,
  reach: reachOf,
  marks: ({ ruleSet }, events) => marksOf(ruleSet.weights, events),
}
