import { useEffect, useEffectEvent, useState } from 'react'
import { isPresenterKey, pressGuard, pressOf, type Press } from './press.ts'

const typing = 'input, textarea, select, [contenteditable], [role="dialog"]'
const pressed = 'button, a, summary, [role="radio"], [role="switch"]'

/** Hears the clicker and the keyboard in both windows, whichever has the focus. */
export function usePresses(onPress: (press: Press) => void): void {
  const [isMeant] = useState(() => pressGuard(() => performance.now()))
  const take = useEffectEvent((key: string) => {
    const press = pressOf(key)
    if (press && isMeant(key)) onPress(press)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : undefined
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(typing)) return
      if (event.key === ' ' && target?.closest(pressed)) return
      if (!isPresenterKey(event.key)) return
      event.preventDefault()
      if (!event.repeat) take(event.key)
    }
    document.addEventListener('keydown', hear)
    const end = window.coach.notices.clickerPressed((key) => take(key))
    return () => {
      document.removeEventListener('keydown', hear)
      end()
    }
  }, [])
}
