import { normalise } from '../judge/normalise.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Complain } from '../scenario/source.ts'
import { idComplaints, type Named } from '../scenario/unique-ids.ts'
import type { Drill, Prompt } from './shape.ts'

/** Checks what one part of a drill says about another. */
export function drillComplaints(scenario: Drill, complain: Complain): Diagnostic[] {
  const { prompts, rounds } = scenario
  const few = rounds !== undefined && rounds > prompts.length
  return [
    ...idComplaints(namedIn(scenario), complain),
    ...prompts.flatMap((prompt, index) => promptComplaints(prompt, index, complain)),
    ...(few
      ? [
          complain('D007-too-many-rounds', ['rounds'], {
            rounds: String(rounds),
            prompts: String(prompts.length),
          }),
        ]
      : []),
  ]
}

const namedIn = ({ prompts }: Drill): Named[] =>
  prompts.flatMap(({ id, options }, place) => [
    { id, path: ['prompts', place], code: 'D001-duplicate-prompt' as const },
    ...options.map((option, index) => ({
      id: option.id,
      path: ['prompts', place, 'options', index],
      code: 'D002-duplicate-option' as const,
    })),
  ])

function promptComplaints(prompt: Prompt, index: number, complain: Complain): Diagnostic[] {
  const { id, says, situation, taboo, options, model } = prompt
  const path = ['prompts', index]
  const found: Diagnostic[] = []
  if (taboo && says === undefined)
    found.push(complain('D014-taboo-without-words', [...path, 'taboo'], { id }))
  else if (says === undefined && situation === undefined)
    found.push(complain('D003-empty-prompt', [...path, 'id'], { id }))
  if (options.length === 1) found.push(complain('D005-one-option', [...path, 'id'], { id }))
  const named = options.map((option) => option.id)
  if (options.length > 0 && (typeof model !== 'string' || !named.includes(model)))
    found.push(complain('D004-unknown-model', [...path, 'model'], { id, options: named.join(', ') }))
  const words = options.map((option) => normalise(option.says).text)
  for (const [place, option] of options.entries()) {
    const other = options[words.indexOf(words[place] ?? '')]
    if (other && other !== option && sameGestures(other.gestures, option.gestures))
      found.push(
        complain('D006-same-option', [...path, 'options', place, 'says'], { id: option.id, other: other.id }),
      )
  }
  return found
}

const sameGestures = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join()
