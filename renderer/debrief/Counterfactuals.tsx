import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { useTranslation } from 'react-i18next'
import type { Content } from '../../contract/records.ts'
import type { Counterfactual, Decision } from '../../engine/index.ts'
import { moodWord } from '../play/names.ts'
import { glossesOf, lineWith } from '../play/texts.ts'
import { classNames } from '../ui/class-names.ts'
import css from './Counterfactuals.module.css'
import { signed } from './signed.ts'

/** Folded: what the other replies would have brought, the one that earns most first. */
export function Counterfactuals({
  content,
  decision,
}: {
  readonly content: Content
  readonly decision: Decision
}) {
  const { t } = useTranslation()
  const others = [...decision.others].sort((one, other) => other.points - one.points)
  return (
    <Disclosure className={classNames(css.fold)}>
      <Heading className={classNames(css.heading)}>
        <Button slot="trigger" className={classNames(css.trigger)}>
          <svg className={css.arrow} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 2.5 11 8l-6 5.5" />
          </svg>
          {t('debrief.others')}
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className={css.others}>
          {others.map((other) => (
            <Other
              key={other.choice}
              content={content}
              other={other}
              best={other.choice === decision.better?.choice}
            />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}

type Props = { readonly content: Content; readonly other: Counterfactual; readonly best: boolean }

function Other({ content, other, best }: Props) {
  const { t, i18n } = useTranslation()
  const { customer } = content.scenario
  const glosses = glossesOf(content, i18n.language)
  const lines = other.lines.map((id) => lineWith(content, id)).filter((line) => line !== undefined)
  return (
    <li className={css.other} data-best={best || undefined}>
      <p className={css.says}>
        <span lang="zh-CN">“{other.says}”</span>
        {best && <span className={css.best}>{t('debrief.best')}</span>}
      </p>
      {glosses?.choices[other.choice] !== undefined && (
        <p className={css.gloss}>{glosses.choices[other.choice]}</p>
      )}
      {lines.map(({ id, by, says }) => (
        <p key={id} className={css.then}>
          <span className={css.by}>
            {by === 'customer' ? t('debrief.then', { name: customer.name }) : t(`speakers.${by}`)}
          </span>
          <span lang="zh-CN">{says}</span>
        </p>
      ))}
      <p className={css.after}>
        {t('debrief.moodTo', { mood: moodWord(t, other.mood) })} ·{' '}
        {t('debrief.pointsShort', { points: signed(other.points) })}
      </p>
    </li>
  )
}
