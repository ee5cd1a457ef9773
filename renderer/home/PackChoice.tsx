import { useTranslation } from 'react-i18next'
import type { ScenarioSummary } from '../../contract/records.ts'
import { packTitleOf } from '../play/texts.ts'
import { Options } from '../ui/Options.tsx'

type Props = {
  readonly scenarios: readonly ScenarioSummary[]
  readonly chosen: ScenarioSummary
  readonly onChoose: (scenario: string) => void
}

/** The packs on the shelf, one of them chosen; choosing another takes its first scenario. Of one pack nothing is shown. */
export function PackChoice({ scenarios, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const firsts = scenarios.filter(
    (one, index) => scenarios.findIndex((other) => packKeyOf(other) === packKeyOf(one)) === index,
  )
  if (firsts.length < 2) return null
  const titles = firsts.map((one) => packTitleOf(one, i18n.language))
  return (
    <Options
      label={t('library.packs')}
      chosen={packKeyOf(chosen)}
      options={firsts.map((one, index) => {
        const title = titles[index] ?? ''
        // Only where two versions stand side by side does the number say something.
        const twice = titles.filter((other) => other === title).length > 1
        return { id: packKeyOf(one), name: twice ? `${title} ${one.packVersion}` : title }
      })}
      onChoose={(pack) => {
        const first = firsts.find((one) => packKeyOf(one) === pack)
        if (first) onChoose(first.key)
      }}
    />
  )
}

/** The pack and version that a listed scenario is of, in one word. */
export const packKeyOf = ({ key }: ScenarioSummary): string => key.slice(0, key.indexOf('/'))
