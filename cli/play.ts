import {
  openChoices,
  replayRoleplay,
  score,
  unreachable,
  type Play,
  type RoleplayInput,
  type RoleplayPlay,
  type RoleplaySession,
  type Scorecard,
  type Session,
  type Start,
} from '../engine/index.ts'
import { CommandFailure } from './outcome.ts'
import { playDrill } from './playing/drill.ts'
import { playFaults } from './playing/faults.ts'
import { playQuiz } from './playing/quiz.ts'
import { playRoleplay } from './playing/roleplay.ts'
import type { Table } from './playing/table.ts'
import type { Words } from './words.ts'

/** Plays the replies that were named; one that is not possible is told with its place and what is open there. */
export function playNamed(
  play: RoleplayPlay,
  start: Start,
  named: readonly string[],
  words: Words,
): RoleplaySession {
  const inputs = named.map((name, index): RoleplayInput => {
    const at = (index + 1) * 1000
    return name === 'time-out' ? { type: 'time-out', at } : { type: 'choose', choice: name, at }
  })
  const played = replayRoleplay(play, start, inputs)
  if (played.ok) return played.value
  const { index, reason } = played.error
  const before = replayRoleplay(play, start, inputs.slice(0, index))
  const open = before.ok ? openChoices(play.scenario, before.value).map(({ id }) => id) : []
  const failure = words('truncatedReplay', { index: String(index + 1), reason })
  throw new CommandFailure(open.length > 0 ? `${failure} [${open.join(', ')}]` : failure)
}

/** The scorecard of an attempt at `scene`; one that has not ended has none. */
export function cardOf(play: Play, session: Session, scene: string, words: Words): Scorecard {
  if (!session.ended) throw new CommandFailure(words('notEnded', { scene }))
  return score(play, session)
}

/** Lets somebody play an activity at a table. `undefined` when the person stops. Workshops are for groups, in the app. */
export function playAsking(
  { scenario, ruleSet }: Play,
  start: Start,
  table: Table,
): Promise<Session | undefined> {
  switch (scenario.kind) {
    case 'roleplay':
      return playRoleplay({ scenario, ruleSet }, start, table)
    case 'drill':
      return playDrill({ scenario, ruleSet }, start, table)
    case 'quiz':
      return playQuiz({ scenario, ruleSet }, start, table)
    case 'faults':
      return playFaults({ scenario, ruleSet }, start, table)
    case 'workshop':
      throw new CommandFailure(table.words('playWorkshop', { title: scenario.title }))
    default:
      return unreachable(scenario)
  }
}
