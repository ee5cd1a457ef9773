import { useEffect, useState } from 'react'
import css from './Notice.module.css'

/** A sentence that is shown for a while. */
export function Notice({ text }: { readonly text: string }) {
  const [shown, setShown] = useState(true)
  useEffect(() => {
    const ending = setTimeout(() => setShown(false), 6000)
    return () => clearTimeout(ending)
  }, [])
  return (
    <p className={css.notice} role="status" hidden={!shown}>
      {text}
    </p>
  )
}
