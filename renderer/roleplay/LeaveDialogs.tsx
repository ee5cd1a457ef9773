import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'

/** What is being asked before it is done. */
export type Asking = 'leave' | 'give-up' | undefined

type Props = {
  readonly asking: Asking
  readonly onNo: () => void
  readonly onLeave: () => void
  readonly onGiveUp: () => void
}

/** Asks before words are lost or a conversation is ended. */
export function LeaveDialogs({ asking, onNo, onLeave, onGiveUp }: Props) {
  const { t } = useTranslation()
  switch (asking) {
    case 'leave':
      return (
        <ConfirmDialog
          title={t('roleplay.leaveUnsavedTitle')}
          text={t('roleplay.leaveUnsaved')}
          yes={t('roleplay.leave')}
          no={t('roleplay.stay')}
          onYes={onLeave}
          onNo={onNo}
        />
      )
    case 'give-up':
      return (
        <ConfirmDialog
          title={t('roleplay.giveUpTitle')}
          text={t('roleplay.giveUpText')}
          yes={t('roleplay.giveUpYes')}
          no={t('roleplay.giveUpNo')}
          onYes={onGiveUp}
          onNo={onNo}
        />
      )
    case undefined:
      return null
  }
}
