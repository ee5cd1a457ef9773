import { dimensions } from '../../dimension.ts'
import { activityOf, type Kind } from '../../kinds.ts'
import type { Play } from '../../play.ts'
import type { Diagnostic } from '../../scenario/diagnostic.ts'
import type { Complain } from '../../scenario/source.ts'
import type { Earned } from '../../scoring/score.ts'
import { plainStart } from '../../session/start.ts'
import { mostPlaces } from '../reach.ts'
import { weigh, type Explained } from './reasons.ts'
import { auditRoleplay, type RoleplayAudit } from './roleplay-audit.ts'
import { charactersIn, secondsToRead } from './walk.ts'

/** What was proven about a scenario, and what its author should look at. */
export type Audit = {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  /** As long as the author says that it takes. */
  readonly minutes: number
  /** Every text that people read or hear, and how long it takes to read all of them. */
  readonly texts: { readonly count: number; readonly characters: number; readonly seconds: number }
  /** Replies, questions or steps on the way that earns most. */
  readonly items: number
  /** The most that can be earned, and whether that is proven. */
  readonly maximum: Earned
  readonly proven: boolean
  readonly findings: readonly Diagnostic[]
  /** Smells that the author has given a reason for. */
  readonly explained: readonly Explained[]
  readonly roleplay?: RoleplayAudit
}

/**
 * Goes through everything that can be done in a scenario and says what holds of all of it. What is found is located by
 * `complain`. `most` is how many places are gone to before it is given up.
 */
export function audit({ scenario, ruleSet }: Play, complain: Complain, most = mostPlaces): Audit {
  const texts = activityOf(scenario)
    .texts(scenario)
    .map(({ text }) => text)
  const characters = charactersIn(texts)
  const { id, title, kind, minutes } = scenario
  const about = {
    ...{ id, title, kind, minutes },
    texts: { count: texts.length, characters, seconds: secondsToRead(characters) },
  }
  if (scenario.kind === 'roleplay') {
    const { reach, found, smells, sure, ...roleplay } = auditRoleplay({ scenario, ruleSet }, complain, most)
    const { explained, complaints } = weigh(smells, scenario.smells, sure, complain)
    return {
      ...about,
      items: reach.best.length,
      maximum: reach.dimensions,
      proven: reach.proven && sure && dimensions.every((one) => roleplay.bounds?.dimensions[one].most.proven),
      findings: [...found, ...complaints],
      explained,
      roleplay,
    }
  }
  const reach = activityOf(scenario).reach({ scenario, ruleSet }, plainStart('practice'))
  const { explained, complaints } = weigh([], scenario.smells, true, complain)
  const { dimensions: maximum, proven } = reach
  return { ...about, items: reach.best.length, maximum, proven, findings: complaints, explained }
}
