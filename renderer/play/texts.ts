import type { RoleplayContent, ScenarioSummary } from '../../contract/records.ts'
import { inAllScenes, linesOf, sceneOf, type End, type Line, type Outcome } from '../../engine/index.ts'
import { glossesOf, spokenIn, wordingOf } from './wording.ts'

/** A rule in the language of the interface. */
export type RuleText = {
  readonly name: string
  readonly why: string
  /** The form that would be better, in Chinese: it is there to be read aloud. */
  readonly say: string | undefined
  /** The same in the language of the interface, where that is not Chinese. */
  readonly better: string | undefined
}

/** The texts of a rule; a rule that is no longer there goes by its id. */
export function ruleText(content: RoleplayContent, language: string, id: string): RuleText {
  const rule = content.ruleBook.rules.find((one) => one.id === id)
  const gloss = glossesOf(content, language)?.rules[id]
  return {
    name: gloss?.name ?? rule?.name ?? id,
    why: gloss?.why ?? rule?.why ?? '',
    ...(spokenIn(language) === language
      ? { say: gloss?.better ?? rule?.better, better: undefined }
      : { say: rule?.better, better: gloss?.better }),
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
    lesson: end.lesson && wordingOf(content, language).of(end.lesson, `${scene}.lesson`),
  }
}

/** What stands in a scene for the facilitator, in a language. */
export const notesOf = (content: RoleplayContent, language: string, scene: string): string | undefined =>
  glossesOf(content, language)?.notes[scene] ?? sceneOf(content.scenario, scene).notes

/** A scenario's title in a language. */
export const titleOf = (content: RoleplayContent, language: string): string =>
  glossesOf(content, language)?.title ?? content.scenario.title

/** A listed scenario's title and summary in a language, with the name of whom one meets. */
export function summaryText(
  { translations, title, summary, customer }: ScenarioSummary,
  language: string,
): { readonly title: string; readonly summary: string; readonly customer: string | undefined } {
  const told = Object.hasOwn(translations, language) ? translations[language] : undefined
  return { title, summary, customer: customer?.name, ...told }
}

/** The title of a listed scenario's pack in a language. */
export const packTitleOf = ({ packTitle, packTitles }: ScenarioSummary, language: string): string =>
  Object.hasOwn(packTitles, language) ? (packTitles[language] ?? packTitle) : packTitle

/** The lines of a scenario with these ids, in this order. */
export function linesWith({ scenario }: RoleplayContent, ids: readonly string[]): readonly Line[] {
  const all = inAllScenes(scenario, linesOf)
  return ids.flatMap((id) => all.find(({ line }) => line.id === id)?.line ?? [])
}
