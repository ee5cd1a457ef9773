import { partsOf } from '../condition.ts'
import type { Finding } from '../judge/finding.ts'
import type { RuleSet } from '../judge/rule-set.ts'
import { conditionsOf, inAllScenes } from './parts.ts'
import type { RoleplayPlay } from './session.ts'

const known = new WeakMap<RoleplayPlay, ReadonlySet<string>>()

/** The rules and classes that a rule or a condition may ask for later: only these need be remembered. */
function askedLater(play: RoleplayPlay): ReadonlySet<string> {
  const before = known.get(play)
  if (before) return before
  const asked = new Set([...askedByRules(play.ruleSet), ...askedByConditions(play)])
  known.set(play, asked)
  return asked
}

const askedByRules = ({ rules }: RuleSet): string[] =>
  [...rules.values()].flatMap(({ when }) => [...(when.said ?? []), ...(when.unsaid ?? [])])

const askedByConditions = ({ scenario }: RoleplayPlay): string[] =>
  inAllScenes(scenario, conditionsOf).flatMap(({ when }) =>
    partsOf(when).flatMap((part) => ('heard' in part ? [part.heard] : [])),
  )

const faultNames = new Map<string, string>()

/** What a fault of a class is remembered as. */
export function faultName(className: string): string {
  const name = faultNames.get(className) ?? `${className}-fault`
  faultNames.set(className, name)
  return name
}

/** What later replies know of this one, in the order in which it was first heard and without repeats. */
export function remembered(
  play: RoleplayPlay,
  said: readonly string[],
  findings: readonly Finding[],
): readonly string[] {
  const asked = askedLater(play)
  let now = said
  for (const { rule, verdict, class: name } of findings) {
    if (verdict === 'missed') continue
    now = withId(now, rule, asked)
    now = withId(now, verdict === 'merit' ? name : faultName(name), asked)
  }
  return now
}

const withId = (said: readonly string[], id: string, asked: ReadonlySet<string>): readonly string[] =>
  asked.has(id) && !said.includes(id) ? [...said, id] : said
