import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice.tsx'
import { DropArea } from './DropArea.tsx'
import { packTitle } from './pack-title.ts'
import type { PackOpening as Opening } from './use-pack-opening.ts'

const PackDialog = lazy(() => import('./PackDialog.tsx').then((file) => ({ default: file.PackDialog })))

/** A pack that comes into the window: the place to drop it, what was found in it, and that it is there. */
export function PackOpening({ opening }: { readonly opening: Opening }) {
  const { t, i18n } = useTranslation()
  const { state, check } = opening
  const isAsked = state.is === 'checking' || state.is === 'report' || state.is === 'refused'
  return (
    <>
      <DropArea onDrop={check} />
      {isAsked && (
        <Suspense>
          <PackDialog opening={opening} />
        </Suspense>
      )}
      {state.is === 'installed' && (
        <Notice
          key={state.pack.key}
          text={t('packs.installed', {
            title: packTitle(state.pack, i18n.language),
            version: state.pack.version,
          })}
        />
      )}
    </>
  )
}
