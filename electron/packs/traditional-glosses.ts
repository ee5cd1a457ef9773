import type { Content, Glosses, ScenarioSummary } from '../../contract/records.ts'
import {
  activityOf,
  inAllScenes,
  linesOf,
  repliesOf,
  type Roleplay,
  type RuleBook,
} from '../../engine/index.ts'
import type { Retell } from './traditional.ts'

/** The language whose texts are derived from the simplified ones. */
export const derivedLanguage = 'zh-TW'

/** The content with texts for readers in Taiwan; where its pack brings some of its own, they go first. */
export function withTraditional(content: Content, retell: Retell): Content {
  const own = content.glosses[derivedLanguage]
  const derived = traditionalGlosses(content, retell)
  const glosses = own ? ownFirst(derived, own) : derived
  return { ...content, glosses: { ...content.glosses, [derivedLanguage]: glosses } }
}

/** A listed scenario with its title, summary and names for readers in Taiwan. */
export function withTraditionalTitles(summary: ScenarioSummary, retell: Retell): ScenarioSummary {
  const { title, customer, translations, packTitle, packTitles } = summary
  const derived = {
    title: retell(title),
    summary: retell(summary.summary),
    ...(customer && { customer: retell(customer.name) }),
  }
  return {
    ...summary,
    translations: {
      ...translations,
      [derivedLanguage]: { ...derived, ...translations[derivedLanguage] },
    },
    packTitles: { [derivedLanguage]: retell(packTitle), ...packTitles },
  }
}

function traditionalGlosses({ scenario, ruleBook }: Content, retell: Retell): Glosses {
  const texts = activityOf(scenario).texts(scenario)
  const named = new Set(texts.map(({ text }) => text))
  const told = scenario.kind === 'roleplay' ? toldRoleplay(scenario, retell) : {}
  return {
    ...{ title: retell(scenario.title), lines: {}, choices: {}, ends: {}, notes: {}, ...told },
    texts: Object.fromEntries(texts.map(({ id, text }) => [id, retell(text)])),
    rules: toldRules(ruleBook, retell),
    unnamed: Object.fromEntries(
      stringsIn(scenario).flatMap((text) => (named.has(text) ? [] : [[text, retell(text)]])),
    ),
  }
}

function toldRoleplay(scenario: Roleplay, retell: Retell) {
  const { name, about, need } = scenario.customer
  const scenes = Object.entries(scenario.scenes)
  return {
    customer: { name: retell(name), about: retell(about), need: retell(need) },
    lines: Object.fromEntries(inAllScenes(scenario, linesOf).map(({ line }) => [line.id, retell(line.says)])),
    choices: Object.fromEntries(
      inAllScenes(scenario, repliesOf).map(({ reply }) => [reply.id, retell(reply.says)]),
    ),
    ends: Object.fromEntries(
      scenes.flatMap(([id, { end }]) =>
        end ? [[id, { title: retell(end.title), text: retell(end.text) }]] : [],
      ),
    ),
    notes: Object.fromEntries(
      scenes.flatMap(([id, { notes }]) => (notes === undefined ? [] : [[id, retell(notes)]])),
    ),
  }
}

const toldRules = ({ rules }: RuleBook, retell: Retell): Glosses['rules'] =>
  Object.fromEntries(
    rules.map(({ id, name, why, better, source }) => [
      id,
      {
        name: retell(name),
        why: retell(why),
        source: retell(source),
        ...(better !== undefined && { better: retell(better) }),
      },
    ]),
  )

const ownFirst = (derived: Glosses, own: Glosses): Glosses => ({
  ...derived,
  ...own,
  lines: { ...derived.lines, ...own.lines },
  choices: { ...derived.choices, ...own.choices },
  ends: { ...derived.ends, ...own.ends },
  notes: { ...derived.notes, ...own.notes },
  texts: { ...derived.texts, ...own.texts },
  rules: { ...derived.rules, ...own.rules },
})

/** All texts with Chinese characters in them, wherever they stand. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
