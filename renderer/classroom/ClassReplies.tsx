import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Content } from '../../contract/records.ts'
import { openChoices } from '../../engine/index.ts'
import { glossesOf } from '../play/texts.ts'
import { classNames } from '../ui/class-names.ts'
import css from './ClassReplies.module.css'
import type { Beat } from './lesson.ts'

type Props = { readonly content: Content; readonly beat: Beat; readonly onChoose: (number: number) => void }

/** The replies of the scene, for the facilitator to enter what the class says. */
export function ClassReplies({ content, beat, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const { session, asking, reply } = beat
  if (session.ended) return null
  const glosses = glossesOf(content, i18n.language)
  return (
    <section className={css.replies} aria-label={t('classroom.replies')}>
      <h2 className={css.heading}>{asking ? t('classroom.replies') : t('classroom.notYet')}</h2>
      <ol className={css.list}>
        {openChoices(content.scenario, session).map(({ id, says }, index) => (
          <li key={id}>
            <Button
              className={classNames(css.reply, reply?.choice === id && css.chosen)}
              isDisabled={!asking || reply !== undefined}
              onPress={() => onChoose(index + 1)}
            >
              <kbd className={css.key} aria-hidden="true">
                {index + 1}
              </kbd>
              <span>
                <span lang="zh-CN">{says}</span>
                {glosses?.choices[id] !== undefined && (
                  <span className={css.gloss}>{glosses.choices[id]}</span>
                )}
                {reply?.choice === id && <span className={css.mark}>{t('classroom.chosen')}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
