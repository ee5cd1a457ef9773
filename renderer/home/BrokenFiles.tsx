import { useTranslation } from 'react-i18next'
import type { Shelf } from '../../contract/records.ts'
import css from './BrokenFiles.module.css'

/** Files that could not be read, with every complaint and its place, for whoever wrote them. */
export function BrokenFiles({ broken }: { readonly broken: Shelf['broken'] }) {
  const { t } = useTranslation()
  return (
    <details className={css.broken} open>
      <summary className={css.summary}>{t('library.broken', { count: broken.length })}</summary>
      <p className={css.hint}>{t('library.brokenHint')}</p>
      <ul className={css.list}>
        {broken.flatMap(({ file, diagnostics }) =>
          diagnostics.map(({ code, file: at, line, column, path, values }) => (
            <li key={`${file} ${code} ${String(line)} ${String(column)} ${path}`}>
              <code className={css.place}>{t('library.at', { file: at, line, column })}</code>
              <span>{t(`diagnostics.${code}`, { replace: values })}</span>
            </li>
          )),
        )}
      </ul>
    </details>
  )
}
