import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Counterfactual, Decision } from '../../engine/index.ts'
import { speakerName } from '../play/speaker-name.ts'
import { moodWord } from '../play/names.ts'
import { linesWith, ruleText } from '../play/texts.ts'
import { useFindingWord } from '../play/use-finding-word.ts'
import { useWording } from '../play/use-wording.ts'
import { quoted } from '../play/wording.ts'
import { classNames } from '../ui/class-names.ts'
import css from './Counterfactuals.module.css'
import { signed } from './signed.ts'

/** Folded: what the other replies would have brought, the one that earns most first. */
export function Counterfactuals({
  content,
  decision,
}: {
  readonly content: RoleplayContent
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
              key={other.choice ?? 'model'}
              content={content}
              other={other}
              best={other === decision.better}
            />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}

type Props = { readonly content: RoleplayContent; readonly other: Counterfactual; readonly best: boolean }

function Other({ content, other, best }: Props) {
  const { t, i18n } = useTranslation()
  const word = useFindingWord()
  const { scenario } = content
  const wording = useWording(content)
  const gloss = wording.under(other.choice)
  const found = other.findings.filter(({ verdict }) => verdict !== 'missed')
  return (
    <li className={css.other} data-best={best || undefined}>
      <p className={css.says}>
        <span lang={wording.lang}>{quoted(wording.of(other.says, other.choice), i18n.language)}</span>
        {best && <span className={css.best}>{t('debrief.best')}</span>}
      </p>
      {gloss !== undefined && <p className={css.gloss}>{gloss}</p>}
      {found.length > 0 && (
        <ul className={css.found}>
          {found.map((finding) => (
            <li key={finding.rule} className={css.finding} data-verdict={finding.verdict}>
              <svg className={css.sign} viewBox="0 0 12 12" aria-hidden="true">
                <path d={finding.verdict === 'merit' ? 'M2 6.5 5 9.5 10.5 3' : 'M2.5 2.5l7 7m0-7l-7 7'} />
              </svg>
              <span className="visually-hidden">{word(finding)}</span>
              {ruleText(content, i18n.language, finding.rule).name}
            </li>
          ))}
        </ul>
      )}
      {linesWith(content, other.lines).map(({ id, by, says }) => (
        <p key={id} className={css.then}>
          <span className={css.by}>
            {by === 'narrator'
              ? speakerName(t, wording, scenario, by)
              : t('debrief.then', { name: speakerName(t, wording, scenario, by) })}
          </span>
          <span lang={wording.lang}>{wording.of(says, id)}</span>
        </p>
      ))}
      <p className={css.after}>
        {t('debrief.moodTo', { mood: moodWord(t, other.mood) })} ·{' '}
        {t('debrief.pointsShort', { points: signed(other.points) })}
      </p>
    </li>
  )
}
