import type { Dimension } from '../../engine/index.ts'
import { classNames } from './class-names.ts'
import { segmentsOf } from './highlight.ts'
import css from './Words.module.css'

/** Words that a finding points at. */
export type WordMark = {
  readonly start: number
  readonly end: number
  readonly verdict: 'fault' | 'merit'
  readonly dimension: Dimension
  /** Said in the tooltip of the words and to screen readers. */
  readonly label: string
}

type Props = {
  readonly text: string
  /** Language of the words, as in HTML. */
  readonly lang: string
  readonly marks: readonly WordMark[]
}

/** What somebody said, with the words that findings point at underlined: wavy for a fault, straight for a merit. */
export function Words({ text, lang, marks }: Props) {
  return (
    <span lang={lang}>
      {segmentsOf(text, marks).map((segment, index) => {
        const first = segment.marks.find(({ verdict }) => verdict === 'fault') ?? segment.marks[0]
        if (!first) return <span key={index}>{segment.text}</span>
        return (
          <mark
            key={index}
            className={classNames(css.mark, css[first.verdict], css[first.dimension])}
            title={segment.marks.map(({ label }) => label).join(' · ')}
          >
            {segment.text}
          </mark>
        )
      })}
    </span>
  )
}
