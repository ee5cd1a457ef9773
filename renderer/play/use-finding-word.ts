import { useTranslation } from 'react-i18next'
import type { Finding } from '../../engine/index.ts'

/** Names what kind of finding it is: a veto, a fault, a merit or something missed. */
export function useFindingWord(): (finding: Pick<Finding, 'verdict' | 'severity'>) => string {
  const { t } = useTranslation()
  return ({ verdict, severity }) =>
    verdict === 'fault' && severity === 'veto' ? t('findings.veto') : t(`findings.${verdict}`)
}
