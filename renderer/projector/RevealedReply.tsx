import { useTranslation } from 'react-i18next'
import type { ProjectorView } from '../../contract/projector-view.ts'
import { dimensions } from '../../engine/index.ts'
import { quoted, spokenIn } from '../play/wording.ts'
import { DimensionTag } from '../ui/DimensionTag.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import { Words, type WordMark } from '../ui/Words.tsx'
import css from './RevealedReply.module.css'

type Reply = NonNullable<ProjectorView['reply']>

const weight = { fault: 0, missed: 1, merit: 2 } as const

type Props = { readonly reply: Reply; readonly language: ProjectorView['language'] }

/** The reply that the class chose, and what there is to say about it once it is revealed. */
export function RevealedReply({ reply, language }: Props) {
  const { t } = useTranslation()
  const { says, gestures, revealed } = reply
  const sorted = [...(revealed ?? [])].sort((one, other) => weight[one.verdict] - weight[other.verdict])
  return (
    <>
      <p className={css.says} data-long={says.length > 120 || undefined}>
        <Words lang={spokenIn(language)} text={says} marks={reply.spans.flatMap(markOf)} />
      </p>
      {!revealed && gestures.length > 0 && <GestureNames gestures={gestures} />}
      {revealed?.length === 0 && <p>{t('projector.plain')}</p>}
      <ul className={css.findings} aria-live="polite">
        {sorted.map(({ name, verdict, dimension, why, better }) => {
          const known = dimensions.find((one) => one === dimension)
          return (
            <li key={`${verdict} ${name}`} className={css.finding} data-verdict={verdict}>
              <p className={css.head}>
                <strong>
                  {t(`findings.${verdict}`)} · {name}
                </strong>
                {known && <DimensionTag dimension={known} />}
              </p>
              {verdict !== 'merit' && <p>{why}</p>}
              {better !== undefined && (
                <p className={css.better}>
                  <span lang={spokenIn(language)}>{quoted(better, language)}</span>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function markOf({ start, end, verdict, dimension }: Reply['spans'][number]): WordMark[] {
  const known = dimensions.find((one) => one === dimension)
  return known ? [{ start, end, verdict, dimension: known, label: '' }] : []
}
