import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import { canStepBack, type OpenReply, type RoleplaySession } from '../../engine/index.ts'
import { TypedReply } from '../play/TypedReply.tsx'
import { askedTopics } from '../play/topics.ts'
import type { Draft } from '../play/draft.ts'
import { refusalText } from '../play/refusal-text.ts'
import { quoted, spokenIn } from '../play/wording.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { EndCard } from './EndCard.tsx'
import { FeedbackStrip } from './FeedbackStrip.tsx'
import css from './Lower.module.css'
import { ReplyList } from './ReplyList.tsx'
import type { Saving } from './roleplay-store.ts'

type Props = {
  readonly content: RoleplayContent
  readonly session: RoleplaySession
  readonly saving: Saving
  /** Whether the feedback of the last reply is being read. */
  readonly reading: boolean
  readonly heard: boolean
  readonly scoring: 'no' | 'running' | Refusal
  readonly choices: readonly OpenReply[]
  /** Whether the trainee may reply in their own words now. */
  readonly listens: boolean
  readonly draft: Draft
  readonly onWrite: (draft: Draft) => void
  readonly onSay: () => void
  readonly onChoose: (choice: string) => void
  readonly onTryAgain: () => void
  readonly onGoOnUnsaved: () => void
  readonly onGoOn: () => void
  readonly onStepBack: () => void
  readonly onDebrief: () => void
}

/** Below the stage: what has to be done now. One thing at a time. */
export function Lower(props: Props) {
  const { t, i18n } = useTranslation()
  const { content, session, saving, reading, scoring } = props
  if (saving.is === 'failed')
    return (
      <Banner
        tone="danger"
        title={t('roleplay.failed')}
        actions={
          <>
            <Button look="primary" onPress={props.onTryAgain}>
              {t('roleplay.again')}
            </Button>
            <Button onPress={props.onGoOnUnsaved}>{t('roleplay.unsavedOn')}</Button>
          </>
        }
      >
        {refusalText(t, saving.refusal)}
        {saving.input.type === 'say' && (
          <p className={css.unsaid} lang={spokenIn(i18n.language)}>
            {quoted(saving.input.text, i18n.language)}
          </p>
        )}
      </Banner>
    )
  const judged = session.events.findLast((event) => event.type === 'reply-judged')
  const given = session.events.findLast((event) => event.type === 'reply-given')
  if (reading && judged && given)
    return (
      <FeedbackStrip
        key={given.decision}
        content={content}
        utterance={given.utterance}
        choice={given.choice}
        findings={judged.findings}
        onStepBack={canStepBack(session) ? props.onStepBack : undefined}
        onGoOn={props.onGoOn}
      />
    )
  if (session.ended && props.heard)
    return (
      <>
        {typeof scoring === 'object' && (
          <Banner tone="danger" title={t('roleplay.scoreFailed')}>
            {refusalText(t, scoring)}
          </Banner>
        )}
        <EndCard
          content={content}
          session={session}
          busy={scoring === 'running'}
          onDebrief={props.onDebrief}
        />
      </>
    )
  if (props.choices.length > 0 || props.listens)
    return (
      <>
        {props.choices.length > 0 && (
          <ReplyList
            content={content}
            replies={props.choices}
            asked={askedTopics(content.scenario, session)}
            busy={saving.is === 'saving'}
            onChoose={props.onChoose}
          />
        )}
        {props.listens && (
          <TypedReply
            label={t(props.choices.length > 0 ? 'typed.orOwn' : 'roleplay.replies')}
            send={t('typed.send')}
            draft={props.draft}
            busy={saving.is === 'saving'}
            takesFocus={props.choices.length === 0}
            onWrite={props.onWrite}
            onSend={props.onSay}
          />
        )}
      </>
    )
  return <p className={css.listening}>{t('roleplay.complete')}</p>
}
