import {
  openChoices,
  beginRoleplay,
  canSay,
  plainStart,
  stepRoleplay,
  type Finding,
  type RoleplayInput,
  type RoleplayPlay,
  type RoleplaySession,
  type Utterance,
} from '../../engine/index.ts'
import type { Draft } from '../play/draft.ts'
import { heardIn } from '../play/lines.ts'

/** The reply that a class has chosen or said in its own words. Its findings are revealed by two presses, so that none gives them away. */
export type ClassReply = {
  /** Absent where it is in the class's own words. */
  readonly choice?: string
  readonly utterance: Utterance
  readonly findings: readonly Finding[]
  readonly after: RoleplaySession
  readonly reveal: 'hidden' | 'armed' | 'shown'
}

/** What the class sees at one moment: a line, then what may be said, then the reply. */
export type Beat = {
  readonly session: RoleplaySession
  /** The index of the line that is shown. */
  readonly line: number
  /** Whether the replies are shown. */
  readonly asking: boolean
  readonly reply?: ClassReply
}

/** A scenario played with a class: the moment that is shown and all before it. Nobody's attempt; nothing is kept. */
export type Lesson = { readonly beat: Beat; readonly past: readonly Beat[]; readonly black: boolean }

/** A lesson before its first press: the first line is shown. */
export const startLesson = (play: RoleplayPlay): Lesson => ({
  beat: enter(beginRoleplay(play, plainStart('practice'))),
  past: [],
  black: false,
})

const enter = (session: RoleplaySession): Beat => ({ session, line: 0, asking: false })

/** One press forward. A black screen only comes back; open replies wait for a choice. */
export function next(play: RoleplayPlay, lesson: Lesson): Lesson {
  const { beat, black } = lesson
  if (black) return { ...lesson, black: false }
  const { reply, session } = beat
  if (reply) {
    if (reply.reveal === 'hidden')
      return { ...lesson, beat: { ...beat, reply: { ...reply, reveal: 'armed' } } }
    const hidden: Beat = { ...beat, reply: { ...reply, reveal: 'hidden' } }
    if (reply.reveal === 'armed')
      return {
        ...lesson,
        beat: { ...beat, reply: { ...reply, reveal: 'shown' } },
        past: [...lesson.past, hidden],
      }
    return forward(lesson, enter(reply.after))
  }
  const lines = heardIn(play.scenario, session).now
  if (beat.line < lines.length - 1) return forward(lesson, { ...beat, line: beat.line + 1 })
  if (!beat.asking && !session.ended) return forward(lesson, { ...beat, asking: true })
  return lesson
}

const forward = (lesson: Lesson, beat: Beat): Lesson => ({
  ...lesson,
  beat,
  past: [...lesson.past, lesson.beat],
})

/** One press back: what was shown before. At the beginning nothing changes. */
export function back(lesson: Lesson): Lesson {
  const before = lesson.past.at(-1)
  if (lesson.black) return { ...lesson, black: false }
  return before ? { ...lesson, beat: before, past: lesson.past.slice(0, -1) } : lesson
}

/** The class chooses reply number `number`, from 1. Passed over where no replies are open. */
export function choose(play: RoleplayPlay, lesson: Lesson, number: number): Lesson {
  const { beat, black } = lesson
  const choice = openChoices(play.scenario, beat.session)[number - 1]
  if (black || !beat.asking || beat.reply || !choice) return lesson
  return replied(play, lesson, { type: 'choose', choice: choice.id, at: 0 })
}

/** The class says something in its own words. Passed over where the scene does not listen, or nothing was said. */
export function say(play: RoleplayPlay, lesson: Lesson, { text, gestures }: Draft): Lesson {
  const { beat, black } = lesson
  const words = text.trim()
  if (black || !beat.asking || beat.reply || words === '' || !canSay(play.scenario, beat.session))
    return lesson
  return replied(play, lesson, { type: 'say', text: words, gestures, at: 0 })
}

function replied(play: RoleplayPlay, lesson: Lesson, input: RoleplayInput): Lesson {
  const { beat } = lesson
  const after = stepRoleplay(play, beat.session, input)
  const given = after.events.findLast((event) => event.type === 'reply-given')
  const judged = after.events.findLast((event) => event.type === 'reply-judged')
  if (!given || !judged) throw new RangeError(`The reply in scene "${beat.session.scene}" was not judged`)
  const { choice, utterance } = given
  const { findings } = judged
  const chosen = choice === undefined ? {} : { choice }
  return forward(lesson, { ...beat, reply: { ...chosen, utterance, findings, after, reveal: 'hidden' } })
}

/** Makes the projector's screen black, or brings it back. */
export const toggleBlack = (lesson: Lesson): Lesson => ({ ...lesson, black: !lesson.black })
