import { offencesOf } from '../faults/offence.ts'
import type { Session } from '../kinds.ts'
import type { Play } from '../play.ts'
import { inAllScenes, repliesOf } from '../roleplay/parts.ts'
import type { SessionEvent } from '../session/event.ts'
import { unreachable } from '../unreachable.ts'

/** Of all things of one sort in a scenario those that came about, and those that did not; by their ids. */
export type Covered = { readonly met: readonly string[]; readonly unmet: readonly string[] }

/**
 * What of a scenario came about in some attempts. `scenes` are the places: scenes, prompts, clerks, questions or steps.
 * `choices` is what can be done there: replies and options that can be picked, faults that can be named, questions
 * that can be answered rightly.
 */
export type Coverage = { readonly scenes: Covered; readonly choices: Covered }

/** What of a scenario came about in these attempts at it. */
export function coverageOf(play: Play, sessions: readonly Session[]): Coverage {
  const events = sessions.flatMap((session) => session.events)
  const { scenes, choices } = partsOf(play)
  return {
    scenes: covered(scenes, new Set(events.flatMap(placesOf))),
    choices: covered(choices, new Set(events.flatMap(movesOf))),
  }
}

const covered = (all: readonly string[], seen: ReadonlySet<string>): Covered => ({
  met: all.filter((id) => seen.has(id)),
  unmet: all.filter((id) => !seen.has(id)),
})

type Parts = { readonly scenes: readonly string[]; readonly choices: readonly string[] }

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)

function partsOf({ scenario, ruleSet }: Play): Parts {
  switch (scenario.kind) {
    case 'roleplay':
      return {
        scenes: Object.keys(scenario.scenes),
        choices: inAllScenes(scenario, repliesOf).map(({ reply }) => reply.id),
      }
    case 'drill':
      return {
        scenes: idsOf(scenario.prompts),
        choices: scenario.prompts.flatMap(({ options }) => idsOf(options)),
      }
    case 'faults': {
      const play = { scenario, ruleSet }
      const lines = scenario.clerks.flatMap((clerk) => clerk.lines)
      return {
        scenes: idsOf(scenario.clerks),
        choices: lines.flatMap((line) => offencesOf(play, line).map(({ id }) => faultOf(line.id, id))),
      }
    }
    case 'quiz':
      return { scenes: idsOf(scenario.questions), choices: idsOf(scenario.questions) }
    case 'workshop':
      return { scenes: idsOf(scenario.steps), choices: [] }
    default:
      return unreachable(scenario)
  }
}

/** A fault is one of a line: the same rule may be broken twice. */
const faultOf = (line: string, fault: string): string => `${line}/${fault}`

function placesOf(event: SessionEvent): readonly string[] {
  if (event.type === 'scene-entered') return [event.scene]
  if (event.type === 'prompt-shown') return [event.prompt]
  if (event.type === 'clerk-entered') return [event.clerk]
  if (event.type === 'step-begun') return [event.step]
  return event.type === 'paper-drawn' ? event.questions.map(({ question }) => question) : []
}

function movesOf(event: SessionEvent): readonly string[] {
  if (event.type === 'reply-given') return event.choice === undefined ? [] : [event.choice]
  if (event.type === 'question-settled') return event.right ? [event.question] : []
  if (event.type !== 'fault-settled' || event.as !== 'hit' || event.fault === undefined) return []
  return [faultOf(event.line, event.fault)]
}
