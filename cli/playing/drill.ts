import {
  beginDrill,
  offeredOptions,
  stepDrill,
  type Drill,
  type DrillInput,
  type DrillProgress,
  type PlayOf,
  type Prompt,
  type Start,
} from '../../engine/index.ts'
import { paint } from '../paint.ts'
import { findingLines } from '../print.ts'
import { numbered } from './numbered.ts'
import { picked, spoken } from './spoken.ts'
import type { Table } from './table.ts'

/** Plays a drill to its end, with what became of each reply where it is no exam. `undefined` when the person stops. */
export async function playDrill(
  play: PlayOf<Drill>,
  start: Start,
  table: Table,
): Promise<DrillProgress | undefined> {
  let progress = beginDrill(play, start)
  for (let round = 1; !progress.ended;) {
    const prompt = presentPrompt(play.scenario, progress)
    table.tell(...promptLines(play.scenario, progress, prompt, round, table))
    const answer = await table.ask(table.words(prompt.options.length > 0 ? 'choosePrompt' : 'sayPrompt'))
    if (answer === undefined) return undefined
    const input = inputOf(play.scenario, progress, prompt, answer, table.now())
    if (!input) {
      table.tell(table.words('notUnderstood'))
      continue
    }
    const before = progress.events.length
    progress = stepDrill(play, progress, input)
    round += 1
    if (start.mode !== 'exam') table.tell(...verdictLines(play, progress, prompt, before, table))
  }
  return progress
}

function presentPrompt({ id, prompts }: Drill, { prompt: wanted }: DrillProgress): Prompt {
  const prompt = prompts.find((one) => one.id === wanted)
  if (!prompt) throw new RangeError(`Drill "${id}" has no prompt "${wanted}"`)
  return prompt
}

function promptLines(
  scenario: Drill,
  progress: DrillProgress,
  { id, says, situation, taboo, seconds }: Prompt,
  round: number,
  { words }: Table,
): string[] {
  const isBack = (progress.tallies[id]?.shown ?? 1) > 1
  return [
    '',
    paint('bold', words(isBack ? 'drillAgain' : 'drillRound', { round: String(round) })),
    ...(situation === undefined ? [] : [situation]),
    ...(says === undefined ? [] : [words(taboo ? 'drillTaboo' : 'drillCustomer', { says })]),
    ...numbered(offeredOptions(scenario, progress)),
    ...(seconds === undefined ? [] : [`  ${words('hintTimer', { seconds: String(seconds) })}`]),
  ]
}

function inputOf(
  scenario: Drill,
  progress: DrillProgress,
  { options, seconds }: Prompt,
  typed: string,
  at: number,
): DrillInput | undefined {
  if (typed === 't' && seconds !== undefined) return { type: 'time-out', at }
  if (options.length === 0) return spoken(typed, at)
  const option = picked(offeredOptions(scenario, progress), typed)
  return option && { type: 'choose', choice: option.id, at }
}

function verdictLines(
  { ruleSet }: PlayOf<Drill>,
  { events }: DrillProgress,
  { options, model, why }: Prompt,
  from: number,
  { words }: Table,
): string[] {
  const news = events.slice(from)
  const settled = news.find((event) => event.type === 'prompt-settled')
  const given = news.find((event) => event.type === 'reply-given')
  const judged = news.find((event) => event.type === 'reply-judged')
  const right = settled?.right ?? false
  const said =
    typeof model === 'string' ? (options.find(({ id }) => id === model)?.says ?? model) : model.says
  const picture = options.find(({ id }) => id === given?.choice)?.why
  return [
    right ? paint('green', `✓ ${words('right')}`) : paint('red', `✗ ${words('wrong')}`),
    ...(given && judged ? findingLines(words, ruleSet, given.utterance.text, judged.findings) : []),
    ...(picture === undefined ? [] : [`  ${picture}`]),
    `  ${why}`,
    ...(right ? [] : [`  ${words('better')}: ${said}`]),
    ...(settled?.again ? [paint('dim', `  ${words('comesBack')}`)] : []),
  ]
}
