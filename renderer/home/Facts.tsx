import { useTranslation } from 'react-i18next'
import type { ScenarioSummary } from '../../contract/records.ts'
import css from './Facts.module.css'
import { kindWord } from './kind-word.ts'

const levels = [1, 2, 3] as const

/** Kind, channel, length and difficulty of a scenario; a conversation is what is expected and not named. */
export function Facts({ scenario }: { readonly scenario: ScenarioSummary }) {
  const { t } = useTranslation()
  const { kind, channel, minutes, difficulty } = scenario
  return (
    <span className={css.facts}>
      {kind !== 'roleplay' && <span>{kindWord(t, kind)}</span>}
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
