import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { RoleplaySession } from '../../engine/index.ts'
import { moodWord } from '../play/names.ts'
import { speakerName } from '../play/speaker-name.ts'
import { useWording } from '../play/use-wording.ts'
import { MoodMeter } from '../stage/MoodMeter.tsx'
import { Patience } from '../stage/Patience.tsx'
import css from './Feelings.module.css'

type Props = { readonly content: RoleplayContent; readonly session: RoleplaySession }

/** The customer's mood, and their patience where it can run out. An exam tells neither. */
export function Feelings({ content, session }: Props) {
  const { t } = useTranslation()
  const wording = useWording(content)
  const { patience } = content.scenario.customer
  if (session.mode === 'exam') return null
  return (
    <div className={css.feelings} data-two={patience !== undefined || undefined}>
      <div className={css.mood}>
        <MoodMeter
          mood={session.mood}
          label={speakerName(t, wording, content.scenario, 'customer')}
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
  )
}
