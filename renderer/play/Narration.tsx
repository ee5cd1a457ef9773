import { useEffect, useEffectEvent } from 'react'
import css from './Narration.module.css'
import { readingTime } from './reading-time.ts'

type Props = {
  readonly text: string
  /** Language of the words, as in HTML. */
  readonly lang: string
  readonly gloss?: string | undefined
  readonly instant: boolean
  readonly onDone: () => void
}

/** What a narrator says about the scene. It stays as long as reading it takes; a click goes on. */
export function Narration({ text, lang, gloss, instant, onDone }: Props) {
  const done = useEffectEvent(onDone)
  useEffect(() => {
    const reading = setTimeout(done, instant ? 0 : readingTime(text))
    return () => clearTimeout(reading)
  }, [text, instant])
  return (
    <div className={css.narration} onClick={onDone}>
      <p lang={lang}>{text}</p>
      {gloss !== undefined && <p className={css.gloss}>{gloss}</p>}
    </div>
  )
}
