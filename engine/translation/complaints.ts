import type { TextFile } from '../attempt.ts'
import { activityOf, type Scenario } from '../kinds.ts'
import { inAllScenes, linesOf, repliesOf } from '../roleplay/parts.ts'
import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Complain } from '../scenario/source.ts'
import { readTranslation, translatedTexts, type ScenarioTranslation } from './translation.ts'

/** A section of a translation file that holds texts by their ids. */
type Section = 'customer' | 'lines' | 'choices' | 'ends' | 'texts'

/**
 * Everything that is wrong with a translation of this scenario. Errors are texts that nobody would ever see, or a file
 * that cannot be read; what is lacking is a warning, for the original stands in for it.
 */
export function translationComplaints(written: TextFile, scenario: Scenario): Diagnostic[] {
  const read = readTranslation(written)
  if (!read.ok) return read.error
  const { translation, complain } = read.value
  if (translation.kind !== 'translation')
    return [complain('S008-unknown-kind', ['kind'], { expected: 'translation' })]
  if (translation.of !== scenario.id)
    return [complain('T005-not-of-this', ['of'], { of: translation.of, scenario: scenario.id })]
  return [
    ...localeComplaints(written.file, translation, complain),
    ...textComplaints(translation, scenario, complain),
  ]
}

function localeComplaints(file: string, { locale }: ScenarioTranslation, complain: Complain): Diagnostic[] {
  const named = /\.([a-z]{2}(?:-[A-Z]{2})?)\.yaml$/.exec(file)?.[1]
  if (named === undefined || named === locale) return []
  return [complain('T004-wrong-locale', ['locale'], { named, locale })]
}

function textComplaints(
  translation: ScenarioTranslation,
  scenario: Scenario,
  complain: Complain,
): Diagnostic[] {
  const originals = new Map(
    activityOf(scenario)
      .texts(scenario)
      .map(({ id, text }) => [id, text]),
  )
  const sections = sectionsOf(scenario)
  const sectionOf = (id: string): Section => sections.get(id) ?? 'texts'
  const complaints: Diagnostic[] = []
  const found = new Set<string>()
  for (const { id, text, path } of translatedTexts(translation)) {
    const original = originals.get(id)
    const [section] = path
    const isInPlace = path.length === 1 || section === sectionOf(id)
    if (original === undefined || !isInPlace) {
      // Of an end that is not there one complaint will do.
      if (path[2] !== 'text') complaints.push(complain('T001-unknown-text', path, { id }, 'error', 'name'))
      continue
    }
    found.add(id)
    if (text === original && isChinese(original) && !translation.locale.startsWith('zh'))
      complaints.push(complain('T003-same-as-original', path, { id }, 'warning'))
  }
  const scenes = scenario.kind === 'roleplay' ? scenario.scenes : {}
  for (const scene of Object.keys(translation.notes))
    if (!Object.hasOwn(scenes, scene))
      complaints.push(complain('T001-unknown-text', ['notes', scene], { id: scene }, 'error', 'name'))
  const lacking = [...originals.keys()].filter((id) => !found.has(id))
  for (const section of new Set(lacking.map(sectionOf))) {
    const ids = lacking.filter((id) => sectionOf(id) === section)
    const values = { count: String(ids.length), id: ids[0] ?? '' }
    complaints.push(complain('T002-untranslated', [section], values, 'warning', 'name'))
  }
  return complaints
}

/** What has nothing to translate in it, such as a number, may stay as it is. */
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** The section that holds a text, where it is not `texts`. Only conversations have such. */
function sectionsOf(scenario: Scenario): ReadonlyMap<string, Section> {
  if (scenario.kind !== 'roleplay') return new Map()
  const ends = Object.entries(scenario.scenes).filter(([, { end }]) => end !== undefined)
  return new Map<string, Section>([
    ...['name', 'about', 'need'].map((key): [string, Section] => [`customer.${key}`, 'customer']),
    ...inAllScenes(scenario, linesOf).map(({ line }): [string, Section] => [line.id, 'lines']),
    ...inAllScenes(scenario, repliesOf).map(({ reply }): [string, Section] => [reply.id, 'choices']),
    ...ends.flatMap(([id]) => ['title', 'text'].map((key): [string, Section] => [`${id}.${key}`, 'ends'])),
  ])
}
