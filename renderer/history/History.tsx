import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttemptSummary, Trainee } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import type { Ended } from '../debrief/ended.ts'
import { asRoleplay } from '../play/opened-roleplay.ts'
import { refusalText } from '../play/refusal-text.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Options } from '../ui/Options.tsx'
import { ScreenTitle } from '../ui/ScreenTitle.tsx'
import { AttemptTable } from './AttemptTable.tsx'
import { Exports } from './Exports.tsx'
import css from './History.module.css'

type Props = { readonly trainee: Trainee | undefined; readonly onOpen: (ended: Ended) => void }

const page = 50

/** All attempts, newest first, to be opened, saved or exported. */
export function History({ trainee, onOpen }: Props) {
  const { t } = useTranslation()
  const [whose, setWhose] = useState<'all' | 'mine'>(trainee ? 'mine' : 'all')
  const { attempts, failed, more } = useAttempts(whose === 'mine' && trainee ? trainee.id : null)
  const [refusal, setRefusal] = useState<Refusal>()
  const open = async (attempt: AttemptSummary) => {
    const opened = await window.coach.attempts.open(attempt.id)
    if (!opened.ok) setRefusal(opened.error)
    else {
      const ended = asRoleplay(opened.value)
      if (ended?.scorecard) onOpen({ ...ended, scorecard: ended.scorecard })
      else setRefusal({ code: 'not-ended' })
    }
  }
  return (
    <section className={css.history}>
      <div className={css.head}>
        <ScreenTitle>{t('history.title')}</ScreenTitle>
        <Exports />
      </div>
      {trainee && (
        <Options
          label={t('history.who')}
          chosen={whose}
          options={[
            { id: 'mine', name: t('history.mine', { name: trainee.name }) },
            { id: 'all', name: t('history.all') },
          ]}
          onChoose={setWhose}
        />
      )}
      {refusal && <Banner tone="danger">{refusalText(t, refusal)}</Banner>}
      {failed && <Banner tone="danger">{t('history.failed')}</Banner>}
      {attempts?.length === 0 && <Banner tone="calm">{t('history.empty')}</Banner>}
      {attempts && attempts.length > 0 && (
        <AttemptTable attempts={attempts} onOpen={(attempt) => void open(attempt)} />
      )}
      {more && <Button onPress={more}>{t('history.more')}</Button>}
    </section>
  )
}

/** The attempts of somebody, or of all, page by page. */
function useAttempts(trainee: string | null) {
  const [pages, setPages] = useState<{
    of: string | null
    attempts: readonly AttemptSummary[]
    full: boolean
  }>()
  const [failed, setFailed] = useState(false)
  const load = useCallback(
    async (after: string | null, before: readonly AttemptSummary[]) => {
      try {
        const next = await window.coach.attempts.list(trainee, page, after)
        setPages({ of: trainee, attempts: [...before, ...next], full: next.length === page })
      } catch {
        // What went wrong is in main's log; here it only matters that nothing can be shown.
        setFailed(true)
      }
    },
    [trainee],
  )
  const { language } = useTranslation().i18n
  // The titles come in the language of the interface.
  useEffect(() => void load(null, []), [load, language])
  const here = pages?.of === trainee ? pages : undefined
  const last = here?.attempts.at(-1)
  return {
    attempts: here?.attempts,
    failed,
    more: here?.full && last ? () => void load(last.id, here.attempts) : undefined,
  }
}
