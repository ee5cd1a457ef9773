import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'

const SettingsPanel = lazy(() =>
  import('./SettingsPanel.tsx').then((file) => ({ default: file.SettingsPanel })),
)

/** Opens the settings beside itself. The panel is loaded when it is first asked for. */
export function SettingsButton() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span ref={place}>
      <Button look="quiet" onPress={() => setOpen(true)} aria-expanded={open} aria-haspopup="dialog">
        {t('app.settings')}
      </Button>
      {open && (
        <Suspense>
          <SettingsPanel beside={place} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  )
}
