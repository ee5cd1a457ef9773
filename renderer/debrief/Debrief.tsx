import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { debriefOf, replayRoleplay, sceneOf } from '../../engine/index.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import { Lesson } from '../play/Lesson.tsx'
import { playOf } from '../play/play-of.ts'
import { refusalText } from '../play/refusal-text.ts'
import { endText, ruleText, titleOf } from '../play/texts.ts'
import { useTold } from '../play/use-told.ts'
import { beginRun, type Run } from '../roleplay/run.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ScreenTitle } from '../ui/ScreenTitle.tsx'
import css from './Debrief.module.css'
import { DecisionCard } from './DecisionCard.tsx'
import { Dimensions } from './Dimensions.tsx'
import type { Ended } from './ended.ts'
import { Moments } from './Moments.tsx'
import { bestMoments, costliestMoments } from './summary.ts'

type Props = { readonly ended: Ended; readonly onAgain: (run: Run) => void; readonly onHome: () => void }

/** An attempt looked at again, as a good coach would: the good first, then what cost most, then each reply. */
export function Debrief({ ended, onAgain, onHome }: Props) {
  const { t, i18n } = useTranslation()
  const { mode, seed, ordinal, inputs, scorecard, trainee } = ended
  const content = useTold(ended.content, ended)
  const play = useMemo(() => playOf(content), [content])
  const start = useMemo(() => ({ mode, seed, ordinal }), [mode, seed, ordinal])
  const decisions = useMemo(() => debriefOf(play, start, inputs), [play, start, inputs])
  const last = useMemo(() => replayRoleplay(play, start, inputs), [play, start, inputs])
  const [refusal, setRefusal] = useState<Refusal>()
  const { weights } = play.ruleSet
  const { end } = last.ok ? sceneOf(content.scenario, last.value.scene) : {}
  const text = end && last.ok ? endText(content, i18n.language, last.value.scene, end) : undefined
  const again = async () => {
    const begun = await beginRun(trainee, ended.scenario ?? content.scenario.id, mode)
    if (begun.ok) onAgain(begun.value)
    else setRefusal(begun.error)
  }
  return (
    <article className={css.debrief}>
      <header className={css.head}>
        <div>
          <p className={css.what}>{t('debrief.for', { name: trainee.name, mode: t(`modes.${mode}`) })}</p>
          <ScreenTitle>
            {t('debrief.title')} · {titleOf(content, i18n.language)}
          </ScreenTitle>
        </div>
        <div className={css.acts}>
          <Button onPress={onHome}>{t('debrief.home')}</Button>
          <Button look="primary" onPress={() => void again()}>
            {t('debrief.again')}
          </Button>
        </div>
      </header>
      {refusal && <Banner tone="danger">{refusalText(t, refusal)}</Banner>}
      {scorecard.vetoes.length > 0 && (
        <Banner tone="danger" title={t('debrief.vetoes')}>
          <ul>
            {scorecard.vetoes.map((rule) => {
              const { name, why } = ruleText(content, i18n.language, rule)
              return (
                <li key={rule}>
                  <strong>
                    {t('findings.veto')} · {name}
                  </strong>{' '}
                  {why}
                </li>
              )
            })}
          </ul>
          {t('debrief.vetoText', { cap: weights['veto-cap'] })}
        </Banner>
      )}
      <section className={css.top}>
        <div className={css.ending}>
          <p className={css.outcome} data-outcome={scorecard.outcome}>
            {t(`outcomes.${scorecard.outcome}`)}
          </p>
          {text && scorecard.outcome !== 'given-up' && (
            <>
              <h2 className={css.endTitle}>{text.title}</h2>
              <p>{text.text}</p>
              {text.lesson !== undefined && <Lesson text={text.lesson} />}
            </>
          )}
        </div>
        <div className={css.total}>
          <p className={css.label}>{t('debrief.total')}</p>
          <p className={css.figure}>
            {scorecard.total.toFixed(1)}
            <span className={css.of}>{t('debrief.of')}</span>
          </p>
          <div className={css.scale} aria-hidden="true">
            <meter className={css.meter} min={0} max={100} value={scorecard.total} />
            <span className={css.pass} style={{ left: `${String(weights.pass)}%` }} />
          </div>
          <p className={css.verdict} data-passed={scorecard.passed || undefined}>
            {t(scorecard.passed ? 'debrief.passed' : 'debrief.failed')}
            <span className={css.passText}>{t('debrief.passLine', { pass: weights.pass })}</span>
          </p>
        </div>
      </section>
      <section className={css.section}>
        <h2 className={css.heading}>{t('debrief.well')}</h2>
        <Moments content={content} moments={bestMoments(decisions, 3)} empty={t('debrief.wellNone')} />
      </section>
      <section className={css.section}>
        <h2 className={css.heading}>{t('debrief.cost')}</h2>
        <Moments
          content={content}
          moments={costliestMoments(weights, decisions, 3)}
          empty={t('debrief.costNone')}
        />
      </section>
      <section className={css.section}>
        <h2 className={css.heading}>{t('debrief.radar')}</h2>
        <Dimensions scorecard={scorecard} />
      </section>
      <section className={css.section}>
        <h2 className={css.heading}>{t('debrief.timeline')}</h2>
        {decisions.length === 0 && <p>{t('debrief.none')}</p>}
        <ol className={css.timeline}>
          {decisions.map((decision) => (
            <DecisionCard key={decision.decision} content={content} decision={decision} />
          ))}
        </ol>
      </section>
    </article>
  )
}
