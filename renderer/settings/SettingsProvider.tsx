import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Settings } from '../../contract/settings.ts'
import { changeWords } from '../i18n.ts'
import { SettingsContext, type SettingsInUse } from './settings-context.ts'

/** Keeps the settings, applies them to the page, and stores every change. */
export function SettingsProvider({
  first,
  children,
}: {
  readonly first: Settings
  readonly children: ReactNode
}) {
  const [settings, setSettings] = useState(first)
  const [unstored, setUnstored] = useState(false)
  const { language, theme } = settings
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  useEffect(() => {
    void changeWords(language)
  }, [language])
  const inUse = useMemo<SettingsInUse>(
    () => ({
      settings,
      unstored,
      change: (change) => {
        setSettings((before) => ({ ...before, ...change }))
        window.coach.settings.change(change).then(
          () => setUnstored(false),
          () => setUnstored(true),
        )
      },
    }),
    [settings, unstored],
  )
  return <SettingsContext value={inUse}>{children}</SettingsContext>
}
