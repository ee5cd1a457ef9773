import type { CardPlace } from './event.ts'
import type { Card, WorkshopProgress } from './progress.ts'
import type { BlueprintStep, BoardStep } from './shape.ts'

/** The board of one group: its cards, column by column, in the order in which they were put there. */
export type Board = {
  readonly group: string
  readonly columns: readonly { readonly column: string; readonly cards: readonly Card[] }[]
}

/** The boards of all groups in a step. */
export const boardOf = (progress: WorkshopProgress, { id, board }: BoardStep): Board[] =>
  progress.groups.map(({ id: group }) => ({
    group,
    columns: board.columns.map(({ id: column }) => ({
      column,
      cards: cardsAt(progress, id, group, (place) => 'column' in place && place.column === column),
    })),
  }))

/** The blueprint of one group: its lanes from top to bottom, each phase by phase. */
export type Blueprint = {
  readonly group: string
  readonly lanes: readonly {
    readonly lane: string
    readonly phases: readonly { readonly phase: string; readonly cards: readonly Card[] }[]
    /** The lines that part it from the lane below it. */
    readonly lines: readonly string[]
  }[]
}

/** The blueprints of all groups in a step. */
export const blueprintOf = (progress: WorkshopProgress, { id, blueprint }: BlueprintStep): Blueprint[] =>
  progress.groups.map(({ id: group }) => ({
    group,
    lanes: blueprint.lanes.map(({ id: lane }) => ({
      lane,
      phases: blueprint.phases.map(({ id: phase }) => ({
        phase,
        cards: cardsAt(
          progress,
          id,
          group,
          (place) => 'lane' in place && place.lane === lane && place.phase === phase,
        ),
      })),
      lines: blueprint.lines.filter(({ below }) => below === lane).map((line) => line.id),
    })),
  }))

const cardsAt = (
  { cards }: WorkshopProgress,
  step: string,
  group: string,
  isThere: (place: CardPlace) => boolean,
): readonly Card[] =>
  cards.filter((card) => card.step === step && card.group === group && isThere(card.place))
