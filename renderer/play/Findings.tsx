import { useTranslation } from 'react-i18next'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Finding } from '../../engine/index.ts'
import { DimensionTag } from '../ui/DimensionTag.tsx'
import { GestureNames } from '../ui/GestureChips.tsx'
import type { WordMark } from '../ui/Words.tsx'
import { Better } from './Better.tsx'
import css from './Findings.module.css'
import { ruleText } from './texts.ts'
import { useFindingWord } from './use-finding-word.ts'
import { quoted, spokenIn } from './wording.ts'

type Props = {
  readonly content: RoleplayContent
  readonly findings: readonly Finding[]
  /** Signed points of a finding, where they are to be shown. */
  readonly points?: (finding: Finding) => string | undefined
}

/**
 * What was found in a reply: each fault with its reason and a better form, what was done well by name, and in
 * brief what the reply lacked.
 */
export function Findings({ content, findings, points }: Props) {
  const by = (wanted: Finding['verdict']) => findings.filter(({ verdict }) => verdict === wanted)
  const [faults, merits, missed] = [by('fault'), by('merit'), by('missed')]
  return (
    <div className={css.both}>
      {faults.length > 0 && (
        <ul className={css.findings}>
          {faults.map((finding) => (
            <Fault key={finding.rule} content={content} finding={finding} points={points?.(finding)} />
          ))}
        </ul>
      )}
      {merits.length > 0 && (
        <ul className={css.merits}>
          {merits.map((finding) => (
            <Merit key={finding.rule} content={content} finding={finding} points={points?.(finding)} />
          ))}
        </ul>
      )}
      {missed.length > 0 && <Missed content={content} findings={missed} />}
    </div>
  )
}

type FoundProps = {
  readonly content: RoleplayContent
  readonly finding: Finding
  readonly points: string | undefined
}

function Fault({ content, finding, points }: FoundProps) {
  const { i18n } = useTranslation()
  const rule = ruleText(content, i18n.language, finding.rule)
  return (
    <li className={css.finding} data-verdict="fault">
      <Head content={content} finding={finding} points={points} />
      {finding.gestures.length > 0 && <GestureNames gestures={finding.gestures} />}
      <p>{rule.why}</p>
      {rule.say !== undefined && <Better say={rule.say} gloss={rule.better} />}
    </li>
  )
}

function Merit({ content, finding, points }: FoundProps) {
  return (
    <li className={css.finding} data-verdict="merit">
      <Head content={content} finding={finding} points={points} />
      {finding.gestures.length > 0 && <GestureNames gestures={finding.gestures} />}
    </li>
  )
}

function Head({ content, finding, points }: FoundProps) {
  const { i18n } = useTranslation()
  const word = useFindingWord()
  return (
    <p className={css.head}>
      <span className={css.verdict}>{word(finding)}</span>
      <strong>{ruleText(content, i18n.language, finding.rule).name}</strong>
      <DimensionTag dimension={finding.dimension} />
      {points !== undefined && <span className={css.points}>{points}</span>}
    </p>
  )
}

function Missed({
  content,
  findings,
}: {
  readonly content: RoleplayContent
  readonly findings: readonly Finding[]
}) {
  const { t, i18n } = useTranslation()
  return (
    <section className={css.missed}>
      <h3 className={css.missedTitle}>{t('debrief.missed')}</h3>
      <ul className={css.missedList}>
        {findings.map(({ rule: id, dimension }) => {
          const rule = ruleText(content, i18n.language, id)
          return (
            <li key={id}>
              <span className={css.missedHead}>
                {rule.name} <DimensionTag dimension={dimension} />
              </span>
              {rule.say !== undefined && (
                <span className={css.missedSay} lang={spokenIn(i18n.language)}>
                  {quoted(rule.say, i18n.language)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The words of a reply that its findings point at. */
export function wordMarks(
  content: RoleplayContent,
  language: string,
  findings: readonly Finding[],
): WordMark[] {
  return findings.flatMap(({ rule, verdict, dimension, spans }) =>
    verdict === 'missed'
      ? []
      : spans.map(([start, end]) => {
          return { start, end, verdict, dimension, label: ruleText(content, language, rule).name }
        }),
  )
}
