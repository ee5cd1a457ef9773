import { partsOf } from '../../condition.ts'
import { conditionsOf, inAllScenes } from '../../roleplay/parts.ts'
import type { Roleplay } from '../../roleplay/shape.ts'
import type { Finding } from '../../judge/finding.ts'
import { bestOf, faultsIn, type ChoiceTrial, type Look } from './looks.ts'
import type { Smell } from './smell.ts'
import { choicesToCompare, fewestChoices, fewestDecisions, habit, heavyFaults } from './thresholds.ts'
import { charactersIn } from './walk.ts'

/** What the choices of the scenes show when they are laid side by side. */
export function choiceSmells(scenario: Roleplay, looks: readonly Look[]): Smell[] {
  const asked = askedChoices(scenario)
  return [
    ...bestInSamePlace(looks),
    ...bestIsLongest(looks),
    ...looks.flatMap((look) => [
      ...sameChoices(look, asked),
      ...nobodyPicks(look),
      ...noTrap(look),
      ...modelNotBest(look),
    ]),
  ]
}

/** A share in whole percent. */
const percentOf = (part: number, of: number): string => String(Math.round((100 * part) / of))

const pathTo = ({ id }: Look, { index }: ChoiceTrial) => ['scenes', id, 'choices', index]

function bestInSamePlace(looks: readonly Look[]): Smell[] {
  const places = new Map<number, number>()
  let decisions = 0
  for (const { choices } of looks) {
    const [best, other] = bestOf(choices)
    if (!best || other || choices.length < fewestChoices) continue
    decisions += 1
    places.set(best.index, (places.get(best.index) ?? 0) + 1)
  }
  if (decisions < fewestDecisions) return []
  return [...places]
    .filter(([, times]) => times > habit * decisions)
    .map(([index, times]) => ({
      code: 'A020-best-in-same-place',
      path: ['scenes'],
      values: {
        place: String(index + 1),
        decisions: String(decisions),
        percent: percentOf(times, decisions),
      },
    }))
}

function bestIsLongest(looks: readonly Look[]): Smell[] {
  const compared = looks.filter(({ choices }) => choices.length >= choicesToCompare)
  const given = compared.filter(({ choices }) => {
    const best = bestOf(choices)
    if (best.length === choices.length) return false
    const longest = Math.max(...choices.map(lengthOf))
    const longs = choices.filter((choice) => lengthOf(choice) === longest)
    return longs.length === 1 && longs.every((choice) => best.includes(choice))
  })
  if (given.length <= habit * compared.length) return []
  return [
    {
      code: 'A021-best-is-longest',
      path: ['scenes'],
      values: {
        percent: percentOf(given.length, compared.length),
        scenes: String(compared.length),
        found: String(given.length),
      },
    },
  ]
}

const lengthOf = ({ says }: ChoiceTrial): number => charactersIn([says])

/** The choices that conditions ask about. */
const askedChoices = (scenario: Roleplay): ReadonlySet<string> =>
  new Set(
    inAllScenes(scenario, conditionsOf).flatMap(({ when }) =>
      partsOf(when).flatMap((part) => ('chose' in part ? [part.chose] : [])),
    ),
  )

function sameChoices(look: Look, asked: ReadonlySet<string>): Smell[] {
  const firsts = new Map<string, ChoiceTrial>()
  return look.choices.flatMap((trial): Smell[] => {
    const { choice, findings } = trial
    if (asked.has(choice.id)) return []
    const found = findings.map(({ rule, verdict }) => `${verdict} ${rule}`).sort()
    const all = JSON.stringify([choice.goto, choice.effects ?? {}, found])
    const first = firsts.get(all)
    if (!first) {
      firsts.set(all, trial)
      return []
    }
    const values = { choice: choice.id, other: first.choice.id }
    return [{ code: 'A022-same-choice', path: pathTo(look, trial), values }]
  })
}

function nobodyPicks(look: Look): Smell[] {
  return look.choices.flatMap((trial): Smell[] => {
    const faults = faultsIn(trial)
    const vetoes = faults.filter(({ severity }) => severity === 'veto')
    const heavy = faults.filter(({ severity }) => severity === 3)
    const shown = vetoes.length > 0 ? vetoes : heavy.length >= heavyFaults ? heavy : []
    if (shown.length === 0) return []
    const values = { choice: trial.choice.id, rules: rulesOf(shown) }
    return [{ code: 'A028-nobody-picks', path: pathTo(look, trial), values }]
  })
}

const rulesOf = (findings: readonly Finding[]): string => findings.map(({ rule }) => rule).join(', ')

function noTrap({ id, choices }: Look): Smell[] {
  if (choices.length < fewestChoices || choices.some((trial) => faultsIn(trial).length > 0)) return []
  return [
    { code: 'A031-no-trap', path: ['scenes', id], values: { scene: id, choices: String(choices.length) } },
  ]
}

function modelNotBest({ id, model, tries }: Look): Smell[] {
  const [best] = bestOf(tries)
  if (!model || !best || best.points <= model.points) return []
  const values = { scene: id, model: String(model.points), most: String(best.points), says: best.says }
  return [{ code: 'A033-model-not-best', path: ['scenes', id, 'listen', 'model'], values }]
}
