import { useTranslation } from 'react-i18next'
import css from './Better.module.css'
import { quoted, spokenIn } from './wording.ts'

/** A better form, ready to be read aloud, with its translation where there is one. */
export function Better({ say, gloss }: { readonly say: string; readonly gloss?: string | undefined }) {
  const { t, i18n } = useTranslation()
  return (
    <p className={css.better}>
      <span className={css.label}>{t('findings.better')}</span>
      <span lang={spokenIn(i18n.language)}>{quoted(say, i18n.language)}</span>
      {gloss !== undefined && <span className={css.gloss}>{gloss}</span>}
    </p>
  )
}
