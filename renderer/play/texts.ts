import type { Content, Glosses, ScenarioSummary } from '../../contract/records.ts'
import type { End, Outcome, Scene } from '../../engine/index.ts'

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
export const glossesOf = (content: Content, language: string): Glosses | undefined =>
  Object.hasOwn(content.glosses, language) ? content.glosses[language] : undefined

/** The texts of a rule; a rule that is no longer there goes by its id. */
export function ruleText(content: Content, language: string, id: string): RuleText {
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
  content: Content,
  language: string,
  scene: string,
  end: End,
): { readonly title: string; readonly text: string; readonly outcome: Outcome } {
  const gloss = glossesOf(content, language)?.ends[scene]
  return { outcome: end.outcome, title: gloss?.title ?? end.title, text: gloss?.text ?? end.text }
}

/** A scenario's title in a language. */
export const titleOf = (content: Content, language: string): string =>
  glossesOf(content, language)?.title ?? content.scenario.title

/** A listed scenario's title and summary in a language. */
export const summaryText = (summary: ScenarioSummary, language: string) =>
  Object.hasOwn(summary.translations, language)
    ? (summary.translations[language] ?? summary)
    : { title: summary.title, summary: summary.summary }

/** The line of a scenario with this id. */
export const lineWith = (content: Content, id: string) =>
  Object.values<Scene>(content.scenario.scenes)
    .flatMap(({ lines }) => lines)
    .find((line) => line.id === id)
