import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import type { Roleplay } from '../shape.ts'
import { conditionComplaints } from './conditions.ts'
import { gotoComplaints } from './gotos.ts'
import { idComplaints } from './ids.ts'
import { listenComplaints } from './listening.ts'
import { sceneComplaints } from './scenes.ts'

/** Checks all that one part of a roleplay says about another: ids, targets, conditions, replies, ways. */
export const roleplayComplaints = (scenario: Roleplay, complain: Complain): Diagnostic[] => [
  ...idComplaints(scenario, complain),
  ...gotoComplaints(scenario, complain),
  ...conditionComplaints(scenario, complain),
  ...sceneComplaints(scenario, complain),
  ...listenComplaints(scenario, complain),
]
