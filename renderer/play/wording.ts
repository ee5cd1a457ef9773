import type { Content, Glosses } from '../../contract/records.ts'
import { activityOf } from '../../engine/index.ts'

/** Content as it is shown in a language of the interface. */
export type Wording = {
  /** The language of what people in it say, as in HTML. */
  readonly lang: SpokenLanguage
  /** What stands in the place of one of its texts. Words that are not of the content stay as they are. */
  readonly of: (text: string, id?: string) => string
  /** What stands in the place of what somebody said. The trainee's own words have no id and stay as they were written. */
  readonly said: (text: string, id: string | undefined) => string
  /** The small translation under a text, where people in it speak another language than the interface. */
  readonly under: (id: string | undefined) => string | undefined
}

type SpokenLanguage = 'zh-CN' | 'zh-TW'

/** The language in which conversations are shown. Their words are Chinese, in the script of the interface. */
export const spokenIn = (language: string): SpokenLanguage => (language === 'zh-TW' ? 'zh-TW' : 'zh-CN')

/** Words as they are quoted where conversations are shown. */
export const quoted = (words: string, language: string): string =>
  spokenIn(language) === 'zh-TW' ? `「${words}」` : `“${words}”`

/** The texts of content in a language, or `undefined` where it needs or has none. */
export const glossesOf = (content: Content, language: string): Glosses | undefined =>
  Object.hasOwn(content.glosses, language) ? content.glosses[language] : undefined

/** How content is shown: in traditional Chinese other words stand there, in English a gloss stands below. */
export function wordingOf(content: Content, language: string): Wording {
  const lang = spokenIn(language)
  const glosses = glossesOf(content, language)
  if (lang !== language || !glosses)
    return { lang, of: asWritten, said: asWritten, under: (id) => textOf(glosses, id) }
  const told = toldTexts(content, glosses)
  const of = (text: string, id?: string) => textOf(glosses, id) ?? told.get(text) ?? text
  return {
    ...{ lang, of },
    said: (text, id) => (id === undefined ? text : of(text, id)),
    under: () => undefined,
  }
}

const asWritten = (text: string): string => text

const textOf = (glosses: Glosses | undefined, id: string | undefined): string | undefined =>
  glosses && id !== undefined && Object.hasOwn(glosses.texts, id) ? glosses.texts[id] : undefined

const known = new WeakMap<Glosses, ReadonlyMap<string, string>>()

/** What stands for each text, by the text itself: what was said is known by its words, not always by an id. */
function toldTexts({ scenario }: Content, glosses: Glosses): ReadonlyMap<string, string> {
  const before = known.get(glosses)
  if (before) return before
  const named = activityOf(scenario)
    .texts(scenario)
    .map(({ id, text }) => [text, textOf(glosses, id) ?? text] as const)
  const told = new Map([...Object.entries(glosses.unnamed ?? {}), ...named])
  known.set(glosses, told)
  return told
}
