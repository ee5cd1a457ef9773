import { useTranslation } from 'react-i18next'
import type { ProjectorView } from '../../contract/projector-view.ts'
import type { Looks } from '../stage/Customer.tsx'
import { SpeechBubble } from '../stage/SpeechBubble.tsx'
import { Stage } from '../stage/Stage.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import css from './ProjectorScreen.module.css'
import { RevealedReply } from './RevealedReply.tsx'

/** What the class sees. Nothing in it is smaller than 32 px on a screen of 1080 lines. */
export function ProjectorScreen({ view }: { readonly view: ProjectorView }) {
  const { t } = useTranslation()
  const { customer, line, choices, reply, end } = view
  if (view.black) return <div className={css.black} role="img" aria-label={t('projector.black')} />
  return (
    <div className={css.screen} data-crowded={choices.length > 0 || reply !== undefined || undefined}>
      <div className={css.stage}>
        <div className={css.scene}>
          <Stage
            looks={looksOf(customer.looks)}
            emotion={customer.emotion}
            posture={customer.posture}
            clerkGestures={reply?.gestures ?? []}
            words={{ number: t('hall.number'), sign: t('hall.sign') }}
          />
        </div>
        <p className={css.where}>{view.stage}</p>
        {line.text !== '' && !end && (
          <div className={css.speech} role="log" aria-label={t('roleplay.lines')}>
            <SpeechBubble
              speaker={line.speaker}
              text={line.text}
              lang="zh-CN"
              instant
              {...(line.gloss === undefined ? {} : { gloss: line.gloss })}
            />
          </div>
        )}
      </div>
      {end && (
        <section className={css.lower}>
          <h1 className={css.endTitle}>{end.title}</h1>
          <p className={css.endText}>{end.text}</p>
        </section>
      )}
      {!end && reply && (
        <section className={css.lower}>
          <RevealedReply reply={reply} />
        </section>
      )}
      {!end && !reply && choices.length > 0 && (
        <section className={css.lower}>
          <ol className={css.choices} aria-label={t('projector.choose')}>
            {choices.map(({ key, says, gloss, gestures }) => (
              <li key={key} className={css.choice}>
                <span className={css.key}>{key}</span>
                <span className={css.says}>
                  <span lang="zh-CN">{says}</span>
                  {gloss !== undefined && <span className={css.gloss}>{gloss}</span>}
                </span>
                {gestures.length > 0 && (
                  <span className={css.gestures}>
                    <GestureNames gestures={gestures} />
                  </span>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

/** The looks as the drawing takes them; a figure without hair in the data gets the drawing's plain one. */
const looksOf = (looks: ProjectorView['customer']['looks']): Looks => ({ hair: '', ...looks })
