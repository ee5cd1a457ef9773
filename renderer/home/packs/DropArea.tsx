import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './DropArea.module.css'

/** A place for files over the whole window, as long as something is dragged over it. */
export function DropArea({ onDrop }: { readonly onDrop: (file: File) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const ending = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) => {
      window.addEventListener(type, hear, { signal: ending.signal })
    }
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    })
    listen('dragleave', (event) => {
      // Without a place it is going to, it has left the window.
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      onDrop(file)
    })
    return () => {
      ending.abort()
    }
  }, [onDrop])
  return over ? (
    <div className={css.area}>
      <p className={css.text}>{t('packs.drop')}</p>
    </div>
  ) : null
}
