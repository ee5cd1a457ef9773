import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import { canSay, openChoices } from '../../engine/index.ts'
import { AskedTopics } from '../play/AskedTopics.tsx'
import type { Draft } from '../play/draft.ts'
import { askedTopics, isTopic } from '../play/topics.ts'
import { TypedReply } from '../play/TypedReply.tsx'
import { useWording } from '../play/use-wording.ts'
import { classNames } from '../ui/class-names.ts'
import css from './ClassReplies.module.css'
import type { Beat } from './lesson.ts'

type Props = {
  readonly content: RoleplayContent
  readonly beat: Beat
  readonly draft: Draft
  readonly onChoose: (number: number) => void
  readonly onWrite: (draft: Draft) => void
  readonly onSay: () => void
}

/** The replies of the scene, for the facilitator to enter what the class says. */
export function ClassReplies({ content, beat, draft, onChoose, onWrite, onSay }: Props) {
  const { t } = useTranslation()
  const wording = useWording(content)
  const { session, asking, reply } = beat
  if (session.ended) return null
  const { scenario } = content
  return (
    <section className={css.replies} aria-label={t('classroom.replies')}>
      <h2 className={css.heading}>{asking ? t('classroom.replies') : t('classroom.notYet')}</h2>
      <AskedTopics content={content} asked={askedTopics(scenario, session)} />
      <ol className={css.list}>
        {openChoices(scenario, session).map((open, index) => (
          <li key={open.id}>
            <Button
              className={classNames(css.reply, reply?.choice === open.id && css.chosen)}
              isDisabled={!asking || reply !== undefined}
              onPress={() => onChoose(index + 1)}
            >
              {index < 9 && (
                <kbd className={css.key} aria-hidden="true">
                  {index + 1}
                </kbd>
              )}
              <span>
                {isTopic(open) && <span className={css.topic}>{t('roleplay.topics')}</span>}
                <span lang={wording.lang}>{wording.of(open.says, open.id)}</span>
                {wording.under(open.id) !== undefined && (
                  <span className={css.gloss}>{wording.under(open.id)}</span>
                )}
                {reply?.choice === open.id && <span className={css.mark}>{t('classroom.chosen')}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ol>
      {asking && !reply && canSay(scenario, session) && (
        <TypedReply
          label={t('classroom.typed')}
          send={t('classroom.show')}
          draft={draft}
          busy={false}
          takesFocus={false}
          onWrite={onWrite}
          onSend={onSay}
        />
      )}
      {reply && reply.choice === undefined && (
        <p className={css.said}>
          <span className={css.words} lang={wording.lang}>
            {reply.utterance.text}
          </span>
          <span className={css.mark}>{t('classroom.said')}</span>
        </p>
      )}
    </section>
  )
}
