import type { Activity, Text } from '../activity.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { workshopComplaints } from './complaints.ts'
import { workshopInputShapes, type WorkshopEvent, type WorkshopInput } from './event.ts'
import { workshopMarks, workshopReach } from './marks.ts'
import { partsOf } from './parts.ts'
import type { WorkshopProgress } from './progress.ts'
import { beginWorkshop, stepWorkshop } from './session.ts'
import { workshopShape, type Workshop, type WorkshopStep } from './shape.ts'

/** Group work that a facilitator leads. */
export const workshop: Activity<Workshop, WorkshopProgress, WorkshopInput | GiveUp, WorkshopEvent> = {
  kind: 'workshop',
  shape: workshopShape,
  inputs: [
    'form-groups',
    'begin-step',
    'next',
    'add-card',
    'move-card',
    'remove-card',
    'rate',
    'hand-in',
    'extend',
    'close',
  ],
  inputShapes: workshopInputShapes,
  complaints: workshopComplaints,
  // Nothing in it is said to a customer.
  disagreements: () => [],
  texts: ({ title, summary, steps }) => [
    { id: 'title', text: title },
    { id: 'summary', text: summary },
    ...steps.flatMap(stepTexts),
  ],
  begin: beginWorkshop,
  step: stepWorkshop,
  reach: workshopReach,
  marks: (_, events) => workshopMarks(events),
}

/** The title of a step by its id, its task and the facilitator's notes after a dot, then its parts by their ids. */
const stepTexts = (step: WorkshopStep): Text[] => [
  { id: step.id, text: step.title },
  { id: `${step.id}.task`, text: step.task },
  ...step.facilitator.map((text, place) => ({ id: `${step.id}.facilitator.${String(place + 1)}`, text })),
  ...partsOf(step).flatMap(({ parts }) => parts),
]
