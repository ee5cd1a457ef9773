import { useTranslation } from 'react-i18next'
import type { ProjectorView } from '../../contract/projector-view.ts'
import { spokenIn } from '../play/wording.ts'
import type { Looks } from '../stage/Customer.tsx'
import { SpeechBubble } from '../stage/SpeechBubble.tsx'
import { Stage } from '../stage/Stage.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import css from './ProjectorScreen.module.css'
import { RevealedReply } from './RevealedReply.tsx'

/** What the class sees. Nothing in it is smaller than 32 px on a screen of 1080 lines. */
export function ProjectorScreen({ view }: { readonly view: ProjectorView }) {
  const { t } = useTranslation()
  const { customer, line, choices, listens, reply, end } = view
  // Where the lower part is tall, the foot of the scene is cut off, and half a name is worse than none.
  const crowded = choices.length > 0 || reply !== undefined
  if (view.black) return <div className={css.black} role="img" aria-label={t('projector.black')} />
  return (
    <div className={css.screen}>
      <div className={css.stage}>
        <div className={css.scene}>
          <Stage
            looks={looksOf(customer.looks)}
            emotion={customer.emotion}
            posture={customer.posture}
            intensity={customer.intensity}
            tag={crowded ? undefined : customer.tag}
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
              lang={spokenIn(view.language)}
              instant
              {...(line.intensity && { intensity: line.intensity })}
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
          <RevealedReply reply={reply} language={view.language} />
        </section>
      )}
      {!end && !reply && (choices.length > 0 || listens) && (
        <section className={css.lower}>
          {choices.length > 0 && (
            <ol
              className={css.choices}
              aria-label={t('projector.choose')}
              data-many={choices.length > 4 || undefined}
            >
              {choices.map((choice) => (
                <Choice key={choice.says} choice={choice} lang={spokenIn(view.language)} />
              ))}
            </ol>
          )}
          {listens && <p className={css.listens}>{t('projector.listens')}</p>}
        </section>
      )}
    </div>
  )
}

type ChoiceProps = { readonly choice: ProjectorView['choices'][number]; readonly lang: string }

function Choice({ choice, lang }: ChoiceProps) {
  const { t } = useTranslation()
  const { key, topic, says, gloss, gestures } = choice
  return (
    <li className={css.choice} data-topic={topic || undefined}>
      <span className={css.key}>{key}</span>
      <span className={css.says}>
        {topic && <span className={css.topic}>{t('roleplay.topics')}</span>}
        <span lang={lang}>{says}</span>
        {gloss !== undefined && <span className={css.gloss}>{gloss}</span>}
      </span>
      {gestures.length > 0 && (
        <span className={css.gestures}>
          <GestureNames gestures={gestures} />
        </span>
      )}
    </li>
  )
}

/** The looks as the drawing takes them; a figure without hair in the data gets the drawing's plain one. */
const looksOf = (looks: ProjectorView['customer']['looks']): Looks => ({ hair: '', ...looks })
