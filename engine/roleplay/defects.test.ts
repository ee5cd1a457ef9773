import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { audit } from '../analysis/audit/audit.ts'
import { contentComplaints } from '../analysis/content-checks.ts'
import { reachOf } from '../analysis/reach.ts'
import { differenceComplaint, walked } from '../analysis/walked.ts'
import { parseRules } from '../judge/parse-rules.ts'
import { compileRules } from '../judge/rule-set.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import { parseWithWarnings } from '../scenario/parse.ts'
import { readSource } from '../scenario/source.ts'
import { readWalkthrough } from '../scenario/walkthrough.ts'
import { marksOf } from '../scoring/mark.ts'
import { anyConversation } from '../testing/any-conversation.ts'
import { claimSorts } from '../testing/defects/claims.ts'
import { injected, siteOf, type Defect, type Site } from '../testing/defects/defect.ts'
import { nameSorts } from '../testing/defects/names.ts'
import { neverSorts } from '../testing/defects/never.ts'
import { textDefects } from '../testing/defects/texts.ts'
import { waySorts } from '../testing/defects/ways.ts'
import { diceOf, type Dice } from '../testing/dice.ts'
import { tinyPlay, tinyScenario } from '../testing/fixture.ts'
import { playOf, richScenario } from '../testing/rich-roleplay.ts'
import { beginRoleplay, replayRoleplay, sceneOf, stepRoleplay, type RoleplayPlay } from './session.ts'
import { plainStart } from '../session/start.ts'

const content = path.join(import.meta.dirname, '../../scenarios')
const written = (...file: string[]) => readFileSync(path.join(content, ...file), 'utf8')

const { ruleSet } = tinyPlay()
/** A generated scenario with topics, listening and a sub-conversation, and one with a sub-conversation and chance. */
const seeds = [28, 34]
const bill = siteOf('bill-38', written('hall-basics', 'bill-38.yaml'))
const sites = [
  siteOf('tiny', tinyScenario),
  siteOf('rich', richScenario),
  bill,
  ...seeds.map((seed) => siteOf(`generated ${String(seed)}`, anyConversation(diceOf(seed)))),
]

type Stage = 'parsed' | 'compared' | 'audited'

/** Everything that is reported up to some stage; later stages are not come to where an earlier one has errors. */
function reports(text: string, until: Stage): readonly Diagnostic[] {
  const file = 'spoilt.yaml'
  const parsed = parseWithWarnings(file, text)
  if (!parsed.ok) return parsed.error
  const { scenario, warnings } = parsed.value
  if (until === 'parsed') return warnings
  const compared = [...warnings, ...contentComplaints({ file, text }, { scenario, ruleSet })]
  const source = readSource(file, text)
  if (until === 'compared' || !source.ok || compared.some(({ severity }) => severity === 'error'))
    return compared
  return [...compared, ...audit({ scenario, ruleSet }, source.value.complain).findings]
}

const stageOf = ({ expected }: Defect): Stage => {
  if (expected.some(({ code }) => code.startsWith('A'))) return 'audited'
  return expected.some(({ code }) => code.startsWith('W')) ? 'compared' : 'parsed'
}

const isReported = (defect: Defect): boolean => {
  const found = reports(defect.text, stageOf(defect))
  return defect.expected.some(({ code, line }) => found.some((one) => one.code === code && one.line === line))
}

function some<T>(all: readonly T[], most: number, dice: Dice): T[] {
  const left = [...all]
  const taken: T[] = []
  while (taken.length < most && left.length > 0) taken.push(...left.splice(dice.below(left.length), 1))
  return taken
}

function bySort(all: readonly Defect[]): ReadonlyMap<string, readonly Defect[]> {
  const sorts = new Map<string, Defect[]>()
  for (const defect of all) sorts.set(defect.sort, [...(sorts.get(defect.sort) ?? []), defect])
  return sorts
}

function defectsIn(site: Site, dice: Dice): Defect[] {
  const sorts = [...nameSorts, ...waySorts, ...claimSorts, ...(site === bill ? [] : neverSorts)]
  const texts = bySort(textDefects(site))
  return [
    ...sorts.flatMap((sort) =>
      some(sort.in(site), 3, dice).map((injection) => injected(site, sort.name, injection)),
    ),
    ...[...texts.values()].flatMap((all) => some(all, 3, dice)),
  ]
}

const dice = diceOf(38)
const defects = sites.flatMap((site) => defectsIn(site, dice))
const results = new Map(
  [...bySort(defects)].map(([sort, all]) => [
    sort,
    { all, missed: all.filter((defect) => !isReported(defect)) },
  ]),
)

describe(`of ${String(defects.length)} injected defects`, () => {
  test.each(
    [...results].map(
      ([sort, { all, missed }]) => [sort, all.length - missed.length, all.length, missed] as const,
    ),
  )('%s: %d of %d are reported with their code and line', (_, _reported, all, missed) => {
    const told = missed.map(({ site, expected, text }) => ({
      site,
      expected,
      found: reports(text, 'compared'),
    }))
    expect(missed.length / all, JSON.stringify(told, undefined, 1)).toBeLessThanOrEqual(0.25)
  })

  test('nine of ten are reported, of many sorts', () => {
    const missed = [...results.values()].flatMap((one) => one.missed)
    expect(defects.length).toBeGreaterThanOrEqual(200)
    expect(results.size).toBeGreaterThanOrEqual(20)
    expect(missed.length / defects.length).toBeLessThanOrEqual(0.1)
  })
})

test.each(sites.map((site) => [site.name, site] as const))(
  'of %s as it is nothing is reported',
  (_, site) => {
    const found = reports(site.text, site === bill ? 'compared' : 'audited')
    // What only smells, or only may be so, is for the author to weigh.
    expect(found.filter(({ code, severity }) => !code.startsWith('A') || severity === 'error')).toEqual([])
  },
)

test('a defect is not reported where it is not', () => {
  for (const defect of some(defects, 40, dice)) {
    const site = sites.find(({ name }) => name === defect.site)
    expect(isReported({ ...defect, text: site?.text ?? '' })).toBe(false)
  }
})

describe('words that change places between the best reply and the worst are found by a walkthrough', () => {
  const rules = parseRules(
    readdirSync(path.join(content, 'rules')).map((file) => ({ file, text: written('rules', file) })),
  )
  if (!rules.ok) throw new RangeError(JSON.stringify(rules.error))
  const serious = compileRules(rules.value)
  const cases: readonly (readonly [string, RoleplayPlay])[] = [
    ['tiny', playOf(tinyScenario)],
    ['rich', playOf(richScenario)],
    ['bill-38', { scenario: bill.scenario, ruleSet: serious }],
  ]

  /** The best way, as its author would write it down. */
  function best(play: RoleplayPlay) {
    const { best: inputs } = reachOf(play)
    const choose = inputs.flatMap((input) => (input.type === 'choose' ? [input.choice] : []))
    const played = replayRoleplay(play, plainStart('practice'), inputs)
    const end = played.ok ? played.value.events.at(-1) : undefined
    const outcome = end?.type === 'ended' ? end.outcome : ''
    const walkthrough = { yingke: 1, kind: 'walkthrough', scenario: play.scenario.id, choose, outcome }
    return { inputs, text: stringify({ ...walkthrough, total: { 'at-least': 97 } }) }
  }

  /** The same scenario, with the words and gestures of two replies of a scene changed about. */
  function swapped({ scenario, ruleSet: rulesOf }: RoleplayPlay, scene: string, one: string, other: string) {
    const { choices } = sceneOf(scenario, scene)
    const words = (id: string) => {
      const found = choices.find((choice) => choice.id === id)
      if (!found) throw new RangeError(id)
      return { says: found.says, gestures: found.gestures }
    }
    const changed = choices.map((choice) => {
      if (choice.id === one) return { ...choice, ...words(other) }
      return choice.id === other ? { ...choice, ...words(one) } : choice
    })
    const scenes = { ...scenario.scenes, [scene]: { ...sceneOf(scenario, scene), choices: changed } }
    return { scenario: { ...scenario, scenes }, ruleSet: rulesOf }
  }

  const difference = (play: RoleplayPlay, text: string) => {
    const read = readWalkthrough('best.yaml', text)
    if (!read.ok) throw new RangeError(JSON.stringify(read.error))
    const found = walked(play, read.value.walkthrough).difference
    return found && differenceComplaint(found, read.value.complain)
  }

  test.each(cases)('in %s', (_, play) => {
    const { inputs, text } = best(play)
    expect(difference(play, text)).toBeUndefined()
    const line = (key: string) => text.split('\n').findIndex((one) => one.startsWith(`${key}:`)) + 1
    const first = play.scenario.start
    const chosen = inputs.find((input) => input.type === 'choose')
    const good = chosen?.type === 'choose' ? chosen.choice : ''
    const points = (id: string) => {
      const played = stepRoleplay(play, beginRoleplay(play, plainStart('practice')), {
        type: 'choose',
        choice: id,
        at: 0,
      })
      const marks = marksOf(play.ruleSet.weights, played.events)
      return marks.reduce((sum, mark) => sum + (mark.counts ? mark.points : 0), 0)
    }
    const [worst] = [...sceneOf(play.scenario, first).choices].sort((a, b) => points(a.id) - points(b.id))
    const found = difference(swapped(play, first, good, worst?.id ?? ''), text)
    expect(found).toMatchObject({ code: 'W002-walkthrough-differs' })
    // Another mood may close a way, so it may already differ where a reply is no longer open.
    expect(found?.line).toBeGreaterThanOrEqual(line('choose'))
  })
})

test('the words of a file are the same, however it is laid out', () => {
  for (const { text, content: said } of sites) expect(parse(text)).toEqual(said)
})
