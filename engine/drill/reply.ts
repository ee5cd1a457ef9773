import type { PlayOf } from '../activity.ts'
import type { Finding, Setting, Utterance } from '../judge/finding.ts'
import { judge } from '../judge/judge.ts'
import { dueOf, pointsOf } from '../scoring/mark.ts'
import type { Due } from '../session/reply-event.ts'
import type { Drill, Prompt } from './shape.ts'

/** The prompt with this id; throws `RangeError` when the drill has none. */
export function promptOf(scenario: Drill, id: string): Prompt {
  const prompt = scenario.prompts.find((one) => one.id === id)
  if (!prompt) throw new RangeError(`Drill "${scenario.id}" has no prompt "${id}"`)
  return prompt
}

/** The reply that the author calls good; throws `RangeError` where the model names no option. */
export function modelOf({ id, options, model }: Prompt): Utterance {
  if (typeof model !== 'string') return { text: model.says, gestures: model.gestures }
  if (options.length === 0) return { text: model, gestures: [] }
  const option = options.find((one) => one.id === model)
  if (!option) throw new RangeError(`Prompt "${id}" has no option "${model}"`)
  return { text: option.says, gestures: option.gestures }
}

/** What the judge finds in a reply to a prompt. Every prompt is a moment of its own: nothing was said before. */
export function judgeAt({ scenario, ruleSet }: PlayOf<Drill>, prompt: Prompt, reply: Utterance): Finding[] {
  const { stage, mood, traits, first } = prompt
  const { channel } = scenario
  const setting: Setting = { stage, channel, mood, traits, first, said: [], skipped: [], earlier: [] }
  return judge(ruleSet, reply, setting)
}

/** What can be earned at a prompt: what its model earns. */
export const dueAt = (play: PlayOf<Drill>, prompt: Prompt): Due[] =>
  dueOf(play.ruleSet.weights, judgeAt(play, prompt, modelOf(prompt)))

/** The points of all findings together. */
export const worthOf = ({ ruleSet }: PlayOf<Drill>, findings: readonly Finding[]): number =>
  findings.reduce((sum, finding) => sum + pointsOf(ruleSet.weights, finding), 0)

/** Classes of what was done well. */
export const meritsIn = (findings: readonly Finding[]): Set<string> =>
  new Set(findings.flatMap((one) => (one.verdict === 'merit' ? [one.class] : [])))

/** Whether something in the reply is wrong. */
export const isFaulty = (findings: readonly Finding[]): boolean =>
  findings.some(({ verdict }) => verdict === 'fault')

/**
 * Whether a reply will do: no fault, and every class that the author wants. Without such classes a picked reply is to
 * be worth as much as the model, and one in the trainee's own words is to have half of the classes that are due.
 */
export function isRight(play: PlayOf<Drill>, prompt: Prompt, findings: readonly Finding[]): boolean {
  if (isFaulty(findings)) return false
  const merits = meritsIn(findings)
  if (prompt.wants) return prompt.wants.every((name) => merits.has(name))
  if (prompt.options.length > 0)
    return worthOf(play, findings) >= worthOf(play, judgeAt(play, prompt, modelOf(prompt)))
  const due = new Set(dueAt(play, prompt).map((one) => one.class))
  return [...due].filter((name) => merits.has(name)).length >= Math.ceil(due.size / 2)
}

/** The classes that a prompt practises: what is due or wanted, and what is wrong with the sentence that it shows. */
export function classesOf(play: PlayOf<Drill>, prompt: Prompt): Set<string> {
  const shown =
    prompt.taboo && prompt.says !== undefined
      ? judgeAt(play, prompt, { text: prompt.says, gestures: [] }).filter(
          ({ verdict }) => verdict === 'fault',
        )
      : []
  return new Set([...dueAt(play, prompt), ...shown].map((one) => one.class).concat(prompt.wants ?? []))
}
