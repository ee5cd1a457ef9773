import type { TFunction } from 'i18next'
import type { Roleplay } from '../../engine/index.ts'

/** The name of whoever says something. */
export function speakerName(t: TFunction, { customer, cast }: Roleplay, by: string): string {
  switch (by) {
    case 'customer':
      return customer.name
    case 'clerk':
      return t('speakers.clerk')
    case 'narrator':
      return t('speakers.narrator')
    default:
      return (Object.hasOwn(cast, by) && cast[by]?.name) || by
  }
}
