import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import { targets } from '../parts.ts'
import type { Roleplay, Scene } from '../shape.ts'

/** Scenes in which somebody may be stuck, or that say two things at once. */
export const sceneComplaints = (scenario: Roleplay, complain: Complain): Diagnostic[] => [
  ...(scenario.scenes[scenario.start]?.end ? [complain('S038-start-is-end', ['start'])] : []),
  ...Object.entries(scenario.scenes).flatMap(([id, scene]) => [
    ...answerComplaints(id, scene, complain),
    ...topicComplaints(id, scene, complain),
    ...timerComplaints(id, scene, complain),
  ]),
]

function answerComplaints(id: string, scene: Scene, complain: Complain): Diagnostic[] {
  const { choices, topics, listen, timer, end } = scene
  if (end)
    return choices.length > 0 || topics || listen || timer
      ? [complain('S015-end-with-choices', ['scenes', id, 'end'])]
      : []
  const always = (replies: readonly { readonly when?: unknown }[]) =>
    replies.some(({ when }) => when === undefined)
  const leadsOn = listen !== undefined || topics?.then !== undefined || always(choices)
  return leadsOn ? [] : [complain('S014-dead-end', ['scenes', id], { scene: id })]
}

function topicComplaints(id: string, { topics, choices }: Scene, complain: Complain): Diagnostic[] {
  if (!topics) return []
  const { ask, enough, then } = topics
  const path = ['scenes', id, 'topics']
  return [
    ...(enough !== undefined && enough > ask.length
      ? [
          complain('S027-not-enough-topics', [...path, 'enough'], {
            enough: String(enough),
            topics: String(ask.length),
          }),
        ]
      : []),
    ...(then !== undefined && choices.length > 0 && enough === undefined
      ? [complain('S039-choices-never-open', ['scenes', id, 'choices'], { scene: id }, 'error', 'name')]
      : []),
  ]
}

function timerComplaints(id: string, { timer }: Scene, complain: Complain): Diagnostic[] {
  if (!timer) return []
  const { effects, goto } = timer
  const nothing = !effects || (!effects.mood && !effects.facts && !effects.add)
  return nothing && targets(goto).every((to) => to === id) && targets(goto).length > 0
    ? [complain('S033-timer-without-consequence', ['scenes', id, 'timer'], { scene: id })]
    : []
}
