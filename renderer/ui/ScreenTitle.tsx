import { useEffect, useRef, type ReactNode } from 'react'
import css from './ScreenTitle.module.css'

/** The heading of a screen. It takes the focus when the screen comes, so that a screen reader begins there. */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={css.title}>
      {children}
    </h1>
  )
}
