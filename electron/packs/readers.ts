import type { AttemptSummary, Content, Shelf } from '../../contract/records.ts'
import type { Language } from '../../contract/settings.ts'
import { derivedLanguage, withTraditional, withTraditionalTitles } from './traditional-glosses.ts'
import type { Retell } from './traditional.ts'

/**
 * Adds to what a window is given the texts that the language of the settings has and the files do not. Only what is
 * shown: what is judged, recorded and exported never passes through here.
 */
export type Readers = {
  readonly shelf: (shelf: Shelf) => Promise<Shelf>
  readonly content: (content: Content) => Promise<Content>
  readonly attempts: (attempts: readonly AttemptSummary[]) => Promise<readonly AttemptSummary[]>
  /** Whatever has a title, and titles in other languages. */
  readonly titled: <Titled extends WithTitles>(titled: Titled) => Promise<Titled>
}

type WithTitles = { readonly title: string; readonly titles: Readonly<Record<string, string>> }

/** More texts than are on the shelf and in the rules together. */
const remembered = 40_000

/** What readers of this language get; the converter is loaded when it is first needed, which takes a moment. */
export function readersOf(scenarios: string, language: () => Language): Readers {
  let loading: Promise<Retell> | undefined
  const retelling = async (): Promise<Retell | undefined> => {
    if (language() !== derivedLanguage) return undefined
    loading ??= import('./word-list.ts').then(({ retellingContent }) =>
      remembering(retellingContent(scenarios)),
    )
    return loading
  }
  const told = async <T>(what: T, tell: (what: T, retell: Retell) => T): Promise<T> => {
    const retell = await retelling()
    return retell ? tell(what, retell) : what
  }
  return {
    shelf: (shelf) =>
      told(shelf, ({ scenarios: all, broken }, retell) => ({
        scenarios: all.map((summary) => withTraditionalTitles(summary, retell)),
        broken,
      })),
    content: (content) => told(content, withTraditional),
    attempts: (attempts) =>
      told(attempts, (all, retell) => all.map((one) => ({ ...one, title: retell(one.title) }))),
    titled: (titled) =>
      told(titled, (one, retell) => ({
        ...one,
        titles: { [derivedLanguage]: retell(one.title), ...one.titles },
      })),
  }
}

/** The rules are in every content: each text is converted once. */
function remembering(retell: Retell): Retell {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= remembered) known.clear()
    const told = retell(text)
    known.set(text, told)
    return told
  }
}
