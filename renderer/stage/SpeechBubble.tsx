import { useEffect, useMemo, useRef, useState } from 'react'
import { evenWidth } from './even-width.ts'
import css from './SpeechBubble.module.css'
import { useSpaceKey } from './use-space-key.ts'

const charactersPerSecond = 12

type Props = {
  readonly speaker: string
  readonly text: string
  /** Language of the words, as in HTML. */
  readonly lang: string
  /** How strongly it is said, 1 to 3. */
  readonly intensity?: 1 | 2 | 3
  /** Small translation under the words. */
  readonly gloss?: string
  /** What was said before, oldest first; the last lines are shown dimmed above. */
  readonly earlier?: readonly { readonly id: string; readonly text: string }[]
  /** Shows the whole text at once. */
  readonly instant?: boolean
  /** Called once for each text, when all of it is seen. */
  readonly onDone?: () => void
}

/**
 * What the customer says, typed out at reading speed; a click or the space key completes it. Assistive technology
 * gets the whole text at once, and the bubble has its final size from the start.
 */
export function SpeechBubble({ earlier = [], instant = false, intensity = 2, ...said }: Props) {
  const { speaker, text, lang, gloss, onDone } = said
  // A long text leaves room for one line of what was said before.
  const before = earlier.slice(text.length > 40 ? -1 : -2)
  return (
    <div className={css.speech}>
      {before.length > 0 && (
        <div className={css.before}>
          {before.map((line) => (
            <p key={line.id} className={css.earlier} lang={lang}>
              {line.text}
            </p>
          ))}
        </div>
      )}
      <Typed
        key={`${speaker} ${text}`}
        speaker={speaker}
        text={text}
        lang={lang}
        intensity={intensity}
        gloss={gloss}
        instant={instant}
        onDone={onDone}
      />
    </div>
  )
}

type TypedProps = {
  readonly speaker: string
  readonly text: string
  readonly lang: string
  readonly intensity: 1 | 2 | 3
  readonly gloss: string | undefined
  readonly instant: boolean
  readonly onDone: (() => void) | undefined
}

function Typed({ speaker, text, lang, intensity, gloss, instant, onDone }: TypedProps) {
  const characters = useMemo(() => graphemes(text, lang), [text, lang])
  const total = characters.length
  const long = total > 90
  const [typed, setTyped] = useState(0)
  const seen = instant || prefersStillness() ? total : typed
  const done = seen >= total
  const complete = (): void => setTyped(total)
  const tell = useRef(onDone)
  const words = useRef<HTMLDivElement>(null)
  const unseen = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    tell.current = onDone
  })
  useEffect(() => {
    if (done) tell.current?.()
  }, [done])
  useEffect(() => {
    if (done) return undefined
    const timer = setInterval(() => setTyped((count) => count + 1), 1000 / charactersPerSecond)
    return () => clearInterval(timer)
  }, [done])
  useSpaceKey(!done, complete)

  useEffect(() => {
    // A text that is longer than the bubble follows what is being typed.
    const box = words.current
    const next = unseen.current
    if (box && next && typed > 0) box.scrollTop = next.offsetTop + 2 * lineOf(next) - box.clientHeight
  }, [typed])

  return (
    // The space key does the same for the keyboard.
    <div className={css.bubble} onClick={complete}>
      <p className={css.speaker}>{speaker}</p>
      <div
        ref={words}
        className={css.words}
        style={{ inlineSize: evenWidth(text, long ? 25 : 20) }}
        data-long={long || undefined}
        data-intensity={intensity}
      >
        <p className={css.whole} lang={lang}>
          {text}
        </p>
        <p className={css.typed} lang={lang} aria-hidden="true">
          {characters.slice(0, seen).join('')}
          <span ref={unseen} className={css.unseen}>
            {characters.slice(seen).join('')}
          </span>
        </p>
      </div>
      {gloss !== undefined && <p className={css.gloss}>{gloss}</p>}
      <svg className={css.tail} viewBox="0 0 36 32" aria-hidden="true">
        <path d="M35 1C26 4 14 8 1 10C12 20 24 28 35 30" />
      </svg>
    </div>
  )
}

/** What a reader sees as single characters. */
function graphemes(text: string, lang: string): readonly string[] {
  return Array.from(new Intl.Segmenter(lang).segment(text), ({ segment }) => segment)
}

function lineOf(element: Element): number {
  return parseFloat(getComputedStyle(element).lineHeight)
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
