import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import { knownStages, stageWord } from '../play/names.ts'
import type { Said } from '../play/lines.ts'
import { speakerName } from '../play/speaker-name.ts'
import { useWording } from '../play/use-wording.ts'
import { Button } from '../ui/Button.tsx'
import css from './Rail.module.css'
import { TimerRing } from './TimerRing.tsx'

type Props = {
  readonly content: RoleplayContent
  readonly stage: string
  readonly said: readonly Said[]
  readonly time: { readonly left: number; readonly of: number } | undefined
  readonly recorded: boolean
  readonly canStepBack: boolean
  readonly canGiveUp: boolean
  readonly onStepBack: () => void
  readonly onLeave: () => void
  readonly onGiveUp: () => void
}

/** Where the service stands, the time, what was said, and the ways out. */
export function Rail({ content, stage, said, time, recorded, ...acts }: Props) {
  const { t } = useTranslation()
  const wording = useWording(content)
  const history = useRef<HTMLOListElement>(null)
  useEffect(() => {
    history.current?.scrollTo({ top: history.current.scrollHeight })
  }, [said.length])
  const at = knownStages.findIndex((one) => one === stage)
  return (
    <aside className={css.rail} aria-label={t('roleplay.rail')}>
      <ol className={css.stages} aria-label={t('roleplay.stages')}>
        {knownStages.map((one, index) => (
          <li
            key={one}
            className={css.stage}
            aria-current={one === stage ? 'step' : undefined}
            data-past={index < at || undefined}
          >
            {stageWord(t, one)}
          </li>
        ))}
      </ol>
      {at < 0 && <p className={css.own}>{stageWord(t, stage)}</p>}
      {time && <TimerRing {...time} />}
      <section className={css.history}>
        <h2 className={css.heading}>{t('roleplay.history')}</h2>
        {said.length === 0 ? (
          <p className={css.empty}>{t('roleplay.historyEmpty')}</p>
        ) : (
          <ol ref={history} className={css.lines} tabIndex={0} aria-label={t('roleplay.history')}>
            {said.map(({ key, by, id, text }) => (
              <li key={key} data-by={by} className={css.said}>
                <span className={css.by}>{speakerName(t, wording, content.scenario, by)}</span>
                <span className={css.words} lang={wording.lang}>
                  {wording.said(text, id)}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <div className={css.acts}>
        {acts.canStepBack && (
          <Button wide onPress={acts.onStepBack}>
            {t('roleplay.stepBack')}
          </Button>
        )}
        <Button wide onPress={acts.onLeave}>
          {t('roleplay.leave')}
        </Button>
        {acts.canGiveUp && (
          <Button wide look="quiet" onPress={acts.onGiveUp}>
            {t('roleplay.giveUp')}
          </Button>
        )}
        <p className={css.hint}>{t(recorded ? 'roleplay.leaveHint' : 'roleplay.unsaved')}</p>
      </div>
    </aside>
  )
}
