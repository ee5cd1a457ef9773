import { useTranslation } from 'react-i18next'
import type { ScenarioSummary } from '../../contract/records.ts'
import css from './Facts.module.css'

const levels = [1, 2, 3] as const

/** Channel, length and difficulty of a scenario. */
export function Facts({ scenario }: { readonly scenario: ScenarioSummary }) {
  const { t } = useTranslation()
  const { channel, minutes, difficulty } = scenario
  return (
    <span className={css.facts}>
      <span>{t(`channels.${channel}`)}</span>
      <span>{t('library.minutes', { count: minutes })}</span>
      <span className={css.levels} role="img" aria-label={t('library.difficulty', { level: difficulty })}>
        {levels.map((level) => (
          <span key={level} className={css.level} data-reached={level <= difficulty || undefined} />
        ))}
      </span>
    </span>
  )
}
