import type { Setting } from '../judge/finding.ts'
import type { Standing } from './session.ts'
import type { Roleplay } from './shape.ts'

/** The stages of the usual service flow, in their order. */
const usualStages = ['greet', 'understand', 'resolve', 'close']

/** The stage of each scene, and which of the usual stages the scenario has. */
type Stages = { readonly of: ReadonlyMap<string, string>; readonly had: ReadonlySet<string> }

const known = new WeakMap<Roleplay, Stages>()

function stagesOf(scenario: Roleplay): Stages {
  const before = known.get(scenario)
  if (before) return before
  const of = new Map(Object.entries(scenario.scenes).map(([id, { stage }]) => [id, stage]))
  const stages = { of, had: new Set(of.values()) }
  known.set(scenario, stages)
  return stages
}

/** Stages that the scenario has, that come before the present one and were never entered. */
function skippedStages(
  scenario: Roleplay,
  { scene, visited }: Pick<Standing, 'scene' | 'visited'>,
): readonly string[] {
  const { of, had } = stagesOf(scenario)
  const place = usualStages.indexOf(of.get(scene) ?? '')
  if (place <= 0) return []
  const been = new Set<string | undefined>()
  for (const id of visited) been.add(of.get(id))
  return usualStages.filter((stage, index) => index < place && had.has(stage) && !been.has(stage))
}

/** What the judge knows when a reply is given now. */
export const settingOf = (scenario: Roleplay, session: Standing): Setting => ({
  stage: stagesOf(scenario).of.get(session.scene) ?? '',
  channel: scenario.channel,
  mood: session.mood,
  traits: scenario.customer.traits,
  first: session.replies.length === 0,
  said: session.said,
  skipped: skippedStages(scenario, session),
  earlier: session.replies,
})
