import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Content } from '../../contract/records.ts'
import type { Choice } from '../../engine/index.ts'
import { glossesOf } from '../play/texts.ts'
import { classNames } from '../ui/class-names.ts'
import { GestureChips } from '../ui/GestureChips.tsx'
import css from './ReplyList.module.css'
import { digitOf } from './digit-of.ts'

type Props = {
  readonly content: Content
  readonly choices: readonly Choice[]
  readonly busy: boolean
  readonly onChoose: (choice: string) => void
}

/** What may be said now, as cards with their keys. It takes the focus when it comes. */
export function ReplyList({ content, choices, busy, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const glosses = glossesOf(content, i18n.language)
  useEffect(() => list.current?.focus({ preventScroll: true }), [choices])
  useEffect(() => {
    const chooseByDigit = (event: KeyboardEvent) => {
      const choice = choices[(digitOf(event) ?? 0) - 1]
      if (!choice) return
      event.preventDefault()
      onChoose(choice.id)
    }
    document.addEventListener('keydown', chooseByDigit)
    return () => document.removeEventListener('keydown', chooseByDigit)
  }, [choices, onChoose])
  return (
    <ul ref={list} className={css.replies} tabIndex={-1} aria-label={t('roleplay.replies')} aria-busy={busy}>
      {choices.map(({ id, says, gestures }, index) => (
        <li key={id} className={css.card}>
          <Button
            className={classNames(css.reply)}
            isDisabled={busy}
            onPress={() => onChoose(id)}
            aria-keyshortcuts={String(index + 1)}
          >
            <kbd className={css.key} aria-hidden="true">
              {index + 1}
            </kbd>
            <span className={css.words}>
              <span lang="zh-CN">{says}</span>
              {glosses?.choices[id] !== undefined && <span className={css.gloss}>{glosses.choices[id]}</span>}
            </span>
          </Button>
          {gestures.length > 0 && (
            <span className={css.gestures}>
              <GestureChips gestures={gestures} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
