import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Topic } from '../../engine/index.ts'
import css from './AskedTopics.module.css'
import { useWording } from './use-wording.ts'

type Props = { readonly content: RoleplayContent; readonly asked: readonly Topic[] }

/** The questions that were asked already, ticked. Nothing where there are none. */
export function AskedTopics({ content, asked }: Props) {
  const { t } = useTranslation()
  const wording = useWording(content)
  if (asked.length === 0) return null
  return (
    <ul className={css.asked} aria-label={t('roleplay.asked')}>
      {asked.map(({ id, says }) => (
        <li key={id} className={css.topic}>
          <svg className={css.tick} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8.5 6.5 12 13 4.5" />
          </svg>
          <span className={css.words} lang={wording.lang}>
            {wording.of(says, id)}
          </span>
        </li>
      ))}
    </ul>
  )
}
