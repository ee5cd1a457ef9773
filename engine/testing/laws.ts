import type { Activity, PlayOf, Progress } from '../activity.ts'
import { dimensions } from '../dimension.ts'
import { parseRules } from '../judge/parse-rules.ts'
import { compileRules } from '../judge/rule-set.ts'
import type { Head } from '../scenario/head.ts'
import type { Mark } from '../scoring/mark.ts'
import { earnedBy, scorecardOf, wholeOf } from '../scoring/score.ts'
import type { Start } from '../session/start.ts'
import { tinyRules } from './fixture.ts'

type Moved = { readonly type: string; readonly at: number }

/** What the laws need to know of a kind: how to play it, and what can be done in a state. */
type Subject<
  Scenario extends Head,
  State extends Progress<Event>,
  Input extends Moved,
  Event extends Moved,
> = {
  readonly kind: Activity<Scenario, State, Input, Event>
  readonly play: PlayOf<Scenario>
  /** All sensible inputs, whether they are possible now or not. Those that are not must be refused. */
  readonly inputs: (state: State, at: number) => readonly Input[]
}

/**
 * A law that every kind of activity has to keep: what is so after an attempt that began so and went where the picks
 * led, beside what has to be so.
 */
export type Law = {
  readonly law: string
  readonly compare: (
    start: Start,
    picks: readonly number[],
  ) => { readonly is: unknown; readonly must: unknown }
}

/** The laws, for a kind with one of its scenarios and the tiny rules. */
export function lawsFor<
  Scenario extends Head,
  State extends Progress<Event>,
  Input extends Moved,
  Event extends Moved,
>({ kind, play, inputs }: Subject<Scenario, State, Input, Event>): Law[] {
  const isPossible = (state: State, input: Input): boolean => {
    try {
      kind.step(play, state, input)
      return true
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  }
  const possible = (state: State, at: number): Input[] =>
    inputs(state, at).filter((input) => isPossible(state, input))
  const wander = (start: Start, picks: readonly number[]) => {
    const states = [kind.begin(play, start)]
    const done: Input[] = []
    for (const [at, pick] of picks.entries()) {
      const state = states.at(-1)
      const open = state ? possible(state, at) : []
      const input = open[pick % Math.max(open.length, 1)]
      if (!state || !input) break
      done.push(input)
      states.push(kind.step(play, state, input))
    }
    return { states, done }
  }
  const replay = (start: Start, done: readonly Input[], by: PlayOf<Scenario> = play): State =>
    done.reduce((state, input) => kind.step(by, state, input), kind.begin(by, start))

  return [
    {
      law: 'the same attempt is the same events, also after a trip through JSON',
      compare: (start, picks) => {
        const { states, done } = wander(start, picks)
        const again = replay(start, JSON.parse(JSON.stringify(done)) as Input[])
        return { is: [again, JSON.parse(JSON.stringify(again))], must: [states.at(-1), states.at(-1)] }
      },
    },
    {
      law: 'what has happened is never rewritten',
      compare: (start, picks) => {
        const { states } = wander(start, picks)
        const events = states.at(-1)?.events ?? []
        return {
          is: states.map((state) => state.events),
          must: states.map((state) => events.slice(0, state.events.length)),
        }
      },
    },
    {
      law: 'an attempt has ended exactly when nothing is possible, and `ended` comes last and once',
      compare: (start, picks) => {
        const { states } = wander(start, picks)
        return {
          is: states.map((state) => ({
            ended: possible(state, 0).length === 0,
            at: state.events.flatMap(({ type }, index) => (type === 'ended' ? [index] : [])),
          })),
          must: states.map(({ ended, events }) => ({ ended, at: ended ? [events.length - 1] : [] })),
        }
      },
    },
    {
      law: 'nobody earns more than the proven maximum',
      compare: (start, picks) => {
        const { whole, proven, dimensions: most } = kind.reach(play, start)
        const earned = earnedBy(kind.marks(play, wander(start, picks).states.at(-1)?.events ?? []))
        const beyond = dimensions.filter((dimension) => earned[dimension] > most[dimension])
        // The mean is a sum of fractions, so its last digits depend on the order of adding.
        const over = wholeOf(play.ruleSet.weights, most, earned) > whole + 1e-9
        return { is: { beyond, over, proven }, must: { beyond: [], over: false, proven: true } }
      },
    },
    {
      law: 'the inputs that prove the maximum earn exactly all of it',
      compare: (start) => {
        const reach = kind.reach(play, start)
        // Of the inputs of all kinds these are of this one.
        const { ended, events } = replay(start, reach.best as readonly Moved[] as readonly Input[])
        const card = scorecardOf(play.ruleSet.weights, reach, kind.marks(play, events), 'finished')
        return {
          is: { ended, total: card.total, earned: earnedBy(card.marks) },
          must: { ended: true, total: 100, earned: reach.dimensions },
        }
      },
    },
    {
      law: 'the order of the rules in the book makes no difference to the marks',
      compare: (start, picks) => {
        const other = { ...play, ruleSet: backwards }
        const { states, done } = wander(start, picks)
        return {
          is: sorted(kind.marks(other, replay(start, done, other).events)),
          must: sorted(kind.marks(play, states.at(-1)?.events ?? [])),
        }
      },
    },
  ]
}

const sorted = (marks: readonly Mark[]): string[] => marks.map((mark) => JSON.stringify(mark)).sort()

/** The tiny rules, the last one first. */
const backwards = (() => {
  const book = parseRules(tinyRules)
  if (!book.ok) throw new RangeError(JSON.stringify(book.error))
  return compileRules({ ...book.value, rules: [...book.value.rules].reverse() })
})()
