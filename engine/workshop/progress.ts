import type { Progress } from '../activity.ts'
import type { Group, CardPlace, WorkshopEvent, WorkshopInput } from './event.ts'
import type { Workshop, WorkshopStep } from './shape.ts'

/** A card that a group wrote. */
export type Card = {
  readonly id: string
  readonly step: string
  readonly group: string
  readonly place: CardPlace
  readonly text: string
}

/** How a group rates itself in one thing. */
export type Rating = {
  readonly step: string
  readonly group: string
  readonly item: string
  readonly value: number
}

/** Work that was handed in, and whether within the time of the step. */
export type HandedIn = { readonly step: string; readonly group: string; readonly inTime: boolean }

/** Where a workshop stands. */
export type WorkshopProgress = Progress<WorkshopEvent> & {
  readonly groups: readonly Group[]
  /** The present step, when it began and how long it may take, in milliseconds; `null` before the first. */
  readonly standing: { readonly step: string; readonly began: number; readonly lasts: number } | null
  /** In the order in which they were put where they are. */
  readonly cards: readonly Card[]
  readonly ratings: readonly Rating[]
  readonly handedIn: readonly HandedIn[]
}

/** An input of a workshop by its type. */
export type InputOf<Type extends WorkshopInput['type']> = Extract<WorkshopInput, { readonly type: Type }>

/** The present step; throws `RangeError` before the first. */
export function presentStep(workshop: Workshop, { standing }: WorkshopProgress): WorkshopStep {
  if (!standing) throw new RangeError('No step has begun yet')
  return stepOf(workshop, standing.step)
}

/** The step with this id; throws `RangeError` when the workshop has none. */
export function stepOf({ id, steps }: Workshop, name: string): WorkshopStep {
  const step = steps.find((one) => one.id === name)
  if (!step) throw new RangeError(`Workshop "${id}" has no step "${name}"`)
  return step
}

/** Milliseconds that are left for the present step, below 0 where it is over; `undefined` before the first. */
export const timeLeft = ({ standing }: WorkshopProgress, at: number): number | undefined =>
  standing ? standing.began + standing.lasts - at : undefined
