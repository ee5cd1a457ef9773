import css from './MoodMeter.module.css'

const steps = [-3, -2, -1, 0, 1, 2, 3] as const

type Props = {
  /** The customer's mood from -3 to +3. */
  readonly mood: number
  /** What the meter measures, for example the customer's mood. */
  readonly label: string
  /** The mood in words. */
  readonly reading: string
}

/** The mood in seven steps: place, size and fill tell it, not colour alone. */
export function MoodMeter({ mood, label, reading }: Props) {
  return (
    <div
      className={css.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={-3}
      aria-valuemax={3}
      aria-valuenow={mood}
      aria-valuetext={reading}
    >
      <svg className={css.face} viewBox="0 0 20 20" aria-hidden="true">
        <path d={mouth(-3)} />
      </svg>
      {steps.map((step) => (
        <span
          key={step}
          className={css.step}
          data-current={step === mood || undefined}
          data-reached={(step < 0 && step >= mood && mood < 0) || (step > 0 && step <= mood) || undefined}
          data-middle={step === 0 || undefined}
        />
      ))}
      <svg className={css.face} viewBox="0 0 20 20" aria-hidden="true">
        <path d={mouth(3)} />
      </svg>
    </div>
  )
}

const mouth = (mood: number): string =>
  `M10 1.5a8.5 8.5 0 1 0 .01 0M7 7.2v1.2M13 7.2v1.2M6.5 ${String(13 - mood / 3)}Q10 ${String(13 + mood)} 13.5 ${String(13 - mood / 3)}`
