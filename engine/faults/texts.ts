import type { Text } from '../activity.ts'
import type { Clerk, Faults, WatchedLine } from './shape.ts'

/**
 * Every text that a translation has to have: `title`, `summary`, then clerks, lines, own faults, questions, options
 * and names by their own ids, with `<id>.why` and the like. A clerk has `<id>.scene`, `<id>.customer`, `<id>.about`
 * and `<id>.need`. Faults of the rule book are translated with the rules.
 */
export const textsOfFaults = ({ title, summary, names, clerks }: Faults): Text[] => [
  { id: 'title', text: title },
  { id: 'summary', text: summary },
  ...names.map(({ id, name }) => ({ id, text: name })),
  ...clerks.flatMap(textsOfClerk),
]

function textsOfClerk({ id, name, customer, scene, lines, question }: Clerk): Text[] {
  return [
    { id, text: name },
    { id: `${id}.scene`, text: scene },
    { id: `${id}.customer`, text: customer.name },
    { id: `${id}.about`, text: customer.about },
    ...present(`${id}.need`, customer.need),
    ...lines.flatMap(textsOfLine),
    ...(question
      ? [
          { id: question.id, text: question.asks },
          ...question.options.map((option) => ({ id: option.id, text: option.says })),
          { id: `${question.id}.why`, text: question.why },
        ]
      : []),
  ]
}

const textsOfLine = ({ id, says, faults, fine }: WatchedLine): Text[] => [
  ...present(id, says),
  ...faults.flatMap((fault) =>
    'rule' in fault
      ? []
      : [
          { id: fault.id, text: fault.name },
          { id: `${fault.id}.why`, text: fault.why },
          { id: `${fault.id}.better`, text: fault.better },
        ],
  ),
  ...present(`${id}.fine`, fine?.why),
]

const present = (id: string, text: string | undefined): Text[] => (text === undefined ? [] : [{ id, text }])
