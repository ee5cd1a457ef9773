import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { OpenReply, Topic } from '../../engine/index.ts'
import { AskedTopics } from '../play/AskedTopics.tsx'
import { isTopic } from '../play/topics.ts'
import { ReplyCard } from './ReplyCard.tsx'
import css from './ReplyList.module.css'
import { digitOf } from './digit-of.ts'

type Props = {
  readonly content: RoleplayContent
  readonly replies: readonly OpenReply[]
  /** Questions of this scene that were asked already. */
  readonly asked: readonly Topic[]
  readonly busy: boolean
  readonly onChoose: (choice: string) => void
}

/** What may be said now, as cards with their keys: first what can still be asked. It takes the focus when it comes. */
export function ReplyList({ content, replies, asked, busy, onChoose }: Props) {
  const { t } = useTranslation()
  const first = useRef<HTMLUListElement>(null)
  const topics = replies.filter(isTopic)
  const choices = replies.filter((reply) => !isTopic(reply))
  const asking = topics.length > 0 || asked.length > 0
  useEffect(() => first.current?.focus({ preventScroll: true }), [replies])
  useEffect(() => {
    const chooseByDigit = (event: KeyboardEvent) => {
      const reply = replies[(digitOf(event) ?? 0) - 1]
      if (!reply) return
      event.preventDefault()
      onChoose(reply.id)
    }
    document.addEventListener('keydown', chooseByDigit)
    return () => document.removeEventListener('keydown', chooseByDigit)
  }, [replies, onChoose])
  const card = (reply: OpenReply) => (
    <ReplyCard
      key={reply.id}
      content={content}
      reply={reply}
      number={replies.indexOf(reply) + 1}
      busy={busy}
      onChoose={onChoose}
    />
  )
  return (
    <>
      {asking && (
        <section className={css.group}>
          {topics.length > 0 && (
            <>
              <h2 className={css.heading}>{t('roleplay.topics')}</h2>
              <ul
                ref={first}
                className={css.topics}
                tabIndex={-1}
                aria-label={t('roleplay.topics')}
                aria-busy={busy}
              >
                {topics.map(card)}
              </ul>
            </>
          )}
          <AskedTopics content={content} asked={asked} />
        </section>
      )}
      {choices.length > 0 && (
        <section className={css.group}>
          {asking && <h2 className={css.heading}>{t('roleplay.replies')}</h2>}
          <ul
            ref={topics.length > 0 ? undefined : first}
            className={css.replies}
            tabIndex={-1}
            aria-label={t('roleplay.replies')}
            aria-busy={busy}
          >
            {choices.map(card)}
          </ul>
        </section>
      )}
    </>
  )
}
