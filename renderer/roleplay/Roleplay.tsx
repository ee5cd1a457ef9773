import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Refusal } from '../../contract/result-codes.ts'
import { canSay, canStepBack, openChoices, sceneOf, type Input, type Scorecard } from '../../engine/index.ts'
import { heardIn } from '../play/lines.ts'
import { titleOf } from '../play/texts.ts'
import { useTold } from '../play/use-told.ts'
import { SettingsButton } from '../settings/SettingsButton.tsx'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/class-names.ts'
import { elapsedSince } from './elapsed.ts'
import { InChat } from './InChat.tsx'
import { LeaveDialogs, type Asking } from './LeaveDialogs.tsx'
import { Lower } from './Lower.tsx'
import { OnStage } from './OnStage.tsx'
import { Rail } from './Rail.tsx'
import css from './Roleplay.module.css'
import { createRoleplayStore } from './roleplay-store.ts'
import { recorderOf, scoreRun, type Run } from './run.ts'
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
  const { mode, inputs: before } = run.opened
  const content = useTold(run.opened.content, run.opened)
  const { scenario } = content
  const Above = scenario.channel === 'chat' ? InChat : OnStage
  const [store] = useState(() =>
    createRoleplayStore(
      content,
      run.opened,
      recorderOf(run),
      elapsedSince(before, () => performance.now()),
    ),
  )
  const { session, inputs, saving, recorded, draft, ...give } = useStore(store)
  const [railOpen, setRailOpen] = useState(() => window.innerWidth >= 1200)
  const [asking, setAsking] = useState<Asking>()
  const [readUntil, setReadUntil] = useState(session.decisions)
  const [scoring, setScoring] = useState<'no' | 'running' | Refusal>('no')
  useSounds(store)

  const reading = mode === 'explore' && session.decisions > readUntil
  const moment = `${String(session.events.length)} ${session.scene}`
  const heard = useMemo(() => heardIn(scenario, session), [scenario, session])
  const lines = heard.now
  const resumed = inputs.length === before.length && before.length > 0
  const instantly = wantsStillness() || resumed || (session.ended && lines.length === 0)
  const hearing = useHearing(moment, lines.length, instantly)
  const answering = hearing.done && !reading && !session.ended
  const scene = sceneOf(scenario, session.scene)
  const timed = scene.timer && !session.ended ? scene.timer.seconds : undefined
  const left = useTimeLeft(moment, timed, answering, () => void give.timeOut())
  const time = left !== undefined && timed !== undefined ? { left, of: timed } : undefined
  const choices = useMemo(
    () => (answering ? openChoices(scenario, session) : []),
    [answering, scenario, session],
  )
  const choose = useCallback((choice: string) => void store.getState().choose(choice), [store])

  const reply = session.events.findLast((event) => event.type === 'reply-given')
  const sofar = [
    ...heard.before,
    ...lines.slice(0, hearing.index).map(({ id, by, says }) => ({ key: id, by, id, text: says })),
  ]
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
        <Above
          content={content}
          session={session}
          heard={heard}
          hearing={hearing}
          moment={moment}
          reading={reading}
          instantly={instantly}
          clerkGestures={reply?.utterance.gestures ?? []}
          time={railOpen ? undefined : time}
        />
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
            listens={answering && canSay(scenario, session)}
            draft={draft}
            onWrite={give.write}
            onSay={() => void give.say()}
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
          stage={scene.stage}
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
