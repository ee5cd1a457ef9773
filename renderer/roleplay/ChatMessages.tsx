import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import { Face } from '../home/Face.tsx'
import type { ChatMessage } from '../play/chat.ts'
import { speakerName } from '../play/speaker-name.ts'
import { useWording } from '../play/use-wording.ts'
import { classNames } from '../ui/class-names.ts'
import css from './ChatMessages.module.css'

type Props = { readonly content: RoleplayContent; readonly messages: readonly ChatMessage[] }

/** What was written, oldest first: the trainee on one side, everybody else on the other, the narrator between them. */
export const ChatMessages = memo(function ChatMessages({ content, messages }: Props) {
  const { t } = useTranslation()
  const wording = useWording(content)
  return (
    <div className={css.messages}>
      {messages.map(({ key, by, id, text, first, figure }) => {
        const gloss = wording.under(id)
        return (
          <div key={key} className={css.message} data-by={by} data-first={first || undefined}>
            {first && figure && <Face customer={figure} size="small" />}
            <p className={classNames(css.by, (!first || by === 'narrator') && 'visually-hidden')}>
              {speakerName(t, wording, content.scenario, by)}
            </p>
            <div className={css.bubble}>
              <p lang={wording.lang}>{wording.said(text, id)}</p>
              {gloss !== undefined && <p className={css.gloss}>{gloss}</p>}
            </div>
          </div>
        )
      })}
    </div>
  )
})
