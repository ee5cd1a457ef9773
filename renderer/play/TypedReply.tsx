import type { KeyboardEvent } from 'react'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import { blankDraft, most, type Draft } from './draft.ts'
import { GesturePicker } from './GesturePicker.tsx'
import css from './TypedReply.module.css'
import { spokenIn } from './wording.ts'

type Props = {
  readonly label: string
  readonly send: string
  readonly draft: Draft
  readonly busy: boolean
  /** Whether the field takes the focus when it comes. */
  readonly takesFocus: boolean
  readonly onWrite: (draft: Draft) => void
  readonly onSend: () => void
}

/** A reply in one's own words, with what the body does. Enter says it, Shift and Enter begin a new line. */
export function TypedReply({ label, send, draft, busy, takesFocus, onWrite, onSend }: Props) {
  const { t, i18n } = useTranslation()
  const { text, gestures } = draft
  const empty = text.trim() === blankDraft.text
  const left = most.characters - text.length
  const sendOnEnter = (event: KeyboardEvent) => {
    // Enter also ends what an input method is composing; then it is not meant for us.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!empty && !busy && !event.repeat) onSend()
  }
  return (
    <div className={css.reply} aria-busy={busy}>
      <TextField
        className={classNames(css.field)}
        value={text}
        isReadOnly={busy}
        autoFocus={takesFocus}
        maxLength={most.characters}
        onChange={(written) => onWrite({ ...draft, text: written })}
      >
        <Label className={classNames(css.label)}>{label}</Label>
        <TextArea
          className={classNames(css.area)}
          lang={spokenIn(i18n.language)}
          rows={2}
          placeholder={t('typed.hint')}
          onKeyDown={sendOnEnter}
        />
      </TextField>
      <div className={css.foot}>
        <GesturePicker
          chosen={gestures}
          busy={busy}
          onChoose={(chosen) => onWrite({ ...draft, gestures: chosen })}
        />
        <p className={css.left} role="status">
          {left <= 60 && t('typed.left', { count: left })}
        </p>
        <Button look="primary" isDisabled={empty || busy} onPress={onSend}>
          {send}
        </Button>
      </div>
    </div>
  )
}
