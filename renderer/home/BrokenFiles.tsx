import { useTranslation } from 'react-i18next'
import type { Shelf } from '../../contract/records.ts'
import css from './BrokenFiles.module.css'
import { Complaints } from './Complaints.tsx'

/** Files that could not be read, with every complaint and its place, for whoever wrote them. */
export function BrokenFiles({ broken }: { readonly broken: Shelf['broken'] }) {
  const { t } = useTranslation()
  return (
    <details className={css.broken} open>
      <summary className={css.summary}>{t('library.broken', { count: broken.length })}</summary>
      <p className={css.hint}>{t('library.brokenHint')}</p>
      <Complaints diagnostics={broken.flatMap(({ diagnostics }) => diagnostics)} />
    </details>
  )
}
