import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttemptSummary, Trainee } from '../../contract/records.ts'
import { Button } from '../ui/Button.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { useMoments } from '../ui/use-moments.ts'
import css from './Resume.module.css'

const ConfirmDialog = lazy(() =>
  import('../ui/ConfirmDialog.tsx').then((file) => ({ default: file.ConfirmDialog })),
)

type Props = {
  readonly trainee: Trainee
  readonly busy: boolean
  readonly onResume: (attempt: string) => void
  /** Tells whether there is something to go on with. */
  readonly onFound: (found: boolean) => void
}

/** The attempt that was left last: go on with it exactly there, or drop it. */
export function Resume({ trainee, busy, onResume, onFound }: Props) {
  const { t } = useTranslation()
  const moment = useMoments()
  const [asking, setAsking] = useState(false)
  const ask = useCallback(() => window.coach.attempts.list(trainee.id, 50, null), [trainee])
  const [attempts, askAgain] = useLoaded(ask)
  const left: AttemptSummary | undefined =
    attempts.is === 'here' ? attempts.value.find(({ state }) => state === 'running') : undefined
  const found = left !== undefined
  useEffect(() => onFound(found), [found, onFound])
  if (!left) return null
  const drop = async () => {
    setAsking(false)
    await window.coach.attempts.abandon(left.id)
    askAgain()
  }
  return (
    <section className={css.resume} aria-label={t('resume.title')}>
      <div>
        <h2 className={css.title}>{t('resume.title')}</h2>
        <p>
          {t('resume.about', {
            title: left.title,
            mode: t(`modes.${left.mode}`),
            when: moment(left.startedAt),
          })}
        </p>
      </div>
      <div className={css.acts}>
        <Button look="quiet" isDisabled={busy} onPress={() => setAsking(true)}>
          {t('resume.drop')}
        </Button>
        <Button look="primary" isDisabled={busy} onPress={() => onResume(left.id)}>
          {t('resume.go')}
        </Button>
      </div>
      {asking && (
        <Suspense>
          <ConfirmDialog
            title={t('resume.dropTitle')}
            text={t('resume.dropText')}
            yes={t('resume.dropYes')}
            no={t('resume.dropNo')}
            onYes={() => void drop()}
            onNo={() => setAsking(false)}
          />
        </Suspense>
      )}
    </section>
  )
}
