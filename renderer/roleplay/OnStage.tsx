import { useRef, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Gesture, RoleplaySession } from '../../engine/index.ts'
import { figureFor } from '../play/figure.ts'
import type { Heard } from '../play/lines.ts'
import { Stage } from '../stage/Stage.tsx'
import { useWording } from '../play/use-wording.ts'
import { Feelings } from './Feelings.tsx'
import css from './OnStage.module.css'
import { Speech } from './Speech.tsx'
import { TimerRing } from './TimerRing.tsx'
import type { Hearing } from './use-hearing.ts'

/** A moment of a conversation, however it is shown. */
export type Moment = {
  readonly content: RoleplayContent
  readonly session: RoleplaySession
  readonly heard: Heard
  readonly hearing: Hearing
  /** Names the moment: a new one begins with a new line. */
  readonly moment: string
  /** Whether the feedback of the last reply is being read; then nobody speaks. */
  readonly reading: boolean
  readonly instantly: boolean
  readonly clerkGestures: readonly Gesture[]
  /** Shown here where nothing else shows it. */
  readonly time: { readonly left: number; readonly of: number } | undefined
}

/** Above: who stands at the counter, what they say, and how they feel. */
export function OnStage({ content, session, heard, hearing, moment, reading, instantly, ...shown }: Moment) {
  const { t } = useTranslation()
  const { scenario } = content
  const wording = useWording(content)
  const log = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!reading) log.current?.focus({ preventScroll: true })
  }, [moment, reading])
  const lines = heard.now
  const line = lines[hearing.index]
  const passed = lines.slice(0, hearing.index)
  const narrated = line?.by === 'narrator' ? [] : passed.filter(({ by }) => by === 'narrator')
  const earlier = [
    ...heard.before
      .filter(({ by }) => by !== 'narrator')
      .map(({ key, id, text }) => ({ id: key, text: wording.said(text, id) })),
    ...passed
      .filter(({ by }) => by !== 'narrator')
      .map(({ id, says }) => ({ id, text: wording.of(says, id) })),
  ].slice(narrated.length > 0 ? -1 : -2)
  const figure = figureFor(scenario, reading ? [] : lines, hearing.index, session.mood)
  return (
    <div className={css.stage}>
      <div className={css.scene}>
        <Stage
          {...figure}
          tag={figure.tag && wording.of(figure.tag)}
          clerkGestures={shown.clerkGestures}
          channel={scenario.channel}
          words={{ number: t('hall.number'), sign: t('hall.sign') }}
        >
          <div
            ref={log}
            className={css.log}
            role="log"
            aria-live="polite"
            aria-label={t('roleplay.lines')}
            tabIndex={-1}
          >
            {narrated.map(({ id, says }) => (
              <p key={id} className={css.narrated} lang={wording.lang}>
                {wording.of(says, id)}
              </p>
            ))}
            {!reading && line && (
              <Speech
                key={`${moment} ${String(hearing.index)}`}
                content={content}
                line={line}
                earlier={earlier}
                instant={instantly}
                onDone={hearing.seen}
              />
            )}
          </div>
        </Stage>
      </div>
      {shown.time && (
        <div className={css.clock}>
          <TimerRing {...shown.time} />
        </div>
      )}
      <div className={css.feelings}>
        <Feelings content={content} session={session} />
      </div>
    </div>
  )
}
