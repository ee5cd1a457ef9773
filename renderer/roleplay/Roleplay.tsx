import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Refusal } from '../../contract/result-codes.ts'
import { canStepBack, openChoices, sceneOf, type Input, type Scorecard } from '../../engine/index.ts'
import { appearance, linesNow, saidBefore } from '../play/lines.ts'
import { moodWord } from '../play/names.ts'
import { titleOf } from '../play/texts.ts'
import { SettingsButton } from '../settings/SettingsButton.tsx'
import { MoodMeter } from '../stage/MoodMeter.tsx'
import { Stage } from '../stage/Stage.tsx'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import { elapsedSince } from './elapsed.ts'
import { LeaveDialogs, type Asking } from './LeaveDialogs.tsx'
import { Lower } from './Lower.tsx'
import { Rail } from './Rail.tsx'
import css from './Roleplay.module.css'
import { createRoleplayStore } from './roleplay-store.ts'
import { recorderOf, scoreRun, type Run } from './run.ts'
import { Speech } from './Speech.tsx'
import { TimerRing } from './TimerRing.tsx'
import { useHearing, wantsStillness } from './use-hearing.ts'
import { useSounds } from './use-sounds.ts'
import { useTimeLeft } from './use-time-left.ts'

type Props = {
  readonly run: Run
  readonly onLeave: () => void
  readonly onScored: (inputs: readonly Input[], scorecard: Scorecard) => void
}

/** A running conversation: the stage above, the replies below, the rail beside them. */
export function Roleplay({ run, onLeave, onScored }: Props) {
  const { t, i18n } = useTranslation()
  const { content, mode, inputs: before } = run.opened
  const { scenario } = content
  const [store] = useState(() =>
    createRoleplayStore(
      content,
      run.opened,
      recorderOf(run),
      elapsedSince(before, () => performance.now()),
    ),
  )
  const { session, inputs, saving, recorded, ...give } = useStore(store)
  const [railOpen, setRailOpen] = useState(() => window.innerWidth >= 1200)
  const [asking, setAsking] = useState<Asking>()
  const [readUntil, setReadUntil] = useState(session.decisions)
  const [scoring, setScoring] = useState<'no' | 'running' | Refusal>('no')
  const log = useRef<HTMLDivElement>(null)
  useSounds(store)

  const reading = mode === 'explore' && session.decisions > readUntil
  const visit = `${String(session.events.length)} ${session.scene}`
  const lines = session.events.at(-1)?.type === 'gave-up' ? [] : linesNow(scenario, session)
  const resumed = inputs.length === before.length && before.length > 0
  const instantly = wantsStillness() || resumed || (session.ended && lines.length === 0)
  const hearing = useHearing(visit, lines.length, instantly)
  const answering = hearing.done && !reading && !session.ended
  const { timer } = sceneOf(scenario, session.scene)
  const timed = timer && !session.ended ? timer.seconds : undefined
  const left = useTimeLeft(visit, timed, answering, () => void give.timeOut())
  const time = left !== undefined && timed !== undefined ? { left, of: timed } : undefined
  const choices = useMemo(
    () => (answering ? openChoices(scenario, session) : []),
    [answering, scenario, session],
  )
  const choose = useCallback((choice: string) => void store.getState().choose(choice), [store])
  useEffect(() => {
    if (!reading) log.current?.focus({ preventScroll: true })
  }, [visit, reading])

  const reply = session.events.findLast((event) => event.type === 'reply-given')
  const said = saidBefore(scenario, session)
  const heardLines = lines.slice(0, hearing.index)
  const line = lines[hearing.index]
  const narrated = line?.by === 'narrator' ? [] : heardLines.filter(({ by }) => by === 'narrator')
  const earlier = [
    ...said.filter(({ by }) => by !== 'narrator').map(({ key, text }) => ({ id: key, text })),
    ...heardLines.filter(({ by }) => by !== 'narrator').map(({ id, says }) => ({ id, text: says })),
  ].slice(narrated.length > 0 ? -1 : -2)
  const sofar = [...said, ...heardLines.map(({ id, by, says }) => ({ key: id, by, id, text: says }))]
  const look = appearance(reading ? [] : lines, hearing.index, session.mood)
  const debrief = async () => {
    setScoring('running')
    const scored = await scoreRun(run, inputs, recorded && run.kept)
    if (scored.ok) onScored(inputs, scored.value)
    else setScoring(scored.error)
  }

  return (
    <div className={classNames(css.screen, railOpen && css.withRail)}>
      <header className={css.bar}>
        <h1 className={css.title}>
          {t('roleplay.title', { title: titleOf(content, i18n.language), mode: t(`modes.${mode}`) })}
        </h1>
        {(!recorded || !run.kept) && <span className={css.unsaved}>{t('roleplay.unsaved')}</span>}
        <span className={css.status} role="status">
          {saving.is === 'saving' ? t('roleplay.saving') : ''}
        </span>
        <Button look="quiet" onPress={() => setRailOpen(!railOpen)} aria-expanded={railOpen}>
          {t(railOpen ? 'roleplay.railHide' : 'roleplay.railShow')}
        </Button>
        <SettingsButton />
      </header>
      <main className={classNames(css.main, reading && css.reading)}>
        <div className={css.stage}>
          <div className={css.scene}>
            <Stage
              looks={scenario.customer.looks}
              emotion={look.emotion}
              posture={look.posture}
              clerkGestures={reply?.utterance.gestures ?? []}
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
                  <p key={id} className={css.narrated} lang="zh-CN">
                    {says}
                  </p>
                ))}
                {!reading && line && (
                  <Speech
                    key={`${visit} ${String(hearing.index)}`}
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
          {!railOpen && time && (
            <div className={css.clock}>
              <TimerRing {...time} />
            </div>
          )}
          {mode !== 'exam' && (
            <div className={css.mood}>
              <MoodMeter
                mood={session.mood}
                label={scenario.customer.name}
                reading={moodWord(t, session.mood)}
              />
              <span>{moodWord(t, session.mood)}</span>
            </div>
          )}
        </div>
        <div className={css.lower}>
          <Lower
            content={content}
            session={session}
            saving={saving}
            reading={reading}
            heard={hearing.done}
            scoring={scoring}
            choices={choices}
            onChoose={choose}
            onTryAgain={() => void give.tryAgain()}
            onGoOnUnsaved={give.goOnUnsaved}
            onGoOn={() => setReadUntil(session.decisions)}
            onStepBack={() => {
              setReadUntil(session.decisions)
              void give.stepBack()
            }}
            onDebrief={() => void debrief()}
          />
        </div>
      </main>
      {railOpen && (
        <Rail
          content={content}
          stage={sceneOf(scenario, session.scene).stage}
          said={sofar}
          time={time}
          recorded={recorded && run.kept}
          canStepBack={canStepBack(session) && !reading}
          canGiveUp={!session.ended}
          onStepBack={() => void give.stepBack()}
          onLeave={() => (recorded && run.kept ? onLeave() : setAsking('leave'))}
          onGiveUp={() => setAsking('give-up')}
        />
      )}
      <LeaveDialogs
        asking={asking}
        onNo={() => setAsking(undefined)}
        onLeave={onLeave}
        onGiveUp={() => {
          setAsking(undefined)
          void give.giveUp()
        }}
      />
    </div>
  )
}
