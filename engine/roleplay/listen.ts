import type { PlayOf } from '../activity.ts'
import { holds, type Situation } from '../condition.ts'
import type { Finding } from '../judge/finding.ts'
import { grammarBuilder, type NodeId } from '../judge/grammar.ts'
import { matcher } from '../judge/matcher.ts'
import { normalise } from '../judge/normalise.ts'
import { readPattern, type RuleSet } from '../judge/rule-set.ts'
import { faultName } from './asked.ts'
import type { Listen, Roleplay } from './shape.ts'

/** Where a reply leads and what it does. */
type Branch = Pick<Listen['otherwise'], 'effects' | 'goto'>

/** The first branch that fits what was heard in a reply in the trainee's own words, or the one for all else. */
export function hearTyped(
  { ruleSet }: PlayOf<Roleplay>,
  listen: Listen,
  text: string,
  findings: readonly Finding[],
  situation: Situation,
): Branch {
  const heard = new Set(
    findings.flatMap(({ rule, class: name, verdict }) => {
      if (verdict === 'missed') return []
      return [rule, verdict === 'merit' ? name : faultName(name)]
    }),
  )
  let meant: ReadonlySet<string> | undefined
  return (
    listen.branches.find(({ hears, lacks, intents, when }) => {
      if (hears && !hears.every((id) => heard.has(id))) return false
      if (lacks?.some((id) => heard.has(id))) return false
      if (intents) {
        meant ??= intentsIn(ruleSet, listen, text)
        if (!intents.some((id) => meant?.has(id))) return false
      }
      return !when || holds(when, situation)
    }) ?? listen.otherwise
  )
}

type IntentReader = (text: string) => ReadonlySet<string>

const readers = new WeakMap<RuleSet, WeakMap<Listen, IntentReader>>()

/** The author's intents that are found in a text. */
function intentsIn(ruleSet: RuleSet, listen: Listen, text: string): ReadonlySet<string> {
  const known = readers.get(ruleSet) ?? new WeakMap<Listen, IntentReader>()
  readers.set(ruleSet, known)
  const reader = known.get(listen) ?? intentReader(ruleSet, listen)
  known.set(listen, reader)
  return reader(text)
}

function intentReader({ classes }: RuleSet, { intents }: Listen): IntentReader {
  const { add, grammar } = grammarBuilder((name) => {
    const patterns = Object.hasOwn(classes, name) ? classes[name] : undefined
    if (!patterns) throw new RangeError(`No word class "${name}"`)
    return patterns.map(readPattern)
  })
  const nodes = Object.entries(intents).map(([id, patterns]): readonly [string, NodeId] => [
    id,
    add(patterns.map(readPattern)),
  ])
  const read = matcher(grammar)
  return (text) => {
    const reading = read(normalise(text))
    return new Set(nodes.flatMap(([id, node]) => (reading.has(node) ? [id] : [])))
  }
}
