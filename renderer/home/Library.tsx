import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trainee } from '../../contract/records.ts'
import type { Refusal } from '../../contract/result-codes.ts'
import type { Mode, Result } from '../../engine/index.ts'
import { refusalText } from '../play/refusal-text.ts'
import type { Run } from '../roleplay/run.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ScreenTitle } from '../ui/ScreenTitle.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { BrokenFiles } from './BrokenFiles.tsx'
import { Briefing } from './Briefing.tsx'
import css from './Library.module.css'
import { PackChoice, packKeyOf } from './PackChoice.tsx'
import { InstalledPacks } from './packs/InstalledPacks.tsx'
import { Resume } from './Resume.tsx'
import { ScenarioCards } from './ScenarioCards.tsx'

type Props = {
  readonly trainee: Trainee
  readonly onChange: () => void
  readonly onRun: (run: Run) => void
  readonly onOpenPack: () => void
}

const askShelf = async () => {
  const [shelf, packs] = await Promise.all([window.coach.scenarios.list(), window.coach.packs.list()])
  return { ...shelf, packs }
}

/** What can be practised: the attempt that was left, all scenarios, and what stands in the chosen one. */
export function Library({ trainee, onChange, onRun, onOpenPack }: Props) {
  const { t } = useTranslation()
  const [shelf, askAgain] = useLoaded(askShelf)
  useEffect(() => window.coach.notices.libraryChanged(askAgain), [askAgain])
  const [chosen, setChosen] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const [resumable, setResumable] = useState(false)
  const go = async (begin: () => Promise<Result<Run, Refusal>>) => {
    setBusy(true)
    const begun = await begin().catch(() => ({ ok: false, error: { code: 'storage-failed' } }) as const)
    setBusy(false)
    if (begun.ok) onRun(begun.value)
    else setRefusal(begun.error)
  }
  const scenarios = shelf.is === 'here' ? shelf.value.scenarios : []
  // What was chosen may be gone since.
  const shown = scenarios.find(({ key }) => key === chosen) ?? scenarios[0]
  const here = shown && { scenarios, chosen: shown }
  const start = (scenario: string, mode: Mode) =>
    void go(async () => (await import('../roleplay/run.ts')).beginRun(trainee, scenario, mode))
  const resume = (attempt: string) =>
    void go(async () => (await import('../roleplay/run.ts')).resumeRun(attempt))

  return (
    <section className={css.library}>
      <div className={css.head}>
        <ScreenTitle>{t('people.greeting', { name: trainee.name })}</ScreenTitle>
        <div className={css.acts}>
          <Button look="quiet" onPress={onOpenPack}>
            {t('packs.open')}
          </Button>
          <Button look="quiet" onPress={onChange}>
            {t('people.change')}
          </Button>
        </div>
      </div>
      {refusal && <Banner tone="danger">{refusalText(t, refusal)}</Banner>}
      <Resume trainee={trainee} busy={busy} onResume={resume} onFound={setResumable} />
      {shelf.is === 'loading' && <p role="status">{t('app.loading')}</p>}
      {shelf.is === 'failed' && (
        <Banner tone="danger" actions={<Button onPress={askAgain}>{t('library.retry')}</Button>}>
          {t('library.failed')}
        </Banner>
      )}
      {shelf.is === 'here' && shelf.value.scenarios.length === 0 && (
        <Banner tone="calm">{t('library.empty')}</Banner>
      )}
      {here && (
        <>
          <PackChoice scenarios={here.scenarios} chosen={here.chosen} onChoose={setChosen} />
          <div className={css.shelf}>
            <ScenarioCards
              scenarios={here.scenarios.filter((one) => packKeyOf(one) === packKeyOf(here.chosen))}
              chosen={here.chosen.key}
              onChoose={setChosen}
            />
            <Briefing
              key={here.chosen.key}
              scenario={here.chosen}
              busy={busy}
              first={!resumable}
              onStart={start}
            />
          </div>
        </>
      )}
      {shelf.is === 'here' && shelf.value.broken.length > 0 && <BrokenFiles broken={shelf.value.broken} />}
      {shelf.is === 'here' && shelf.value.packs.length > 0 && (
        <InstalledPacks packs={shelf.value.packs} onChanged={askAgain} />
      )}
    </section>
  )
}
