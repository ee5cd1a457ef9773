import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import css from './Faults.module.css'

type Props = { readonly onHome: () => void; readonly children: ReactNode }

/** Catches a screen that could not be drawn, says what is safe and leads home. */
export class Faults extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { onHome, children } = this.props
    if (!this.state.failed) return children
    return (
      <Crashed
        onHome={() => {
          this.setState({ failed: false })
          onHome()
        }}
      />
    )
  }
}

function Crashed({ onHome }: { readonly onHome: () => void }) {
  const { t } = useTranslation()
  return (
    <main className={css.crashed}>
      <Banner
        tone="danger"
        title={t('app.crashed')}
        actions={
          <Button look="primary" onPress={onHome}>
            {t('app.home')}
          </Button>
        }
      >
        {t('app.crashedSafe')}
      </Banner>
    </main>
  )
}
