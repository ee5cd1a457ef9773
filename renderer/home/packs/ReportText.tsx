import { useTranslation } from 'react-i18next'
import type { PackReport } from '../../../contract/packs.ts'
import { Complaints } from '../Complaints.tsx'
import { kindWord } from '../kind-word.ts'
import css from './ReportText.module.css'

/** What was found in a pack: what it says of itself, what it holds, what is wrong with it. */
export function ReportText({ report }: { readonly report: PackReport }) {
  const { t } = useTranslation()
  const { about, kinds, diagnostics, beside, then, source } = report
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning')
  const held = Object.entries(kinds).map(([kind, count]) =>
    t('packs.kindCount', { kind: kindWord(t, kind), count }),
  )
  return (
    <div className={css.report}>
      {about && (
        <dl className={css.facts}>
          <dt>{t('packs.version')}</dt>
          <dd>{about.version}</dd>
          <dt>{t('packs.authors')}</dt>
          <dd>{about.authors.join(t('packs.comma'))}</dd>
          <dt>{t('packs.licence')}</dt>
          <dd>{about.licence}</dd>
          <dt>{t('packs.holds')}</dt>
          <dd>{held.length > 0 ? held.join(t('packs.comma')) : t('packs.holdsNothing')}</dd>
          <dt>{t('packs.file')}</dt>
          <dd className={css.file}>{source}</dd>
          <dt>{t('packs.digest')}</dt>
          <dd>
            <code className={css.digest}>{about.digest}</code>
          </dd>
        </dl>
      )}
      {then === 'installed' && <p>{t('packs.isHere')}</p>}
      {then === 'install' && (
        <p>
          {beside.length > 0
            ? t('packs.beside', { versions: beside.join(t('packs.comma')) })
            : t('packs.replacesNothing')}
        </p>
      )}
      {errors.length > 0 && (
        <section className={css.errors}>
          <h3 className={css.heading}>{t('packs.errors', { count: errors.length })}</h3>
          <Complaints diagnostics={errors} />
        </section>
      )}
      {warnings.length > 0 && (
        <section className={css.warnings}>
          <h3 className={css.heading}>{t('packs.warnings', { count: warnings.length })}</h3>
          <Complaints diagnostics={warnings} />
        </section>
      )}
    </div>
  )
}
