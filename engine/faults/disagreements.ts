import type { PlayOf } from '../activity.ts'
import type { Finding } from '../judge/finding.ts'
import type { CompiledRule } from '../judge/rule-set.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Complain } from '../scenario/source.ts'
import { scorecardOf } from '../scoring/score.ts'
import { marksOfFaults } from './marks.ts'
import { allOffences, namesOffered } from './offence.ts'
import { findingsIn } from './place.ts'
import { reachOfFaults } from './reach.ts'
import { settleClerk } from './settle.ts'
import type { Clerk, Faults, WatchedLine } from './shape.ts'

/** Where the author and the judge do not agree about what is wrong, and whether looking closely is worth it. */
export const faultsDisagreements = (play: PlayOf<Faults>, complain: Complain): Diagnostic[] => [
  ...play.scenario.clerks.flatMap((clerk, index) => clerkDisagreements(play, clerk, index, complain)),
  ...sameNames(play, complain),
  ...flaggingPays(play, complain),
]

function clerkDisagreements(
  play: PlayOf<Faults>,
  clerk: Clerk,
  place: number,
  complain: Complain,
): Diagnostic[] {
  const found = findingsIn(play, clerk)
  return clerk.lines.flatMap((line, index) => {
    if (line.by !== 'clerk') return []
    const wrong = (found.get(line.id) ?? []).filter(({ verdict }) => verdict === 'fault')
    const path = ['clerks', place, 'lines', index]
    return [
      ...line.faults.flatMap((fault, at) =>
        'rule' in fault
          ? ruleDisagreement(play, line, fault, wrong, (code, values, severity) =>
              complain(code, [...path, 'faults', at, 'rule'], values, severity),
            )
          : [],
      ),
      ...unmarked(play, line, wrong).map((finding) =>
        complain(
          'F013-unmarked-fault',
          [...path, 'id'],
          { id: line.id, words: evidenceIn(line, finding), ...nameOf(play, finding.rule) },
          'warning',
        ),
      ),
    ]
  })
}

function ruleDisagreement(
  play: PlayOf<Faults>,
  { id }: WatchedLine,
  { rule, part }: { readonly rule: string; readonly part?: 'says' | 'gestures' | undefined },
  wrong: readonly Finding[],
  complain: (
    code: 'F005-unknown-rule' | 'F012-rule-not-broken' | 'F014-rule-is-merit',
    values: Readonly<Record<string, string>>,
    severity: Diagnostic['severity'],
  ) => Diagnostic,
): Diagnostic[] {
  const known = play.ruleSet.rules.get(rule)
  if (!known) return [complain('F005-unknown-rule', { rule }, 'error')]
  const values = { id, ...nameOf(play, rule) }
  if (isMerit(known)) return [complain('F014-rule-is-merit', values, 'warning')]
  const finding = wrong.find((one) => one.rule === rule)
  const evident =
    finding &&
    (part === 'says' ? finding.spans.length > 0 : part !== 'gestures' || finding.gestures.length > 0)
  const others = wrong.map((one) => one.rule).filter((one) => one !== rule)
  return evident
    ? []
    : [complain('F012-rule-not-broken', { ...values, found: others.join(', ') || '–' }, 'warning')]
}

const isMerit = ({ kind, verdict }: CompiledRule): boolean =>
  verdict === 'merit' || (verdict === undefined && kind !== 'taboo')

/**
 * Faults that weigh something and that the author neither marked, themselves or one of their class, nor excused. Beside
 * a rule that is unknown nothing is said: it may be the same one, misspelt.
 */
function unmarked({ ruleSet }: PlayOf<Faults>, line: WatchedLine, wrong: readonly Finding[]): Finding[] {
  const marked = new Set(
    line.faults.flatMap((fault) => ('rule' in fault ? [ruleSet.rules.get(fault.rule)?.class] : [])),
  )
  if (line.fine || marked.has(undefined)) return []
  return wrong.filter(({ severity, class: name }) => severity !== 1 && !marked.has(name))
}

/** The words and gestures in which a fault was found. */
const evidenceIn = ({ says = '' }: WatchedLine, { spans, gestures }: Finding): string =>
  [...spans.map(([start, end]) => says.slice(start, end)), ...gestures].join(' … ') || says

const nameOf = ({ ruleSet }: PlayOf<Faults>, rule: string) => ({
  rule,
  name: ruleSet.rules.get(rule)?.name ?? rule,
})

/** Faults that the trainee could not tell apart in the list. */
function sameNames(play: PlayOf<Faults>, complain: Complain): Diagnostic[] {
  const { names, clerks } = play.scenario
  const first = new Map<string, string>()
  const real = [...allOffences(play).values()]
  return [...real, ...names].flatMap(({ id, name }) => {
    const other = first.get(name) ?? id
    first.set(name, other)
    const index = names.findIndex((one) => one.id === id)
    const path = index < 0 ? pathOf(clerks, id) : ['names', index, 'name']
    return other === id ? [] : [complain('F018-same-name', path, { name, id, other }, 'warning')]
  })
}

/** Where a fault is first written. */
function pathOf(clerks: readonly Clerk[], id: string): readonly PropertyKey[] {
  for (const [place, { lines }] of clerks.entries())
    for (const [index, line] of lines.entries()) {
      const at = line.faults.findIndex((fault) => ('rule' in fault ? fault.rule : fault.id) === id)
      if (at >= 0) return ['clerks', place, 'lines', index, 'faults', at]
    }
  return ['clerks']
}

/** The total that flagging every line by every name may reach, in percent. */
const mostForFlaggingAll = 40

function flaggingPays(play: PlayOf<Faults>, complain: Complain): Diagnostic[] {
  const reach = reachOfFaults(play)
  if (reach.whole === 0) return []
  const names = namesOffered(play, 0)
  const events = play.scenario.clerks.flatMap((clerk) => {
    const lines = clerk.lines.filter(({ by }) => by === 'clerk')
    const flags = lines.flatMap(({ id: line }) => names.map(({ id: name }) => ({ line, name })))
    return settleClerk(play, clerk, flags, false, 0)
  })
  const { total } = scorecardOf(play.ruleSet.weights, reach, marksOfFaults(play, events), 'finished')
  if (total < mostForFlaggingAll) return []
  return [complain('F016-flagging-all-pays', ['title'], { percent: String(total) }, 'warning')]
}
