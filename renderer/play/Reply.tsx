import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Finding, Utterance } from '../../engine/index.ts'
import { Words } from '../ui/Words.tsx'
import { wordMarks } from './Findings.tsx'
import { placesIn } from './places.ts'
import { useWording } from './use-wording.ts'

type Props = {
  readonly content: RoleplayContent
  readonly utterance: Utterance
  /** Missing where it was said in the trainee's own words, which are shown as they were written. */
  readonly choice: string | undefined
  readonly findings: readonly Finding[]
}

/** What the trainee said, with the words underlined that the findings point at. */
export function Reply({ content, utterance, choice, findings }: Props) {
  const { i18n } = useTranslation()
  const wording = useWording(content)
  const text = wording.said(utterance.text, choice)
  const placed = placesIn(utterance.text, text)
  const marks = wordMarks(content, i18n.language, findings).map((mark) => ({ ...mark, ...placed(mark) }))
  return <Words text={text} lang={wording.lang} marks={marks} />
}
