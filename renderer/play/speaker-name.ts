import type { TFunction } from 'i18next'
import type { Roleplay } from '../../engine/index.ts'
import type { Wording } from './wording.ts'

/** The name of whoever says something. */
export function speakerName(
  t: TFunction,
  wording: Wording,
  { customer, cast }: Roleplay,
  by: string,
): string {
  switch (by) {
    case 'customer':
      return wording.of(customer.name, 'customer.name')
    case 'clerk':
      return t('speakers.clerk')
    case 'narrator':
      return t('speakers.narrator')
    default:
      return wording.of((Object.hasOwn(cast, by) && cast[by]?.name) || by)
  }
}
