import type { ProjectorView } from '../../contract/projector-view.ts'
import type { Content, Glosses } from '../../contract/records.ts'
import type { Settings } from '../../contract/settings.ts'
import { openChoices, sceneOf, type Choice, type Line } from '../../engine/index.ts'
import { appearance, linesNow, saidBefore } from '../play/lines.ts'
import { endText, glossesOf, ruleText, titleOf } from '../play/texts.ts'
import { emotionOfMood } from '../stage/emotion.ts'
import type { ClassReply, Lesson } from './lesson.ts'

/** Names in the language of the interface. */
export type Names = {
  readonly stage: (stage: string) => string
  readonly clerk: string
  readonly narrator: string
}

/** All that the projector shows of a lesson. Findings, and the mood they lead to, are in it only once revealed. */
export function projectorViewOf(
  content: Content,
  lesson: Lesson,
  { language, theme }: Pick<Settings, 'language' | 'theme'>,
  names: Names,
): ProjectorView {
  const { scenario } = content
  const { session, line: index, asking, reply } = lesson.beat
  const scene = sceneOf(scenario, session.scene)
  const lines = linesNow(scenario, session)
  const line = lines[index]
  const glosses = glossesOf(content, language)
  const { name, looks } = scenario.customer
  const shown = reply?.reveal === 'shown'
  const mood = shown ? reply.after.mood : session.mood
  const look = appearance(lines, index, mood)
  const speaker = (by: Line['by']) => (by === 'customer' ? name : names[by])
  const end = session.ended && scene.end ? endText(content, language, session.scene, scene.end) : undefined
  return {
    language,
    theme,
    black: lesson.black,
    title: titleOf(content, language),
    stage: names.stage(scene.stage),
    customer: { name, looks, mood, ...look, ...(shown ? { emotion: emotionOfMood(mood) } : {}) },
    earlier: [
      ...saidBefore(scenario, session).map(({ by, text }) => ({ speaker: speaker(by), text })),
      ...lines.slice(0, index).map(({ by, says }) => ({ speaker: speaker(by), text: says })),
    ].slice(-6),
    line: line
      ? { speaker: speaker(line.by), text: line.says, ...gloss(glosses?.lines[line.id]) }
      : { speaker: '', text: '' },
    choices: asking && !reply ? openChoices(scenario, session).map(choiceView(glosses)) : [],
    ...(reply ? { reply: replyView(content, language, reply, scene.choices) } : {}),
    ...(end ? { end: { title: end.title, text: end.text } } : {}),
  }
}

const gloss = (text: string | undefined) => (text === undefined ? {} : { gloss: text })

const choiceView =
  (glosses: Glosses | undefined) =>
  ({ id, says, gestures }: Choice, index: number) => ({
    key: String(index + 1),
    says,
    gestures,
    ...gloss(glosses?.choices[id]),
  })

function replyView(
  content: Content,
  language: string,
  { choice, findings, reveal }: ClassReply,
  choices: readonly Choice[],
): NonNullable<ProjectorView['reply']> {
  const chosen = choices.find(({ id }) => id === choice)
  if (!chosen) throw new RangeError(`Choice "${choice}" is not in the scene`)
  const { says, gestures } = chosen
  if (reveal !== 'shown') return { says, gestures, spans: [] }
  return {
    says,
    gestures,
    spans: findings.flatMap(({ verdict, dimension, spans }) =>
      verdict === 'missed' ? [] : spans.map(([start, end]) => ({ start, end, verdict, dimension })),
    ),
    revealed: findings.map(({ rule, verdict, dimension }) => {
      const { name, why, say } = ruleText(content, language, rule)
      return {
        name,
        verdict,
        dimension,
        why,
        ...(verdict === 'merit' || say === undefined ? {} : { better: say }),
      }
    }),
  }
}
