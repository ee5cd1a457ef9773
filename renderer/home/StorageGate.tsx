import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../engine/index.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import css from './StorageGate.module.css'

const Recovery = lazy(() => import('./Recovery.tsx').then((file) => ({ default: file.Recovery })))

const askState = () => window.coach.storage.state()

/** Says how it stands with the results file before anything is begun, and stops where nothing can be done. */
export function StorageGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [loaded, askAgain] = useLoaded(askState)
  if (loaded.is === 'loading') return null
  if (loaded.is === 'failed') return children
  const state = loaded.value
  const retry = <Button onPress={askAgain}>{t('storage.retry')}</Button>
  switch (state.is) {
    case 'ready':
      return children
    case 'read-only':
      return (
        <div className={css.gate}>
          <Banner tone="warning" title={t('storage.read-only.title')}>
            {t('storage.read-only.text', { folder: state.folder })}
          </Banner>
          {children}
        </div>
      )
    case 'damaged':
      return (
        <Suspense>
          <Recovery state={state} onRecovered={askAgain} />
        </Suspense>
      )
    case 'newer':
      return (
        <Banner tone="danger" title={t('storage.newer.title')}>
          {t('storage.newer.text', { version: state.version, supported: state.supported })}
        </Banner>
      )
    case 'locked':
      return (
        <Banner tone="danger" title={t('storage.locked.title')} actions={retry}>
          {t('storage.locked.text', { file: state.file })}
        </Banner>
      )
    default:
      return unreachable(state)
  }
}
