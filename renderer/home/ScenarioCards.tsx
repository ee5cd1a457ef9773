import { Label } from 'react-aria-components/Label'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { ScenarioSummary } from '../../contract/records.ts'
import { summaryText } from '../play/texts.ts'
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

/** The scenarios of a pack, one of them chosen. */
export function ScenarioCards({ scenarios, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <RadioGroup className={classNames(css.cards)} value={chosen} onChange={onChoose}>
      <Label className={classNames(css.label)}>{t('library.title')}</Label>
      {scenarios.map((scenario) => {
        const { title } = summaryText(scenario, i18n.language)
        return (
          <RadioField key={scenario.key} value={scenario.key} aria-label={title}>
            <RadioButton className={classNames(css.card)}>
              <Face customer={scenario.customer} />
              <span>
                <strong className={css.title}>{title}</strong>
                <Facts scenario={scenario} />
              </span>
            </RadioButton>
          </RadioField>
        )
      })}
    </RadioGroup>
  )
}
