import { useTranslation } from 'react-i18next'
import type { Dimension } from '../../engine/index.ts'
import { classNames } from './class-names.ts'
import css from './DimensionTag.module.css'

/** The name of a dimension beside its colour. */
export function DimensionTag({ dimension }: { readonly dimension: Dimension }) {
  const { t } = useTranslation()
  return <span className={classNames(css.tag, css[dimension])}>{t(`dimensions.${dimension}`)}</span>
}
