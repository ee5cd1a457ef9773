import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '../home/Face.tsx'
import { chatOf } from '../play/chat.ts'
import { readingTime } from '../play/reading-time.ts'
import { speakerName } from '../play/speaker-name.ts'
import { useWording } from '../play/use-wording.ts'
import { useSpaceKey } from '../stage/use-space-key.ts'
import { ChatMessages } from './ChatMessages.tsx'
import { Feelings } from './Feelings.tsx'
import css from './InChat.module.css'
import type { Moment } from './OnStage.tsx'
import { TimerRing } from './TimerRing.tsx'

/** Above, where the service is in writing: the windows of those who write, and what was written. */
export function InChat({ content, session, heard, hearing, moment, reading, time }: Moment) {
  const { t } = useTranslation()
  const { scenario } = content
  const wording = useWording(content)
  const log = useRef<HTMLDivElement>(null)
  const { index, done } = hearing
  const count = reading ? 0 : index + 1
  const { windows, messages } = useMemo(
    () => chatOf(scenario, heard, count, session.mood),
    [scenario, heard, count, session.mood],
  )
  const arriving = reading || done ? undefined : heard.now[index]
  const seen = useEffectEvent(hearing.seen)
  useEffect(() => {
    if (!arriving) return undefined
    const wait = setTimeout(seen, readingTime(arriving.says))
    return () => clearTimeout(wait)
  }, [arriving, moment])
  useSpaceKey(arriving !== undefined, hearing.seen)
  useEffect(() => {
    if (!reading) log.current?.focus({ preventScroll: true })
  }, [moment, reading])
  useEffect(() => {
    // The log is laid out from its foot, which is where its scrolling begins.
    log.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [messages])
  return (
    <div className={css.chat}>
      <div className={css.side}>
        <ul className={css.windows} aria-label={t('chat.windows')}>
          {windows.map(({ figure, last, newest }) => (
            <li key={figure.by} className={css.window} data-newest={newest || undefined}>
              <Face customer={figure} size="small" />
              <span className={css.name}>{speakerName(t, wording, scenario, figure.by)}</span>
              {newest && (
                <span className={css.mark}>
                  <span className="visually-hidden">{t('chat.newest')}</span>
                </span>
              )}
              <span className={css.last} lang={last && wording.lang}>
                {last ? wording.said(last.text, last.id) : t('chat.silent')}
              </span>
            </li>
          ))}
        </ul>
        {time && <TimerRing {...time} />}
        <Feelings content={content} session={session} />
      </div>
      <div
        ref={log}
        className={css.log}
        role="log"
        aria-live="polite"
        aria-label={t('roleplay.lines')}
        tabIndex={0}
        onClick={arriving && hearing.seen}
      >
        <ChatMessages content={content} messages={messages} />
      </div>
    </div>
  )
}
