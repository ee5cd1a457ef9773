import { useTranslation } from 'react-i18next'
import type { Content } from '../../contract/records.ts'
import { dimensions, type Decision, type Finding } from '../../engine/index.ts'
import { Findings, wordMarks } from '../play/Findings.tsx'
import { moodWord, stageWord } from '../play/names.ts'
import { glossesOf, lineWith } from '../play/texts.ts'
import { DimensionTag } from '../ui/DimensionTag.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import { Words } from '../ui/Words.tsx'
import { Counterfactuals } from './Counterfactuals.tsx'
import css from './DecisionCard.module.css'
import { signed } from './signed.ts'

type Props = { readonly content: Content; readonly decision: Decision }

/** One reply: what it answered, the words themselves, what was found in them, and what else could have been. */
export function DecisionCard({ content, decision }: Props) {
  const { t, i18n } = useTranslation()
  const { utterance, findings, marks, heard, stage, moodBefore, moodAfter, takenBack } = decision
  const glosses = glossesOf(content, i18n.language)
  const lines = heard.map((id) => lineWith(content, id)).filter((line) => line !== undefined)
  const pointsOf = (finding: Finding) => {
    const mark = marks.find(({ rule }) => rule === finding.rule)
    if (!mark) return undefined
    return mark.counts ? signed(mark.points) : t('debrief.uncounted')
  }
  const earned = dimensions
    .map((dimension) => ({
      dimension,
      points: marks.reduce(
        (sum, mark) => sum + (mark.counts && mark.dimension === dimension ? mark.points : 0),
        0,
      ),
    }))
    .filter(({ points }) => points !== 0)
  return (
    <li className={css.card} data-taken-back={takenBack || undefined}>
      <p className={css.head}>
        <span className={css.number}>{t('debrief.decision', { number: decision.decision + 1 })}</span>
        <span>{stageWord(t, stage)}</span>
        <span>{t('debrief.moodFromTo', { from: moodWord(t, moodBefore), to: moodWord(t, moodAfter) })}</span>
        {takenBack && <span className={css.takenBack}>{t('debrief.takenBack')}</span>}
        <span className={css.earned}>
          {earned.map(({ dimension, points }) => (
            <span key={dimension} className={css.earnedOne}>
              <DimensionTag dimension={dimension} /> {signed(points)}
            </span>
          ))}
        </span>
      </p>
      {lines.map((line) => (
        <p key={line.id} className={css.heard}>
          <span className={css.by}>
            {line.by === 'customer' ? content.scenario.customer.name : t(`speakers.${line.by}`)}
          </span>
          <span lang="zh-CN">{line.says}</span>
        </p>
      ))}
      <p className={css.words}>
        <Words text={utterance.text} marks={wordMarks(content, i18n.language, findings)} />
      </p>
      {glosses?.choices[decision.choice] !== undefined && (
        <p className={css.gloss}>{glosses.choices[decision.choice]}</p>
      )}
      {utterance.gestures.length > 0 && <GestureNames gestures={utterance.gestures} />}
      {findings.length === 0 ? (
        <p className={css.gloss}>{t('debrief.plain')}</p>
      ) : (
        <Findings content={content} findings={findings} points={pointsOf} />
      )}
      {decision.others.length > 0 && <Counterfactuals content={content} decision={decision} />}
    </li>
  )
}
