import type { Text } from '../activity.ts'
import type { Drill, Prompt } from './shape.ts'

/**
 * Every text of a drill that a translation has to have: `title`, `summary`, then prompts and options by their own ids,
 * with `<id>.situation`, `<id>.model` and `<id>.why` where there are such.
 */
export const textsOfDrill = ({ title, summary, prompts }: Drill): Text[] => [
  { id: 'title', text: title },
  { id: 'summary', text: summary },
  ...prompts.flatMap(textsOfPrompt),
]

function textsOfPrompt({ id, says, situation, options, model, why }: Prompt): Text[] {
  const own = typeof model !== 'string' ? model.says : options.length === 0 ? model : undefined
  return [
    ...present(id, says),
    ...present(`${id}.situation`, situation),
    ...options.flatMap((option) => [
      { id: option.id, text: option.says },
      ...present(`${option.id}.why`, option.why),
    ]),
    ...present(`${id}.model`, own),
    { id: `${id}.why`, text: why },
  ]
}

const present = (id: string, text: string | undefined): Text[] => (text === undefined ? [] : [{ id, text }])
