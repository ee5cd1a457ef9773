import css from './Patience.module.css'

type Props = {
  readonly left: number
  readonly of: number
  readonly label: string
  /** The same in words. */
  readonly reading: string
}

/** How much patience is left: so many marks, the lost ones hollow. */
export function Patience({ left, of, label, reading }: Props) {
  return (
    <div
      className={css.patience}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={left}
      aria-valuetext={reading}
    >
      <span>{label}</span>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={css.mark} data-left={index < left || undefined} />
      ))}
    </div>
  )
}
