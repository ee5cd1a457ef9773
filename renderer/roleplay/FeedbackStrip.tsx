import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Finding, Utterance } from '../../engine/index.ts'
import { Findings } from '../play/Findings.tsx'
import { Reply } from '../play/Reply.tsx'
import { Button } from '../ui/Button.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import css from './FeedbackStrip.module.css'

type Props = {
  readonly content: RoleplayContent
  readonly utterance: Utterance
  /** Missing where it was said in the trainee's own words. */
  readonly choice: string | undefined
  readonly findings: readonly Finding[]
  readonly onStepBack: (() => void) | undefined
  readonly onGoOn: () => void
}

/** What was found in the reply just given, before the conversation goes on. */
export function FeedbackStrip({ content, utterance, choice, findings, onStepBack, onGoOn }: Props) {
  const { t } = useTranslation()
  const strip = useRef<HTMLElement>(null)
  useEffect(() => strip.current?.focus({ preventScroll: true }), [])
  return (
    <section ref={strip} className={css.strip} tabIndex={-1} aria-label={t('roleplay.feedback')}>
      <div className={css.body}>
        <p className={css.words}>
          <Reply content={content} utterance={utterance} choice={choice} findings={findings} />
        </p>
        {utterance.gestures.length > 0 && <GestureNames gestures={utterance.gestures} />}
        {findings.length === 0 ? (
          <p className={css.nothing}>{t('roleplay.nothing')}</p>
        ) : (
          <Findings content={content} findings={findings} />
        )}
      </div>
      <div className={css.acts}>
        {onStepBack && <Button onPress={onStepBack}>{t('roleplay.stepBack')}</Button>}
        <Button look="primary" onPress={onGoOn}>
          {t('roleplay.goOn')}
        </Button>
      </div>
    </section>
  )
}
