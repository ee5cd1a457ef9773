import type { ProjectorView } from '../../contract/projector-view.ts'
import type { RoleplayContent } from '../../contract/records.ts'
import type { Settings } from '../../contract/settings.ts'
import { canSay, openChoices, sceneOf, type OpenReply } from '../../engine/index.ts'
import { figureFor } from '../play/figure.ts'
import { heardIn } from '../play/lines.ts'
import { isTopic } from '../play/topics.ts'
import { placesIn } from '../play/places.ts'
import { endText, ruleText, titleOf } from '../play/texts.ts'
import { wordingOf, type Wording } from '../play/wording.ts'
import { emotionOfMood } from '../stage/emotion.ts'
import type { ClassReply, Lesson } from './lesson.ts'

/** Names in the language of the interface. */
export type Names = {
  readonly stage: (stage: string) => string
  readonly speaker: (by: string) => string
}

/** All that the projector shows of a lesson. Findings, and the mood they lead to, are in it only once revealed. */
export function projectorViewOf(
  content: RoleplayContent,
  lesson: Lesson,
  { language, theme }: Pick<Settings, 'language' | 'theme'>,
  names: Names,
): ProjectorView {
  const { scenario } = content
  const { session, line: index, asking, reply } = lesson.beat
  const scene = sceneOf(scenario, session.scene)
  const { before, now: lines } = heardIn(scenario, session)
  const line = lines[index]
  const wording = wordingOf(content, language)
  const shown = reply?.reveal === 'shown'
  const mood = shown ? reply.after.mood : session.mood
  const { by, tag, ...figure } = figureFor(scenario, lines, index, mood)
  const end = session.ended && scene.end ? endText(content, language, session.scene, scene.end) : undefined
  const replies = asking && !reply ? openChoices(scenario, session) : []
  return {
    language,
    theme,
    black: lesson.black,
    title: titleOf(content, language),
    stage: names.stage(scene.stage),
    customer: {
      name: wording.of(scenario.customer.name, 'customer.name'),
      mood,
      ...figure,
      ...(tag !== undefined && { tag: wording.of(tag) }),
      ...(shown && by === 'customer' && { emotion: emotionOfMood(mood) }),
    },
    earlier: [
      ...before.map(({ by, id, text }) => ({ speaker: names.speaker(by), text: wording.said(text, id) })),
      ...lines
        .slice(0, index)
        .map(({ by, id, says }) => ({ speaker: names.speaker(by), text: wording.of(says, id) })),
    ].slice(-6),
    line: line
      ? {
          speaker: names.speaker(line.by),
          text: wording.of(line.says, line.id),
          intensity: line.intensity ?? 2,
          ...gloss(wording.under(line.id)),
        }
      : { speaker: '', text: '' },
    choices: replies.map(choiceView(wording)),
    listens: asking && !reply && canSay(scenario, session),
    ...(reply ? { reply: replyView(content, language, reply) } : {}),
    ...(end ? { end: { title: end.title, text: end.text } } : {}),
  }
}

const gloss = (text: string | undefined) => (text === undefined ? {} : { gloss: text })

const choiceView = (wording: Wording) => (reply: OpenReply, index: number) => ({
  key: index < 9 ? String(index + 1) : '',
  topic: isTopic(reply),
  says: wording.of(reply.says, reply.id),
  gestures: reply.gestures,
  ...gloss(wording.under(reply.id)),
})

function replyView(
  content: RoleplayContent,
  language: string,
  { choice, utterance, findings, reveal }: ClassReply,
): NonNullable<ProjectorView['reply']> {
  const says = wordingOf(content, language).said(utterance.text, choice)
  const placed = placesIn(utterance.text, says)
  const gestures = [...utterance.gestures]
  if (reveal !== 'shown') return { says, gestures, spans: [] }
  return {
    says,
    gestures,
    spans: findings.flatMap(({ verdict, dimension, spans }) =>
      verdict === 'missed'
        ? []
        : spans.map(([start, end]) => ({ ...placed({ start, end }), verdict, dimension })),
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
