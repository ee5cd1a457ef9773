import type { Diagnostic } from '../scenario/diagnostic.ts'
import { repeatedIds, type Named } from '../scenario/repeated.ts'
import type { Complain } from '../scenario/source.ts'
import { partsOf } from './parts.ts'
import type { BlueprintStep, Workshop, WorkshopStep } from './shape.ts'

type Path = readonly PropertyKey[]

/** The longest that the steps of a workshop may take together, in minutes. */
const mostMinutes = 180

/** Checks what one part of a workshop says about another: ids, what steps need, their order and their time. */
export function workshopComplaints(workshop: Workshop, complain: Complain): Diagnostic[] {
  const { 'at-least': least, 'at-most': most } = workshop.groups.size
  return [
    ...repeatedIds(everyId(workshop), 'K001-duplicate-id', complain),
    ...(least > most ? [emptyRange(least, most, ['groups', 'size', 'at-most'], complain)] : []),
    ...workshop.steps.flatMap((step, place) => stepComplaints(step, ['steps', place], complain)),
    ...orderComplaints(workshop, complain),
    ...timeComplaints(workshop, complain),
  ]
}

/** Everything that a translation knows by its id; the title and the summary of the file are among it. */
const everyId = ({ steps }: Workshop): Named[] => [
  ...['title', 'summary'].map((id) => ({ id, path: [id] })),
  ...steps.flatMap((step, place) => [
    { id: step.id, path: ['steps', place, 'id'] },
    ...partsOf(step).flatMap(({ key, parts }) =>
      parts.map(({ id }, part) => ({ id, path: ['steps', place, ...key, part, 'id'] })),
    ),
  ]),
]

const emptyRange = (from: number, to: number, path: Path, complain: Complain): Diagnostic =>
  complain('K012-empty-range', path, { from: String(from), to: String(to) })

/** Checks that a step has what it needs to be done. */
function stepComplaints(step: WorkshopStep, path: Path, complain: Complain): Diagnostic[] {
  const { id, does, facilitator } = step
  const found: Diagnostic[] = []
  if (facilitator.length === 0) found.push(complain('K008-no-notes', path, { id }, 'warning'))
  if (does === 'board' && step.board.columns.length === 0)
    found.push(complain('K002-no-columns', [...path, 'board', 'columns'], { id }))
  if (does === 'blueprint') found.push(...blueprintComplaints(step, [...path, 'blueprint'], complain))
  if (does === 'self-check') {
    const { items, from, to } = step.scale
    if (items.length === 0) found.push(complain('K007-no-items', [...path, 'scale', 'items'], { id }))
    // A scale of one value asks for nothing.
    if (from >= to) found.push(emptyRange(from, to, [...path, 'scale', 'to'], complain))
  }
  return found
}

function blueprintComplaints({ id, blueprint }: BlueprintStep, path: Path, complain: Complain): Diagnostic[] {
  const { lanes, lines } = blueprint
  return [
    ...(['front-stage', 'back-stage'] as const)
      .filter((kind) => !lanes.some(({ is }) => is === kind))
      .map((lane) => complain('K003-no-stage', [...path, 'lanes'], { id, lane })),
    ...lines.flatMap(({ below }, line) =>
      lanes.some((lane) => lane.id === below)
        ? []
        : [complain('K011-unknown-lane', [...path, 'lines', line, 'below'], { id, lane: below })],
    ),
  ]
}

/** Something has to be made before it is handed in, and handed in before it is presented. */
function orderComplaints({ steps }: Workshop, complain: Complain): Diagnostic[] {
  let isMade = false
  let isHandedIn = false
  const found: Diagnostic[] = []
  for (const [place, { id, does }] of steps.entries()) {
    const path = ['steps', place, 'does']
    if (does === 'group' || does === 'board' || does === 'blueprint') isMade = true
    if (does === 'hand-in') {
      if (!isMade) found.push(complain('K004-nothing-made', path, { id }))
      isMade = false
      isHandedIn = true
    }
    if (does === 'present' && !isHandedIn) found.push(complain('K005-present-too-early', path, { id }))
  }
  if (!steps.some(({ does }) => does === 'hand-in')) found.push(complain('K010-no-hand-in', ['steps']))
  return found
}

function timeComplaints({ minutes, steps }: Workshop, complain: Complain): Diagnostic[] {
  const sum = steps.reduce((whole, step) => whole + step.minutes, 0)
  const values = { sum: String(sum), minutes: String(minutes), most: String(mostMinutes) }
  return [
    // In whole minutes: a fifth is 20 %.
    ...(5 * Math.abs(sum - minutes) > minutes
      ? [complain('K006-minutes-differ', ['minutes'], values, 'warning')]
      : []),
    ...(sum > mostMinutes ? [complain('K009-too-long', ['steps'], values)] : []),
  ]
}
