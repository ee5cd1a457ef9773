import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import { sceneOf, unreachable } from '../../engine/index.ts'
import { stageWord } from '../play/names.ts'
import { blankDraft, type Draft } from '../play/draft.ts'
import { playOf } from '../play/play-of.ts'
import { speakerName } from '../play/speaker-name.ts'
import { notesOf } from '../play/texts.ts'
import { useTold } from '../play/use-told.ts'
import { useWording } from '../play/use-wording.ts'
import { ProjectorScreen } from '../projector/ProjectorScreen.tsx'
import { useSettings } from '../settings/settings-context.ts'
import { Button } from '../ui/Button.tsx'
import { ScreenTitle } from '../ui/ScreenTitle.tsx'
import { ClassReplies } from './ClassReplies.tsx'
import css from './Console.module.css'
import { back, choose, next, say, startLesson, toggleBlack, type Lesson } from './lesson.ts'
import type { Press } from './press.ts'
import { projectorViewOf } from './projector-view-of.ts'
import { usePresses } from './use-presses.ts'

type Props = {
  readonly content: RoleplayContent
  /** The key of the scenario. */
  readonly scenario: string
  readonly displays: number
  readonly onEnd: () => void
}

/** The facilitator's side of a lesson: what the class sees, the notes, and the way on. */
export function Console({ content: opened, scenario, displays, onEnd }: Props) {
  const { t } = useTranslation()
  const content = useTold(opened, { id: '', scenario })
  const wording = useWording(content)
  const { settings } = useSettings()
  const play = playOf(content)
  const [lesson, setLesson] = useState<Lesson>(() => startLesson(play))
  const [closed, setClosed] = useState(false)
  // Kept until the lesson is at another reply, so that a press back brings it again.
  const [written, setWritten] = useState({ decision: 0, draft: blankDraft })
  const press = (made: Press) => setLesson((before) => moved(made, before))
  const moved = (made: Press, before: Lesson): Lesson => {
    switch (made.is) {
      case 'next':
        return next(play, before)
      case 'back':
        return back(before)
      case 'black':
        return toggleBlack(before)
      case 'choose':
        return choose(play, before, made.number)
      default:
        return unreachable(made)
    }
  }
  usePresses(press)
  const { language, theme } = settings
  const view = useMemo(
    () =>
      projectorViewOf(
        content,
        lesson,
        { language, theme },
        {
          stage: (stage) => stageWord(t, stage),
          speaker: (by) => speakerName(t, wording, content.scenario, by),
        },
      ),
    [content, wording, lesson, language, theme, t],
  )
  useEffect(() => void window.coach.projector.show(view), [view])
  useEffect(() => window.coach.notices.projectorClosed(() => setClosed(true)), [])
  const reopen = async () => {
    await window.coach.projector.open()
    await window.coach.projector.show(view)
    setClosed(false)
  }
  const { session, reply } = lesson.beat
  const scene = sceneOf(content.scenario, session.scene)
  const notes = notesOf(content, language, session.scene)
  const draft: Draft = written.decision === session.decisions ? written.draft : blankDraft
  const ended = session.ended
  return (
    <section className={css.console}>
      <div className={css.head}>
        <ScreenTitle>
          {t('classroom.title')} · {view.title}
        </ScreenTitle>
        <Button onPress={onEnd}>{t('classroom.end')}</Button>
      </div>
      <div className={css.status}>
        <p role="status">{closed ? t('classroom.closed') : t('classroom.opened', { count: displays })}</p>
        {closed && <Button onPress={() => void reopen()}>{t('classroom.reopen')}</Button>}
      </div>
      <div className={css.columns}>
        <figure className={css.preview} aria-label={t('classroom.screen')}>
          <div className={css.screen} inert>
            <div className={css.scaled}>
              <ProjectorScreen view={{ ...view, black: false }} />
            </div>
          </div>
          {lesson.black && <figcaption className={css.black}>{t('classroom.blackNow')}</figcaption>}
        </figure>
        <aside className={css.notes}>
          <h2 className={css.heading}>{t('classroom.notes')}</h2>
          <p className={css.note}>{notes ?? t('classroom.noNotes')}</p>
          {scene.questions && scene.questions.length > 0 && (
            <>
              <h2 className={css.heading}>{t('classroom.questions')}</h2>
              <ul className={css.questions} lang={wording.lang}>
                {scene.questions.map((question) => (
                  <li key={question}>{wording.of(question)}</li>
                ))}
              </ul>
            </>
          )}
          <p className={css.keys}>{t('classroom.keysText')}</p>
        </aside>
      </div>
      <ClassReplies
        content={content}
        beat={lesson.beat}
        draft={draft}
        onChoose={(number) => press({ is: 'choose', number })}
        onWrite={(changed) => setWritten({ decision: session.decisions, draft: changed })}
        onSay={() => setLesson((before) => say(play, before, draft))}
      />
      <div className={css.ways}>
        <Button isDisabled={lesson.past.length === 0} onPress={() => press({ is: 'back' })}>
          {t('classroom.back')}
        </Button>
        <Button onPress={() => press({ is: 'black' })}>
          {t(lesson.black ? 'classroom.unblack' : 'classroom.black')}
        </Button>
        <p className={css.hint} role="status">
          {reply?.reveal === 'armed' && t('classroom.armed')}
          {reply?.reveal === 'shown' && t('classroom.revealed')}
          {ended && t('classroom.ended')}
        </p>
        <Button
          look="primary"
          isDisabled={ended || (lesson.beat.asking && !reply)}
          onPress={() => press({ is: 'next' })}
        >
          {t(reply && reply.reveal !== 'shown' ? 'classroom.reveal' : 'classroom.next')}
        </Button>
      </div>
    </section>
  )
}
