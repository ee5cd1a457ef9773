import type { Text } from '../activity.ts'
import { unreachable } from '../unreachable.ts'
import type { WorkshopStep } from './shape.ts'

/** Things of one sort in a step, each with its words, and where in the step they are written. */
export type Parts = { readonly key: readonly [string, string]; readonly parts: readonly Text[] }

/** All columns, lanes, phases, lines and items of a step. */
export function partsOf(step: WorkshopStep): Parts[] {
  switch (step.does) {
    case 'board':
      return [{ key: ['board', 'columns'], parts: step.board.columns.map(titled) }]
    case 'blueprint':
      return (['lanes', 'phases', 'lines'] as const).map((key) => ({
        key: ['blueprint', key],
        parts: step.blueprint[key].map(titled),
      }))
    case 'self-check':
      return [
        { key: ['scale', 'items'], parts: step.scale.items.map(({ id, says }) => ({ id, text: says })) },
      ]
    case 'talk':
    case 'group':
    case 'hand-in':
    case 'present':
      return []
    default:
      return unreachable(step)
  }
}

const titled = ({ id, title }: { readonly id: string; readonly title: string }): Text => ({ id, text: title })
