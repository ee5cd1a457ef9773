import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trainee } from '../contract/records.ts'
import type { Ended } from './debrief/ended.ts'
import { Home } from './home/Home.tsx'
import type { Run } from './roleplay/run.ts'
import { StorageGate } from './home/StorageGate.tsx'
import { Faults } from './ui/Faults.tsx'
import { Notice } from './ui/Notice.tsx'
import { ScreenFrame, type Place } from './ui/ScreenFrame.tsx'

const Roleplay = lazy(() => import('./roleplay/Roleplay.tsx').then((file) => ({ default: file.Roleplay })))
const Debrief = lazy(() => import('./debrief/Debrief.tsx').then((file) => ({ default: file.Debrief })))
const History = lazy(() => import('./history/History.tsx').then((file) => ({ default: file.History })))
const Classroom = lazy(() =>
  import('./classroom/Classroom.tsx').then((file) => ({ default: file.Classroom })),
)

type Screen =
  | { readonly is: Place }
  | { readonly is: 'roleplay'; readonly run: Run }
  | { readonly is: 'debrief'; readonly ended: Ended; readonly from: Place }

/** All screens of the trainee's window, one at a time. */
export function App() {
  const [screen, setScreen] = useState<Screen>({ is: 'home' })
  const [trainee, setTrainee] = useState<Trainee>()
  const go = (place: Place) => setScreen({ is: place })
  return (
    <Faults key={screen.is} onHome={() => go('home')}>
      <StartedAgain />
      <Suspense>
        {screen.is === 'roleplay' ? (
          <Roleplay
            key={screen.run.opened.id}
            run={screen.run}
            onLeave={() => go('home')}
            onScored={(inputs, scorecard) =>
              setScreen({
                is: 'debrief',
                from: 'home',
                ended: { ...screen.run.opened, inputs, scorecard },
              })
            }
          />
        ) : (
          <ScreenFrame place={screen.is === 'debrief' ? undefined : screen.is} onGo={go}>
            <StorageGate>
              {screen.is === 'home' && (
                <Home
                  trainee={trainee}
                  onTrainee={setTrainee}
                  onRun={(run) => setScreen({ is: 'roleplay', run })}
                />
              )}
              {screen.is === 'history' && (
                <History
                  trainee={trainee}
                  onOpen={(ended) => setScreen({ is: 'debrief', ended, from: 'history' })}
                />
              )}
              {screen.is === 'classroom' && <Classroom />}
              {screen.is === 'debrief' && (
                <Debrief
                  ended={screen.ended}
                  onAgain={(run) => setScreen({ is: 'roleplay', run })}
                  onHome={() => go('home')}
                />
              )}
            </StorageGate>
          </ScreenFrame>
        )}
      </Suspense>
    </Faults>
  )
}

/** Says that the program was already open when somebody starts it once more. */
function StartedAgain() {
  const { t } = useTranslation()
  const [count, setCount] = useState(0)
  useEffect(() => window.coach.notices.startedAgain(() => setCount((before) => before + 1)), [])
  return count > 0 ? <Notice key={count} text={t('app.startedAgain')} /> : null
}
