import type { PlayOf, Progress } from '../activity.ts'
import type { Finding, Utterance } from '../judge/finding.ts'
import { shuffled } from '../session/chance.ts'
import type { GiveUp } from '../session/reply-event.ts'
import type { Start } from '../session/start.ts'
import { unreachable } from '../unreachable.ts'
import type { DrillEvent, DrillInput } from './event.ts'
import { bringForward, putBack } from './queue.ts'
import { classesOf, dueAt, isRight, judgeAt, meritsIn, promptOf } from './reply.ts'
import type { Drill, DrillOption, Prompt } from './shape.ts'

/** How a prompt went so far. */
type Tally = { readonly shown: number; readonly wrong: number; readonly streak: number }

/** Where a drill stands, and all that happened in it. Plain data: it can be stored, sent and compared. */
export type DrillProgress = Progress<DrillEvent> & {
  /** The prompt that waits for a reply, or the last one when the attempt has ended. */
  readonly prompt: string
  /** The prompts after it, the next one first. */
  readonly queue: readonly string[]
  /** Prompts that were shown. */
  readonly tallies: Readonly<Record<string, Tally>>
  /** Classes that were missing from wrong replies, or whose faults were in them. */
  readonly weak: readonly string[]
  readonly decisions: number
}

/** The prompts that an attempt begins with, in their order. */
export function drawnPrompts({ prompts, rounds, order }: Drill, { seed }: Start): Prompt[] {
  const drawn = shuffled(prompts, seed).slice(0, rounds ?? prompts.length)
  return order === 'shuffled' ? drawn : prompts.filter((prompt) => drawn.includes(prompt))
}

/** The drill before the first input: the first prompt is shown. */
export function beginDrill({ scenario }: PlayOf<Drill>, { mode, seed, ordinal }: Start): DrillProgress {
  const [first, ...others] = drawnPrompts(scenario, { mode, seed, ordinal }).map(({ id }) => id)
  if (first === undefined) throw new RangeError(`Drill "${scenario.id}" has no prompts`)
  const nothing = { events: [], queue: others, prompt: first, tallies: {}, weak: [], decisions: 0 }
  return show(scenario, { mode, seed, ordinal, ended: false, ...nothing }, first, 0)
}

/** The replies on offer now, in the order in which they are shown; none where the trainee finds their own words. */
export function offeredOptions(scenario: Drill, progress: DrillProgress): DrillOption[] {
  if (progress.ended) return []
  const { id, options } = promptOf(scenario, progress.prompt)
  return shuffled(options, mixed(progress.seed, scenario, id, progress.tallies[id]?.shown ?? 1))
}

/** A seed for each showing of each prompt, so that the right reply is not always in the same place. */
const mixed = (seed: number, { prompts }: Drill, prompt: string, time: number): number =>
  (seed + 7919 * (prompts.findIndex(({ id }) => id === prompt) + 1) + 104_729 * time) % 2 ** 31

/** Moves a drill on. Throws `RangeError` for an input that is not possible now. */
export function stepDrill(
  play: PlayOf<Drill>,
  progress: DrillProgress,
  input: DrillInput | GiveUp,
): DrillProgress {
  const { at } = input
  if (progress.ended) throw new RangeError(`Drill already ended at prompt "${progress.prompt}"`)
  const prompt = promptOf(play.scenario, progress.prompt)
  switch (input.type) {
    case 'choose': {
      const option = prompt.options.find(({ id }) => id === input.choice)
      if (!option) throw new RangeError(`Prompt "${prompt.id}" has no option "${input.choice}"`)
      return reply(play, progress, prompt, { text: option.says, gestures: option.gestures }, at, option.id)
    }
    case 'say':
      if (prompt.options.length > 0) throw new RangeError(`Prompt "${prompt.id}" offers replies to pick`)
      return reply(play, progress, prompt, { text: input.text, gestures: input.gestures }, at)
    case 'time-out': {
      if (prompt.seconds === undefined) throw new RangeError(`Prompt "${prompt.id}" has no time limit`)
      const late = happened(progress, { type: 'timed-out', at, scene: prompt.id })
      return settle(play, late, prompt, false, [...classesOf(play, prompt)], at)
    }
    case 'give-up':
      return end(happened(progress, { type: 'gave-up', at, scene: prompt.id }), 'given-up', at)
    default:
      return unreachable(input)
  }
}

const happened = (progress: DrillProgress, ...events: readonly DrillEvent[]): DrillProgress => ({
  ...progress,
  events: [...progress.events, ...events],
})

const end = (progress: DrillProgress, outcome: 'finished' | 'given-up', at: number): DrillProgress => ({
  ...happened(progress, { type: 'ended', at, scene: progress.prompt, outcome }),
  ended: true,
})

function show(scenario: Drill, progress: DrillProgress, id: string, at: number): DrillProgress {
  const { shown: before = 0, wrong = 0, streak = 0 } = progress.tallies[id] ?? {}
  const time = before + 1
  const tallies = { ...progress.tallies, [id]: { shown: time, wrong, streak } }
  const now = { ...progress, prompt: id, tallies }
  const options = offeredOptions(scenario, now).map((option) => option.id)
  const { stage } = promptOf(scenario, id)
  return happened(now, { type: 'prompt-shown', at, prompt: id, stage, time, options })
}

function reply(
  play: PlayOf<Drill>,
  progress: DrillProgress,
  prompt: Prompt,
  utterance: Utterance,
  at: number,
  choice?: string,
): DrillProgress {
  const { id: scene, stage } = prompt
  const { decisions: decision } = progress
  const findings = judgeAt(play, prompt, utterance)
  const place = { at, scene, stage, decision }
  const counts = progress.tallies[scene]?.shown === 1
  const judged = happened(
    { ...progress, decisions: decision + 1 },
    { type: 'reply-given', ...place, ...(choice !== undefined && { choice }), utterance },
    { type: 'reply-judged', ...place, counts, findings, due: dueAt(play, prompt), once: prompt.id },
  )
  const right = isRight(play, prompt, findings)
  return settle(play, judged, prompt, right, right ? [] : wrongIn(play, prompt, findings), at)
}

/** What a wrong reply shows to be hard: what it lacks of the prompt's classes, and the classes of its faults. */
function wrongIn(play: PlayOf<Drill>, prompt: Prompt, findings: readonly Finding[]): string[] {
  const merits = meritsIn(findings)
  return [
    ...[...classesOf(play, prompt)].filter((name) => !merits.has(name)),
    ...findings.flatMap((one) => (one.verdict === 'fault' ? [one.class] : [])),
  ]
}

function settle(
  play: PlayOf<Drill>,
  progress: DrillProgress,
  prompt: Prompt,
  right: boolean,
  hard: readonly string[],
  at: number,
): DrillProgress {
  const { scenario } = play
  const tally = progress.tallies[prompt.id] ?? { shown: 1, wrong: 0, streak: 0 }
  const streak = right ? tally.streak + 1 : 0
  const wrong = right ? tally.wrong : tally.wrong + 1
  const tallies = { ...progress.tallies, [prompt.id]: { ...tally, wrong, streak } }
  const weak = [...new Set([...progress.weak, ...hard])].sort()
  // An exam asks once: to be asked again would tell that the reply was wrong.
  const again = progress.mode !== 'exam' && streak < scenario['pass-after'] && wrong <= scenario.repeats
  const isHard = (id: string) =>
    [...classesOf(play, promptOf(scenario, id))].some((name) => weak.includes(name))
  const ahead = bringForward(progress.queue, (id) => tallies[id] === undefined, isHard)
  const [next, ...queue] = again ? putBack(ahead, prompt.id) : ahead
  const settled = happened(
    { ...progress, tallies, weak },
    { type: 'prompt-settled', at, prompt: prompt.id, right, streak, again },
  )
  if (next === undefined) return end(settled, 'finished', at)
  return show(scenario, { ...settled, queue }, next, at)
}
