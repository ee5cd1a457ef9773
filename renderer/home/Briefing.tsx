import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScenarioSummary } from '../../contract/records.ts'
import type { Mode } from '../../engine/index.ts'
import { summaryText } from '../play/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Options } from '../ui/Options.tsx'
import css from './Briefing.module.css'
import { Face } from './Face.tsx'
import { Facts } from './Facts.tsx'
import { isPlayable, kindWord } from './kind-word.ts'

type Props = {
  readonly scenario: ScenarioSummary
  readonly busy: boolean
  /** Whether beginning is the first thing to do here. */
  readonly first: boolean
  readonly onStart: (scenario: string, mode: Mode) => void
}

const offered: readonly Mode[] = ['practice', 'explore', 'exam']

/** What stands in the chosen scenario, how to practise it, and the beginning. */
export function Briefing({ scenario, busy, first, onStart }: Props) {
  const { t, i18n } = useTranslation()
  const [mode, setMode] = useState<Mode>('practice')
  const { title, summary, customer } = summaryText(scenario, i18n.language)
  return (
    <article className={css.briefing}>
      <div className={css.top}>
        <Face customer={scenario.customer} size="large" />
        <div>
          <h2 className={css.title}>{title}</h2>
          {customer !== undefined && (
            <p className={css.customer}>{t('library.customer', { name: customer })}</p>
          )}
          <Facts scenario={scenario} />
        </div>
      </div>
      <p className={css.summary}>{summary}</p>
      {isPlayable(scenario) ? (
        <>
          <Options
            label={t('modeChoice.label')}
            chosen={mode}
            options={offered.map((one) => ({
              id: one,
              name: t(`modes.${one}`),
              about: t(`modeChoice.about.${one}`),
            }))}
            onChoose={setMode}
          />
          <Button
            wide
            look={first ? 'primary' : 'plain'}
            isDisabled={busy}
            onPress={() => onStart(scenario.key, mode)}
          >
            {t('library.start')}
          </Button>
        </>
      ) : (
        <p className={css.notYet}>{t('library.notYet', { kind: kindWord(t, scenario.kind) })}</p>
      )}
    </article>
  )
}
