import type { TFunction } from 'i18next'
import type { Refusal } from '../../contract/result-codes.ts'

/** What happened, what is safe and what to do, for a refusal. */
export const refusalText = (t: TFunction, { code, values }: Refusal): string =>
  t(`refusals.${code}`, { replace: values ?? {} })
