import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import { dimensions, type Decision, type Finding } from '../../engine/index.ts'
import { Findings } from '../play/Findings.tsx'
import { Reply } from '../play/Reply.tsx'
import { Better } from '../play/Better.tsx'
import { moodWord, stageWord } from '../play/names.ts'
import { speakerName } from '../play/speaker-name.ts'
import { linesWith } from '../play/texts.ts'
import { useWording } from '../play/use-wording.ts'
import { DimensionTag } from '../ui/DimensionTag.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import { Counterfactuals } from './Counterfactuals.tsx'
import css from './DecisionCard.module.css'
import { signed } from './signed.ts'

type Props = { readonly content: RoleplayContent; readonly decision: Decision }

/** One reply: what it answered, the words themselves, what was found in them, and what else could have been. */
export function DecisionCard({ content, decision }: Props) {
  const { t } = useTranslation()
  const { utterance, findings, marks, heard, stage, moodBefore, moodAfter, takenBack } = decision
  const { choice, others } = decision
  const wording = useWording(content)
  const gloss = wording.under(choice)
  const model = choice === undefined ? others.find((other) => other.choice === undefined) : undefined
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
      {linesWith(content, heard).map((line) => (
        <p key={line.id} className={css.heard}>
          <span className={css.by}>{speakerName(t, wording, content.scenario, line.by)}</span>
          <span lang={wording.lang}>{wording.of(line.says, line.id)}</span>
        </p>
      ))}
      <p className={css.words}>
        <Reply content={content} utterance={utterance} choice={choice} findings={findings} />
      </p>
      {gloss !== undefined && <p className={css.gloss}>{gloss}</p>}
      {utterance.gestures.length > 0 && <GestureNames gestures={utterance.gestures} />}
      {findings.length === 0 ? (
        <p className={css.gloss}>{t('debrief.plain')}</p>
      ) : (
        <Findings content={content} findings={findings} points={pointsOf} />
      )}
      {model && <Better say={wording.of(model.says)} />}
      {others.length > 0 && <Counterfactuals content={content} decision={decision} />}
    </li>
  )
}
