import type { Text } from '../activity.ts'
import { inAllScenes, linesOf, repliesOf } from './parts.ts'
import type { Roleplay } from './shape.ts'

/**
 * Every text of a roleplay that a translation has to have: `title`, `summary`, the customer's, then lines and replies
 * by their own ids, ends as `<scene>.title` and `<scene>.text`, what a scene that listens shows as `<scene>.model`.
 */
export function roleplayTexts(scenario: Roleplay): Text[] {
  const { title, summary, customer, cast } = scenario
  return [
    { id: 'title', text: title },
    { id: 'summary', text: summary },
    ...(['name', 'about', 'need'] as const).map((key) => ({ id: `customer.${key}`, text: customer[key] })),
    ...Object.entries(cast).map(([id, { name }]) => ({ id: `${id}.name`, text: name })),
    ...inAllScenes(scenario, linesOf).map(({ line }) => ({ id: line.id, text: line.says })),
    ...inAllScenes(scenario, repliesOf).map(({ reply }) => ({ id: reply.id, text: reply.says })),
    ...Object.entries(scenario.scenes).flatMap(([id, { end, listen }]) => [
      ...(end
        ? [
            { id: `${id}.title`, text: end.title },
            { id: `${id}.text`, text: end.text },
            ...(end.lesson === undefined ? [] : [{ id: `${id}.lesson`, text: end.lesson }]),
          ]
        : []),
      ...(listen ? [{ id: `${id}.model`, text: listen.model.says }] : []),
    ]),
  ]
}
