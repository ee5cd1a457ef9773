import { useTranslation } from 'react-i18next'
import css from './TimerRing.module.css'

/** The time left as a ring and in figures. The last ten seconds are told by a heavier ring and a word's colour. */
export function TimerRing({ left, of }: { readonly left: number; readonly of: number }) {
  const { t } = useTranslation()
  const seconds = Math.ceil(left)
  const round = 2 * Math.PI * 26
  return (
    <div
      className={css.timer}
      role="timer"
      aria-label={t('roleplay.timerLabel')}
      data-short={left <= 10 || undefined}
    >
      <svg className={css.ring} viewBox="0 0 64 64" aria-hidden="true">
        <circle className={css.track} cx="32" cy="32" r="26" />
        <circle
          className={css.rest}
          cx="32"
          cy="32"
          r="26"
          strokeDasharray={round}
          strokeDashoffset={round * (1 - left / of)}
          transform="rotate(-90 32 32)"
        />
        <text x="32" y="38" textAnchor="middle" className={css.figure}>
          {seconds}
        </text>
      </svg>
      <span>{t('roleplay.timer', { seconds })}</span>
    </div>
  )
}
