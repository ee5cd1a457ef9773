import { happened } from '../session/happened.ts'
import type { CardPlace } from './event.ts'
import { presentStep, timeLeft, type Card, type InputOf, type WorkshopProgress } from './progress.ts'
import type { Workshop, WorkshopStep } from './shape.ts'

/** A group writes a card. */
export function addCard(
  workshop: Workshop,
  progress: WorkshopProgress,
  { step, group, place, text, at }: InputOf<'add-card'>,
): WorkshopProgress {
  checkPlace(presentFor(workshop, progress, step, group), place)
  const card = `card-${String(progress.events.filter(({ type }) => type === 'card-added').length + 1)}`
  return {
    ...happened(progress, { type: 'card-added', at, step, group, card, place, text }),
    cards: [...progress.cards, { id: card, step, group, place, text }],
  }
}

/** A card is put elsewhere in its step, below what lies there. */
export function moveCard(
  workshop: Workshop,
  progress: WorkshopProgress,
  { card: id, place, at }: InputOf<'move-card'>,
): WorkshopProgress {
  const { card, others } = lyingCard(progress, id)
  const { step, group } = card
  checkPlace(presentFor(workshop, progress, step, group), place)
  return {
    ...happened(progress, { type: 'card-moved', at, step, card: id, place }),
    cards: [...others, { ...card, place }],
  }
}

/** A card is taken away. */
export function removeCard(
  workshop: Workshop,
  progress: WorkshopProgress,
  { card: id, at }: InputOf<'remove-card'>,
): WorkshopProgress {
  const { card, others } = lyingCard(progress, id)
  const { step, group } = card
  presentFor(workshop, progress, step, group)
  return { ...happened(progress, { type: 'card-removed', at, step, card: id }), cards: others }
}

/** A group rates itself; a later rating replaces the one before. */
export function rate(
  workshop: Workshop,
  progress: WorkshopProgress,
  { step, group, item, value, at }: InputOf<'rate'>,
): WorkshopProgress {
  const present = presentFor(workshop, progress, step, group)
  if (present.does !== 'self-check') throw new RangeError(`Nothing is rated in step "${step}"`)
  const { items, from, to } = present.scale
  if (!items.some(({ id }) => id === item)) throw new RangeError(`Step "${step}" has no item "${item}"`)
  if (value < from || value > to)
    throw new RangeError(`${String(value)} is not from ${String(from)} to ${String(to)}`)
  const others = progress.ratings.filter(
    (one) => one.step !== step || one.group !== group || one.item !== item,
  )
  return {
    ...happened(progress, { type: 'item-rated', at, step, group, item, value }),
    ratings: [...others, { step, group, item, value }],
  }
}

/** A group hands in what it made; what it is, nobody judges. */
export function handIn(
  workshop: Workshop,
  progress: WorkshopProgress,
  { step, group, at }: InputOf<'hand-in'>,
): WorkshopProgress {
  if (presentFor(workshop, progress, step, group).does !== 'hand-in')
    throw new RangeError(`Nothing is handed in in step "${step}"`)
  if (progress.handedIn.some((one) => one.step === step && one.group === group))
    throw new RangeError(`Group "${group}" has handed in already in step "${step}"`)
  const inTime = (timeLeft(progress, at) ?? 0) >= 0
  return {
    ...happened(progress, { type: 'handed-in', at, step, group, inTime }),
    handedIn: [...progress.handedIn, { step, group, inTime }],
  }
}

/** The present step, if it is the one that is meant and the group is there. */
function presentFor(
  workshop: Workshop,
  progress: WorkshopProgress,
  step: string,
  group: string,
): WorkshopStep {
  const present = presentStep(workshop, progress)
  if (present.id !== step) throw new RangeError(`Step "${present.id}" is going on, not "${step}"`)
  if (!progress.groups.some(({ id }) => id === group)) throw new RangeError(`There is no group "${group}"`)
  return present
}

function lyingCard({ cards }: WorkshopProgress, id: string): { card: Card; others: readonly Card[] } {
  const card = cards.find((one) => one.id === id)
  if (!card) throw new RangeError(`There is no card "${id}"`)
  return { card, others: cards.filter((one) => one !== card) }
}

function checkPlace(step: WorkshopStep, place: CardPlace): void {
  const has = (things: readonly { readonly id: string }[], id: string) => things.some((one) => one.id === id)
  const fits =
    'column' in place
      ? step.does === 'board' && has(step.board.columns, place.column)
      : step.does === 'blueprint' &&
        has(step.blueprint.lanes, place.lane) &&
        has(step.blueprint.phases, place.phase)
  if (!fits) throw new RangeError(`Step "${step.id}" has no place ${JSON.stringify(place)}`)
}
