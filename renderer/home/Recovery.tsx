import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorageState } from '../../contract/records.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ScreenTitle } from '../ui/ScreenTitle.tsx'
import { useMoments } from '../ui/use-moments.ts'
import css from './Recovery.module.css'

type Props = { readonly state: Extract<StorageState, { is: 'damaged' }>; readonly onRecovered: () => void }

/** After a damaged results file: what happened, what is safe, and the two ways on. */
export function Recovery({ state, onRecovered }: Props) {
  const { t } = useTranslation()
  const moment = useMoments()
  const [phase, setPhase] = useState<'asked' | 'confirming' | 'working' | 'failed'>('asked')
  const { backup, setAside } = state
  const recover = async (how: 'restore' | 'start-empty') => {
    setPhase('working')
    const now = await window.coach.storage.recover(how).catch(() => undefined)
    if (now === undefined || now.is === 'damaged') setPhase('failed')
    else onRecovered()
  }
  return (
    <section className={css.recovery}>
      <ScreenTitle>{t('storage.damaged.title')}</ScreenTitle>
      <p>{t('storage.damaged.what')}</p>
      <p>
        {t('storage.damaged.safe')}
        <code className={css.file}>{setAside}</code>
      </p>
      <p className={css.backup}>
        {backup
          ? t('storage.damaged.backup', { when: moment(backup.savedAt), count: backup.attempts })
          : t('storage.damaged.noBackup')}
      </p>
      {phase === 'failed' && <Banner tone="danger">{t('storage.damaged.failed')}</Banner>}
      <div className={css.ways}>
        {backup && (
          <Button look="primary" isDisabled={phase === 'working'} onPress={() => void recover('restore')}>
            {t('storage.damaged.restore')}
          </Button>
        )}
        <Button
          look={backup ? 'plain' : 'primary'}
          isDisabled={phase === 'working'}
          onPress={() => setPhase('confirming')}
        >
          {t('storage.damaged.empty')}
        </Button>
      </div>
      {phase === 'confirming' && (
        <ConfirmDialog
          title={t('storage.damaged.emptyTitle')}
          text={t('storage.damaged.emptyText')}
          yes={t('storage.damaged.empty')}
          no={t('storage.damaged.cancel')}
          onYes={() => void recover('start-empty')}
          onNo={() => setPhase('asked')}
        />
      )}
    </section>
  )
}
