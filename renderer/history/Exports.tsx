import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../contract/result-codes.ts'
import { refusalText } from '../play/refusal-text.ts'
import { Button } from '../ui/Button.tsx'
import css from './Exports.module.css'

type Phase =
  | { readonly is: 'idle' }
  | { readonly is: 'writing' }
  | { readonly is: 'written'; readonly files: readonly string[] }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/** Writes all attempts into a file for others, and says where it is. */
export function Exports() {
  const { t } = useTranslation()
  const [phase, setPhase] = useState<Phase>({ is: 'idle' })
  const write = async (format: 'csv' | 'xlsx') => {
    setPhase({ is: 'writing' })
    const done = await window.coach.exports
      .save(format)
      .catch(() => ({ ok: false, error: { code: 'not-writable' } }) as const)
    setPhase(done.ok ? { is: 'written', files: done.value } : { is: 'refused', refusal: done.error })
  }
  const busy = phase.is === 'writing'
  return (
    <div className={css.exports}>
      <Button isDisabled={busy} onPress={() => void write('csv')}>
        {t('history.csv')}
      </Button>
      <Button isDisabled={busy} onPress={() => void write('xlsx')}>
        {t('history.xlsx')}
      </Button>
      <p className={css.result} role="status">
        {busy && t('history.busy')}
        {phase.is === 'written' && t('history.done', { files: phase.files.join(' ') })}
        {phase.is === 'refused' && refusalText(t, phase.refusal)}
      </p>
    </div>
  )
}
