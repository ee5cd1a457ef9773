import * as z from 'zod'
import { digestOf } from '../electron/packs/text-files.ts'
import {
  attemptFileShape,
  compileRules,
  parseRules,
  parseScenario,
  replay,
  score,
  type AttemptFile,
  type Play,
  type Scorecard,
  type Session,
} from '../engine/index.ts'
import { readText } from './content-folder.ts'
import { CommandFailure, ContentFailure } from './outcome.ts'
import type { Words } from './words.ts'

/** What a recorded attempt comes to when it is played again with its own content. One that has not ended has no card. */
export type Replayed = { readonly play: Play; readonly session: Session; readonly card?: Scorecard }

/**
 * Plays an attempt file again, with the texts that it holds and no others. Content that is not what the record names is
 * refused.
 */
export function replayAttempt(file: string, words: Words): Replayed {
  const attempt = readAttempt(file)
  const { scenario, rules } = attempt
  if (digestOf([scenario]) !== attempt.scenarioDigest)
    throw new CommandFailure(words('digestDiffers', { what: scenario.file }))
  if (digestOf(rules) !== attempt.rulesDigest)
    throw new CommandFailure(words('digestDiffers', { what: 'rules' }))
  const parsed = parseScenario(scenario.file, scenario.text)
  if (!parsed.ok) throw new ContentFailure(parsed.error)
  const book = parseRules(rules)
  if (!book.ok) throw new ContentFailure(book.error)
  const play: Play = { scenario: parsed.value, ruleSet: compileRules(book.value) }
  const played = replay(play, attempt, attempt.inputs)
  if (!played.ok) {
    const { index, reason } = played.error
    throw new CommandFailure(words('truncatedReplay', { index: String(index + 1), reason }))
  }
  const session = played.value
  return session.ended ? { play, session, card: score(play, session) } : { play, session }
}

function readAttempt(file: string): AttemptFile {
  const { text } = readText(file)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw new CommandFailure(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const read = attemptFileShape.safeParse(raw)
  if (!read.success) throw new CommandFailure(`${file}: ${z.prettifyError(read.error)}`)
  return read.data
}
