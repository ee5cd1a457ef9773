import { useTranslation } from 'react-i18next'
import type { Diagnostic } from '../../engine/index.ts'
import css from './Complaints.module.css'

/** Complaints about files, each with its place. */
export function Complaints({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const { t } = useTranslation()
  return (
    <ul className={css.list}>
      {diagnostics.map(({ code, file, line, column, path, values }, index) => (
        <li key={`${String(index)} ${file} ${code} ${path}`}>
          <code className={css.place}>{t('library.at', { file, line, column })}</code>
          <span>{t(`diagnostics.${code}`, { replace: values })}</span>
        </li>
      ))}
    </ul>
  )
}
