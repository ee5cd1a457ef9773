import { useEffect, useEffectEvent } from 'react'

/** While `active`, the space key does `act`, wherever it means nothing else. */
export function useSpaceKey(active: boolean, act: () => void): void {
  const pressed = useEffectEvent(act)
  useEffect(() => {
    if (!active) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.defaultPrevented || takesSpace(event.target)) return
      event.preventDefault()
      pressed()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [active])
}

/** Whether the space key already means something to what has the focus. */
function takesSpace(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, button, a, [contenteditable]') !== null
  )
}
