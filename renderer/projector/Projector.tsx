import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectorView } from '../../contract/projector-view.ts'
import { isPresenterKey } from '../classroom/press.ts'
import { changeWords } from '../i18n.ts'
import css from './Projector.module.css'
import { ProjectorScreen } from './ProjectorScreen.tsx'
import { useCanvas } from './use-canvas.ts'

/** The projector's window: shows the view it was given last and passes on the keys of a clicker. */
export function Projector({ first }: { readonly first: ProjectorView | null }) {
  const { t } = useTranslation()
  const canvas = useCanvas()
  const [view, setView] = useState(first)
  useEffect(() => window.projector.notices.viewChanged(setView), [])
  useEffect(() => {
    const pass = (event: KeyboardEvent) => {
      if (!isPresenterKey(event.key)) return
      event.preventDefault()
      if (!event.repeat) void window.projector.keys.press(event.key)
    }
    document.addEventListener('keydown', pass)
    return () => document.removeEventListener('keydown', pass)
  }, [])
  const language = view?.language
  useEffect(() => {
    if (language) void changeWords(language)
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = view?.theme ?? 'light'
  }, [view?.theme])
  return (
    <div style={canvas}>
      {view ? <ProjectorScreen view={view} /> : <p className={css.waiting}>{t('projector.waiting')}</p>}
    </div>
  )
}
