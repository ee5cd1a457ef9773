import type { RoleplayContent } from '../../contract/records.ts'
import { parseRules, parseScenario } from '../../engine/index.ts'
import { tinyRules, tinyScenario } from '../../engine/testing/fixture.ts'
import { richScenario } from '../../engine/testing/rich-roleplay.ts'

function contentOf(text: string): RoleplayContent {
  const scenario = parseScenario('scenario.yaml', text)
  const rules = parseRules(tinyRules)
  if (!scenario.ok || !rules.ok || scenario.value.kind !== 'roleplay')
    throw new RangeError('The fixture does not parse')
  return {
    scenario: scenario.value,
    ruleBook: rules.value,
    scenarioDigest: '',
    rulesDigest: '',
    glosses: {},
  }
}

/** The tiny scenario of the engine's tests as the window gets it. */
export const tinyContent = contentOf(tinyScenario)

/** The scenario with every feature as the window gets it. */
export const richContent = contentOf(richScenario)
