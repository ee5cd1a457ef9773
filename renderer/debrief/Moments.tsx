import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import { Reply } from '../play/Reply.tsx'
import { ruleText } from '../play/texts.ts'
import { useFindingWord } from '../play/use-finding-word.ts'
import { quoted, spokenIn } from '../play/wording.ts'
import { DimensionTag } from '../ui/DimensionTag.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import css from './Moments.module.css'
import type { Moment } from './summary.ts'

type Props = {
  readonly content: RoleplayContent
  readonly moments: readonly Moment[]
  readonly empty: string
}

/** A few findings that matter most, each with the words it was found in. */
export function Moments({ content, moments, empty }: Props) {
  const { t, i18n } = useTranslation()
  const word = useFindingWord()
  if (moments.length === 0) return <p className={css.empty}>{empty}</p>
  return (
    <ul className={css.moments}>
      {moments.map(({ decision, finding }) => {
        const rule = ruleText(content, i18n.language, finding.rule)
        return (
          <li key={finding.rule} className={css.moment} data-verdict={finding.verdict}>
            <p className={css.head}>
              <strong className={css.name}>{rule.name}</strong>
              <DimensionTag dimension={finding.dimension} />
            </p>
            <p>{rule.why}</p>
            {finding.spans.length > 0 ? (
              <p className={css.quote}>
                <Reply
                  content={content}
                  utterance={decision.utterance}
                  choice={decision.choice}
                  findings={[finding]}
                />
              </p>
            ) : (
              <GestureNames gestures={finding.gestures} />
            )}
            {finding.verdict !== 'merit' && rule.say !== undefined && (
              <p className={css.better}>
                <span className={css.label}>{t('findings.better')}</span>
                <span lang={spokenIn(i18n.language)}>{quoted(rule.say, i18n.language)}</span>
                {rule.better !== undefined && <span className={css.gloss}>{rule.better}</span>}
              </p>
            )}
            <p className={css.place}>
              {word(finding)} · {t('debrief.decision', { number: decision.decision + 1 })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
