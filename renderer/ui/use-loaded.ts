import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Something that main was asked for. */
export type Loaded<T> =
  { readonly is: 'loading' } | { readonly is: 'failed' } | { readonly is: 'here'; readonly value: T }

/** Asks main when the screen comes, when the language changes, and again on demand. `ask` must keep its identity. */
export function useLoaded<T>(ask: () => Promise<T>): readonly [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ is: 'loading' })
  const [round, setRound] = useState(0)
  const { language } = useTranslation().i18n
  useEffect(() => {
    let wanted = true
    ask().then(
      (value) => {
        if (wanted) setLoaded({ is: 'here', value })
      },
      () => {
        if (wanted) setLoaded({ is: 'failed' })
      },
    )
    return () => {
      wanted = false
    }
  }, [ask, round, language])
  return [loaded, useCallback(() => setRound((before) => before + 1), [])]
}
