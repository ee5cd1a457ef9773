import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { RoleplaySession } from '../../engine/index.ts'
import { sceneOf } from '../../engine/index.ts'
import { endText } from '../play/texts.ts'
import { Lesson } from '../play/Lesson.tsx'
import { Button } from '../ui/Button.tsx'
import css from './EndCard.module.css'

type Props = {
  readonly content: RoleplayContent
  readonly session: RoleplaySession
  readonly busy: boolean
  readonly onDebrief: () => void
}

/** How the story ended, and the way to the debrief. */
export function EndCard({ content, session, busy, onDebrief }: Props) {
  const { t, i18n } = useTranslation()
  const card = useRef<HTMLElement>(null)
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  const last = session.events.at(-1)
  const outcome = last?.type === 'ended' ? last.outcome : 'given-up'
  const { end } = sceneOf(content.scenario, session.scene)
  const text = end && outcome !== 'given-up' ? endText(content, i18n.language, session.scene, end) : undefined
  return (
    <section ref={card} className={css.card} tabIndex={-1} aria-label={t('debrief.ending')}>
      <div>
        <p className={css.outcome} data-outcome={outcome}>
          {t(`outcomes.${outcome}`)}
        </p>
        {text && <h2 className={css.title}>{text.title}</h2>}
        {text && <p className={css.text}>{text.text}</p>}
        {text?.lesson !== undefined && <Lesson text={text.lesson} />}
      </div>
      <Button look="primary" isDisabled={busy} onPress={onDebrief}>
        {t('roleplay.toDebrief')}
      </Button>
    </section>
  )
}
