import type { PlayOf } from '../activity.ts'
import { shuffled } from '../session/chance.ts'
import { happened } from '../session/happened.ts'
import type { GiveUp } from '../session/reply-event.ts'
import { seedFor } from '../session/seed-for.ts'
import type { Start } from '../session/start.ts'
import { unreachable } from '../unreachable.ts'
import { mostGroups, type WorkshopInput } from './event.ts'
import { addCard, handIn, moveCard, rate, removeCard } from './group-work.ts'
import { presentStep, stepOf, type InputOf, type WorkshopProgress } from './progress.ts'
import type { Workshop, WorkshopStep } from './shape.ts'

/** Whether a step is work of groups, so that there have to be some. */
const isForGroups = ({ does }: WorkshopStep): boolean => does !== 'talk'

/** Whether groups can be formed, or formed anew: only before the first step that is theirs. */
export const canFormGroups = (workshop: Workshop, { ended, events }: WorkshopProgress): boolean =>
  !ended && !events.some((event) => event.type === 'step-begun' && isForGroups(stepOf(workshop, event.step)))

/** The step that follows the present one, if there is one; the first where none has begun. */
export const nextStep = ({ steps }: Workshop, { standing }: WorkshopProgress): WorkshopStep | undefined =>
  steps[steps.findIndex(({ id }) => id === standing?.step) + 1]

/** A workshop before the first input: nobody is in a group, and no step has begun. */
export const beginWorkshop = (_: PlayOf<Workshop>, { mode, seed, ordinal }: Start): WorkshopProgress => ({
  mode,
  seed,
  ordinal,
  ended: false,
  events: [],
  groups: [],
  standing: null,
  cards: [],
  ratings: [],
  handedIn: [],
})

/** Moves a workshop on. Throws `RangeError` for an input that is not possible now. */
export function stepWorkshop(
  { scenario }: PlayOf<Workshop>,
  progress: WorkshopProgress,
  input: WorkshopInput | GiveUp,
): WorkshopProgress {
  const { at } = input
  const scene = progress.standing?.step ?? ''
  if (progress.ended) throw new RangeError(`Workshop "${scenario.id}" is over`)
  switch (input.type) {
    case 'form-groups':
      return formGroups(scenario, progress, input)
    case 'begin-step':
      return beginStep(scenario, progress, stepOf(scenario, input.step), at)
    case 'next': {
      const next = nextStep(scenario, progress)
      if (!next) throw new RangeError(`No step follows "${scene}"`)
      return beginStep(scenario, progress, next, at)
    }
    case 'add-card':
      return addCard(scenario, progress, input)
    case 'move-card':
      return moveCard(scenario, progress, input)
    case 'remove-card':
      return removeCard(scenario, progress, input)
    case 'rate':
      return rate(scenario, progress, input)
    case 'hand-in':
      return handIn(scenario, progress, input)
    case 'extend':
      return extend(scenario, progress, input)
    case 'close':
      return { ...happened(progress, { type: 'ended', at, scene, outcome: 'finished' }), ended: true }
    case 'give-up':
      return {
        ...happened(
          progress,
          { type: 'gave-up', at, scene },
          { type: 'ended', at, scene, outcome: 'given-up' },
        ),
        ended: true,
      }
    default:
      return unreachable(input)
  }
}

function formGroups(
  workshop: Workshop,
  progress: WorkshopProgress,
  { groups: named, at }: InputOf<'form-groups'>,
): WorkshopProgress {
  if (!canFormGroups(workshop, progress)) throw new RangeError('The groups are at work already')
  if (named.length < 1 || named.length > mostGroups)
    throw new RangeError(`${String(named.length)} groups are not from 1 to ${String(mostGroups)}`)
  if (new Set(named.map(({ name }) => name)).size < named.length)
    throw new RangeError('Two groups have the same name')
  const groups = named.map(({ name }, place) => ({ id: `group-${String(place + 1)}`, name }))
  return { ...happened(progress, { type: 'groups-formed', at, groups }), groups }
}

/** A step may also be begun out of order, or again: then its time begins anew, and what was made stays. */
function beginStep(
  workshop: Workshop,
  progress: WorkshopProgress,
  step: WorkshopStep,
  at: number,
): WorkshopProgress {
  const { id, minutes } = step
  if (progress.standing?.step === id) throw new RangeError(`Step "${id}" is going on already`)
  if (isForGroups(step) && progress.groups.length === 0)
    throw new RangeError(`Step "${id}" is for groups, and there are none`)
  const lasts = minutes * 60_000
  const begun: WorkshopProgress = {
    ...happened(progress, { type: 'step-begun', at, step: id, lasts }),
    standing: { step: id, began: at, lasts },
  }
  if (step.does !== 'present') return begun
  const ready = progress.groups
    .map((group) => group.id)
    .filter((group) => progress.handedIn.some((one) => one.group === group))
  const seed = seedFor(progress.seed, workshop.steps.indexOf(step))
  const groups = step.order === 'given' ? ready : shuffled(ready, seed)
  return happened(begun, { type: 'presentation-order', at, step: id, groups })
}

function extend(
  workshop: Workshop,
  progress: WorkshopProgress,
  { seconds, at }: InputOf<'extend'>,
): WorkshopProgress {
  const { id } = presentStep(workshop, progress)
  const by = seconds * 1000
  const { standing } = progress
  return {
    ...happened(progress, { type: 'time-extended', at, step: id, by }),
    standing: standing && { ...standing, lasts: standing.lasts + by },
  }
}
