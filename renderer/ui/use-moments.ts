import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Writes a time in ISO 8601 as day and time of this place, in the language of the interface. */
export function useMoments(): (iso: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    return (iso) => format.format(new Date(iso))
  }, [i18n.language])
}
