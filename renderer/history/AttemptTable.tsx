import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttemptSummary } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import { kindWord } from '../home/kind-word.ts'
import { refusalText } from '../play/refusal-text.ts'
import { spokenIn } from '../play/wording.ts'
import { Button } from '../ui/Button.tsx'
import { useMoments } from '../ui/use-moments.ts'
import css from './AttemptTable.module.css'

type Props = {
  readonly attempts: readonly AttemptSummary[]
  readonly onOpen: (attempt: AttemptSummary) => void
}

type Saved = { readonly attempt: string; readonly files: readonly string[] } | { readonly refusal: Refusal }

/** Attempts as rows. */
export function AttemptTable({ attempts, onOpen }: Props) {
  const { t, i18n } = useTranslation()
  const moment = useMoments()
  const [saved, setSaved] = useState<Saved>()
  const save = async ({ id }: AttemptSummary) => {
    const done = await window.coach.exports.saveAttempt(id)
    setSaved(done.ok ? { attempt: id, files: done.value } : { refusal: done.error })
  }
  return (
    <>
      <p role="status">
        {saved && 'files' in saved && t('history.done', { files: saved.files.join(' ') })}
        {saved && 'refusal' in saved && refusalText(t, saved.refusal)}
      </p>
      <div className={css.frame} tabIndex={0} role="region" aria-label={t('history.title')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.name')}</th>
              <th scope="col">{t('history.scenario')}</th>
              <th scope="col">{t('history.mode')}</th>
              <th scope="col">{t('history.result')}</th>
              <th scope="col" className={css.number}>
                {t('history.total')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('history.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt) => {
              const { id, startedAt, trainee, title, kind, mode, total } = attempt
              const when = moment(startedAt)
              return (
                <tr key={id}>
                  <td>{when}</td>
                  <td>{trainee.name}</td>
                  <td>
                    <span lang={spokenIn(i18n.language)}>{title}</span>
                    {kind !== 'roleplay' && <span className={css.kind}>{kindWord(t, kind)}</span>}
                  </td>
                  <td>{t(`modes.${mode}`)}</td>
                  <td>
                    <Outcome attempt={attempt} />
                  </td>
                  <td className={css.number}>{total === undefined ? '–' : total.toFixed(1)}</td>
                  <td className={css.acts}>
                    {attempt.state === 'finished' && kind === 'roleplay' && (
                      <Button
                        look="quiet"
                        aria-label={t('history.openOf', { title, when })}
                        onPress={() => onOpen(attempt)}
                      >
                        {t('history.open')}
                      </Button>
                    )}
                    <Button
                      look="quiet"
                      aria-label={t('history.saveOf', { title, when })}
                      onPress={() => void save(attempt)}
                    >
                      {t('history.save')}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Outcome({ attempt: { state, outcome, passed } }: { readonly attempt: AttemptSummary }) {
  const { t } = useTranslation()
  if (state !== 'finished') return <span className={css.open}>{t(`history.${state}`)}</span>
  return (
    <>
      <span className={css.passed} data-passed={passed === true || undefined}>
        {t(passed === true ? 'history.passed' : 'history.failedMark')}
      </span>
      {outcome && ` · ${t(`outcomes.${outcome}`)}`}
    </>
  )
}
