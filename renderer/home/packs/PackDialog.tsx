import { useTranslation } from 'react-i18next'
import { unreachable } from '../../../engine/index.ts'
import { refusalText } from '../../play/refusal-text.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { packTitle } from './pack-title.ts'
import { ReportText } from './ReportText.tsx'
import type { PackOpening, PackState } from './use-pack-opening.ts'

/** Over the window: that a pack is being looked at, what was found, and the choice to install it. */
export function PackDialog({ opening }: { readonly opening: PackOpening }) {
  const { t } = useTranslation()
  const { state, install, leave } = opening
  switch (state.is) {
    case 'none':
    case 'installed':
      return null
    case 'checking':
      return (
        <DialogFrame
          title={t('packs.checking')}
          onLeave={leave}
          actions={
            <Button onPress={leave} autoFocus>
              {t('packs.cancel')}
            </Button>
          }
        >
          <p role="status">{t('packs.checkingText')}</p>
        </DialogFrame>
      )
    case 'refused':
      return (
        <DialogFrame
          title={t('packs.refusedTitle')}
          onLeave={leave}
          actions={
            <Button onPress={leave} autoFocus>
              {t('packs.close')}
            </Button>
          }
        >
          <p>{refusalText(t, state.refusal)}</p>
        </DialogFrame>
      )
    case 'report':
      return <Report state={state} onInstall={() => install(state.report)} onLeave={leave} />
    default:
      return unreachable(state)
  }
}

type ReportProps = {
  readonly state: Extract<PackState, { is: 'report' }>
  readonly onInstall: () => void
  readonly onLeave: () => void
}

function Report({ state, onInstall, onLeave }: ReportProps) {
  const { t, i18n } = useTranslation()
  const { report, busy, refusal } = state
  const { about, source, then } = report
  const mayInstall = then === 'install'
  return (
    <DialogFrame
      wide
      title={about ? packTitle(about, i18n.language) : t('packs.unreadable', { source })}
      onLeave={() => {
        // What is being written is awaited, so that nobody is told that it was left.
        if (!busy) onLeave()
      }}
      actions={
        <>
          <Button isDisabled={busy} onPress={onLeave} autoFocus={!mayInstall}>
            {t(mayInstall ? 'packs.cancel' : 'packs.close')}
          </Button>
          {mayInstall && (
            <Button look="primary" isDisabled={busy} onPress={onInstall} autoFocus>
              {t(busy ? 'packs.installing' : 'packs.install')}
            </Button>
          )}
        </>
      }
    >
      {refusal && <Banner tone="danger">{refusalText(t, refusal)}</Banner>}
      <ReportText report={report} />
    </DialogFrame>
  )
}
