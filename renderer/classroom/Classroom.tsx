import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import { isPlayable } from '../home/kind-word.ts'
import { ScenarioCards } from '../home/ScenarioCards.tsx'
import { isRoleplay } from '../play/opened-roleplay.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ScreenTitle } from '../ui/ScreenTitle.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import css from './Classroom.module.css'
import { Console } from './Console.tsx'

const askShelf = () => window.coach.scenarios.list()

/** Where a facilitator picks a scenario for the class, and then leads through it. */
export function Classroom() {
  const { t } = useTranslation()
  const [shelf] = useLoaded(askShelf)
  const [chosen, setChosen] = useState<string>()
  const [running, setRunning] = useState<{
    readonly content: RoleplayContent
    readonly scenario: string
    readonly displays: number
  }>()
  const [broken, setBroken] = useState(false)
  useEffect(() => () => void window.coach.projector.close(), [])
  if (running) return <Console {...running} onEnd={() => setRunning(undefined)} />
  const scenarios = shelf.is === 'here' ? shelf.value.scenarios.filter(isPlayable) : []
  const picked = chosen ?? scenarios[0]?.key
  const open = async (scenario: string) => {
    const content = await window.coach.scenarios.open(scenario)
    if (!content.ok || !isRoleplay(content.value)) {
      setBroken(true)
      return
    }
    const { displays } = await window.coach.projector.open()
    setRunning({ content: content.value, scenario, displays })
  }
  return (
    <section className={css.classroom}>
      <ScreenTitle>{t('classroom.title')}</ScreenTitle>
      <p>{t('classroom.choose')}</p>
      {(broken || shelf.is === 'failed') && (
        <Banner tone="danger">{t(broken ? 'refusals.broken-scenario' : 'library.failed')}</Banner>
      )}
      {shelf.is === 'here' && picked === undefined && <Banner tone="calm">{t('library.empty')}</Banner>}
      {picked !== undefined && (
        <>
          <ScenarioCards scenarios={scenarios} chosen={picked} onChoose={setChosen} />
          <div>
            <Button look="primary" onPress={() => void open(picked)}>
              {t('classroom.open')}
            </Button>
          </div>
        </>
      )}
      <h2 className={css.heading}>{t('classroom.keys')}</h2>
      <p className={css.keys}>{t('classroom.keysText')}</p>
    </section>
  )
}
