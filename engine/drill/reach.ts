import type { PlayOf } from '../activity.ts'
import { perDimension } from '../dimension.ts'
import { marksOf } from '../scoring/mark.ts'
import { earnedBy, wholeOf, type Reach } from '../scoring/score.ts'
import type { Input } from '../session/event.ts'
import type { Start } from '../session/start.ts'
import { dueAt, modelOf } from './reply.ts'
import { beginDrill, drawnPrompts, stepDrill } from './session.ts'
import type { Drill, Prompt } from './shape.ts'

/**
 * The most that can be earned with the prompts of this start. Nobody earns more at a prompt than what is due there, so
 * where the models earn it all, the proof is complete.
 */
export function reachOfDrill(play: PlayOf<Drill>, start: Start): Reach {
  const { weights } = play.ruleSet
  const due = drawnPrompts(play.scenario, start).flatMap((prompt) => dueAt(play, prompt))
  const most = perDimension((dimension) =>
    due.reduce((sum, one) => (one.dimension === dimension ? sum + one.points : sum), 0),
  )
  const prompts = new Map(play.scenario.prompts.map((prompt) => [prompt.id, prompt]))
  const best: Input[] = []
  let progress = beginDrill(play, start)
  for (let prompt = prompts.get(progress.prompt); prompt && !progress.ended;) {
    const input = modelInput(prompt)
    best.push(input)
    progress = stepDrill(play, progress, input)
    prompt = prompts.get(progress.prompt)
  }
  const whole = wholeOf(weights, most, earnedBy(marksOf(weights, progress.events)))
  return { dimensions: most, whole, best, proven: whole === 1 }
}

function modelInput(prompt: Prompt) {
  const { model, options } = prompt
  if (options.length > 0 && typeof model === 'string')
    return { type: 'choose', choice: model, at: 0 } as const
  return { type: 'say', ...modelOf(prompt), at: 0 } as const
}
