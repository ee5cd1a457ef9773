import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '../../contract/records.ts'
import { wordingOf, type Wording } from './wording.ts'

/** How content is shown in the language of the interface. */
export function useWording(content: Content): Wording {
  const { language } = useTranslation().i18n
  return useMemo(() => wordingOf(content, language), [content, language])
}
