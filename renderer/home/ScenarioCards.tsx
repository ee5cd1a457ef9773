import { Label } from 'react-aria-components/Label'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { ScenarioSummary } from '../../contract/records.ts'
import { packTitleOf, summaryText } from '../play/texts.ts'
import { classNames } from '../ui/class-names.ts'
import { Face } from './Face.tsx'
import { Facts } from './Facts.tsx'
import css from './ScenarioCards.module.css'

type Props = {
  readonly scenarios: readonly ScenarioSummary[]
  /** The key of the chosen one. */
  readonly chosen: string
  readonly onChoose: (scenario: string) => void
}

/** All scenarios, one of them chosen. */
export function ScenarioCards({ scenarios, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  // Where there is one pack only, its name says nothing.
  const many = new Set(scenarios.map(({ key }) => key.slice(0, key.indexOf('/')))).size > 1
  return (
    <RadioGroup className={classNames(css.cards)} value={chosen} onChange={onChoose}>
      <Label className={classNames(css.label)}>{t('library.title')}</Label>
      {scenarios.map((scenario) => {
        const { title } = summaryText(scenario, i18n.language)
        const pack = many && `${packTitleOf(scenario, i18n.language)} ${scenario.packVersion}`
        const label = pack ? `${title} · ${pack}` : title
        return (
          <RadioField key={scenario.key} value={scenario.key} aria-label={label}>
            <RadioButton className={classNames(css.card)}>
              <Face customer={scenario.customer} />
              <span>
                <strong className={css.title}>{title}</strong>
                <Facts scenario={scenario} />
                {pack && <span className={css.pack}>{pack}</span>}
              </span>
            </RadioButton>
          </RadioField>
        )
      })}
    </RadioGroup>
  )
}
