import { useRef, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Gesture, RoleplaySession } from '../../engine/index.ts'
import { figureFor } from '../play/figure.ts'
import type { Heard } from '../play/lines.ts'
import { moodWord } from '../play/names.ts'
import { speakerName } from '../play/speaker-name.ts'
import { MoodMeter } from '../stage/MoodMeter.tsx'
import { Patience } from '../stage/Patience.tsx'
import { Stage } from '../stage/Stage.tsx'
import { useWording } from '../play/use-wording.ts'
import css from './OnStage.module.css'
import { Speech } from './Speech.tsx'
import { TimerRing } from './TimerRing.tsx'
import type { Hearing } from './use-hearing.ts'

type Props = {
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
export function OnStage({ content, session, heard, hearing, moment, reading, instantly, ...shown }: Props) {
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
  const { patience } = scenario.customer
  return (
    <div className={css.stage}>
      <div className={css.scene}>
        <Stage
          {...figure}
          tag={figure.tag && wording.of(figure.tag)}
          clerkGestures={shown.clerkGestures}
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
      {session.mode !== 'exam' && (
        <div className={css.feelings} data-two={patience !== undefined || undefined}>
          <div className={css.mood}>
            <MoodMeter
              mood={session.mood}
              label={speakerName(t, wording, scenario, 'customer')}
              reading={moodWord(t, session.mood)}
            />
            <span>{moodWord(t, session.mood)}</span>
          </div>
          {patience && session.patience !== null && (
            <Patience
              left={session.patience}
              of={patience.replies}
              label={t('roleplay.patience')}
              reading={t('roleplay.patienceLeft', { left: session.patience, of: patience.replies })}
            />
          )}
        </div>
      )}
    </div>
  )
}
