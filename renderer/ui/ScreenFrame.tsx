import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsButton } from '../settings/SettingsButton.tsx'
import { Button } from './Button.tsx'
import css from './ScreenFrame.module.css'

/** Screens that can be reached from everywhere. */
export type Place = 'home' | 'history' | 'classroom'

const places: readonly Place[] = ['home', 'history', 'classroom']

type Props = {
  readonly place: Place | undefined
  readonly onGo: (place: Place) => void
  readonly children: ReactNode
}

/** The frame of every quiet screen: where one is, where one can go, and the settings. */
export function ScreenFrame({ place, onGo, children }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.frame}>
      <header className={css.bar}>
        <span className={css.brand}>{t('app.name')}</span>
        <nav className={css.places}>
          {places.map((one) => (
            <span key={one} className={css.place} data-here={one === place || undefined}>
              <Button
                look="quiet"
                onPress={() => onGo(one)}
                {...(one === place ? { 'aria-current': 'page' } : {})}
              >
                {t(`app.${one}`)}
              </Button>
            </span>
          ))}
        </nav>
        <SettingsButton />
      </header>
      <main className={css.main}>{children}</main>
    </div>
  )
}
