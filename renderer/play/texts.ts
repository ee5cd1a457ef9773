import type { RoleplayContent, Glosses, ScenarioSummary } from '../../contract/records.ts'
import { inAllScenes, linesOf, type End, type Line, type Outcome } from '../../engine/index.ts'

/** A rule in the language of the interface. */
export type RuleText = {
  readonly name: string
  readonly why: string
  /** The form that would be better, in Chinese: it is there to be read aloud. */
  readonly say: string | undefined
  /** The same in the language of the interface, where that is not Chinese. */
  readonly better: string | undefined
}

/** The texts of content in a language, or `undefined` where it needs or has none. */
export const glossesOf = (content: RoleplayContent, language: string): Glosses | undefined =>
  Object.hasOwn(content.glosses, language) ? content.glosses[language] : undefined

/** The texts of a rule; a rule that is no longer there goes by its id. */
export function ruleText(content: RoleplayContent, language: string, id: string): RuleText {
  const rule = content.ruleBook.rules.find((one) => one.id === id)
  const gloss = glossesOf(content, language)?.rules[id]
  return {
    name: gloss?.name ?? rule?.name ?? id,
    why: gloss?.why ?? rule?.why ?? '',
    say: rule?.better,
    better: gloss?.better,
  }
}

/** The end of a scene in a language. */
export function endText(
  content: RoleplayContent,
  language: string,
  scene: string,
  end: End,
): {
  readonly title: string
  readonly text: string
  readonly outcome: Outcome
  readonly lesson: string | undefined
} {
  const gloss = glossesOf(content, language)?.ends[scene]
  return {
    outcome: end.outcome,
    title: gloss?.title ?? end.title,
    text: gloss?.text ?? end.text,
    lesson: end.lesson,
  }
}

/** A scenario's title in a language. */
export const titleOf = (content: RoleplayContent, language: string): string =>
  glossesOf(content, language)?.title ?? content.scenario.title

/** A listed scenario's title and summary in a language. */
export const summaryText = (summary: ScenarioSummary, language: string) =>
  Object.hasOwn(summary.translations, language)
    ? (summary.translations[language] ?? summary)
    : { title: summary.title, summary: summary.summary }

/** The title of a listed scenario's pack in a language. */
export const packTitleOf = ({ packTitle, packTitles }: ScenarioSummary, language: string): string =>
  Object.hasOwn(packTitles, language) ? (packTitles[language] ?? packTitle) : packTitle

/** The lines of a scenario with these ids, in this order. */
export function linesWith({ scenario }: RoleplayContent, ids: readonly string[]): readonly Line[] {
  const all = inAllScenes(scenario, linesOf)
  return ids.flatMap((id) => all.find(({ line }) => line.id === id)?.line ?? [])
}
