import { useTranslation } from 'react-i18next'
import css from './Lesson.module.css'
import { spokenIn } from './wording.ts'

/** What is to be learnt from an end, in the author's words. */
export function Lesson({ text }: { readonly text: string }) {
  const { t, i18n } = useTranslation()
  return (
    <p className={css.lesson}>
      <span className={css.label}>{t('debrief.lesson')}</span>
      <span lang={spokenIn(i18n.language)}>{text}</span>
    </p>
  )
}
