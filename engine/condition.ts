import type { Dimension } from './dimension.ts'
import { unreachable } from './unreachable.ts'

/** A fact's value. Facts are the author's own memory of a conversation. */
export type Fact = boolean | number | string

/** Bounds, both included; an absent one is no bound. */
export type Range = { readonly 'at-least'?: number | undefined; readonly 'at-most'?: number | undefined }

/** A claim about the conversation so far, in a closed language that cannot run code. */
export type Condition =
  | { readonly mood: Range }
  | ({ readonly fact: string; readonly is?: Fact | undefined } & Range)
  | { readonly visited: string; readonly times?: Range | undefined }
  | { readonly chose: string }
  | { readonly heard: string }
  | { readonly points: Range & { readonly in?: Dimension | undefined } }
  | { readonly patience: Range }
  | { readonly attempts: Range }
  | { readonly chance: number }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** What a condition may look at: where the conversation stands. */
export type Situation = {
  readonly mood: number
  readonly facts: Readonly<Record<string, Fact>>
  /** Scenes entered so far, in order. */
  readonly visited: readonly string[]
  /** Choices made so far, in order. */
  readonly chosen: readonly string[]
  /** Rules and classes found in the replies so far; of faults the classes with `-fault`. */
  readonly said: readonly string[]
  /** Points earned so far. */
  readonly earned: Readonly<Record<Dimension, number>>
  /** Faults that the customer will still put up with; `null` where there is no limit. */
  readonly patience: number | null
  /** 1 for the first attempt at the scenario. */
  readonly ordinal: number
  /** The throw of this turn, 0 to 99. */
  readonly luck: number
}

/** Whether the number is within the bounds. */
const within = (value: number, { 'at-least': least, 'at-most': most }: Range): boolean =>
  value >= (least ?? -Infinity) && value <= (most ?? Infinity)

/** Whether the condition holds in the situation. A fact never set is `false`, and counts as 0. */
export function holds(condition: Condition, situation: Situation): boolean {
  if ('mood' in condition) return within(situation.mood, condition.mood)
  if ('fact' in condition) return factHolds(condition, factOf(situation, condition.fact))
  if ('visited' in condition) {
    const { visited, times } = condition
    if (!times) return situation.visited.includes(visited)
    return within(situation.visited.filter((scene) => scene === visited).length, times)
  }
  if ('chose' in condition) return situation.chosen.includes(condition.chose)
  if ('heard' in condition) return situation.said.includes(condition.heard)
  if ('points' in condition) return within(pointsIn(situation, condition.points.in), condition.points)
  if ('patience' in condition) return within(situation.patience ?? Infinity, condition.patience)
  if ('attempts' in condition) return within(situation.ordinal, condition.attempts)
  if ('chance' in condition) return situation.luck < condition.chance
  if ('not' in condition) return !holds(condition.not, situation)
  if ('all' in condition) return condition.all.every((part) => holds(part, situation))
  if ('any' in condition) return condition.any.some((part) => holds(part, situation))
  return unreachable(condition)
}

function factOf(situation: Situation, name: string): Fact {
  return Object.hasOwn(situation.facts, name) ? (situation.facts[name] ?? false) : false
}

function factHolds({ is, ...range }: Extract<Condition, { fact: string }>, value: Fact): boolean {
  if (range['at-least'] === undefined && range['at-most'] === undefined) return value === (is ?? true)
  return (is === undefined || value === is) && within(typeof value === 'number' ? value : 0, range)
}

const pointsIn = ({ earned }: Situation, dimension: Dimension | undefined): number =>
  dimension ? earned[dimension] : Object.values(earned).reduce((sum, points) => sum + points, 0)

/** The condition and all conditions that it is made of. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('not' in condition) return [condition, ...partsOf(condition.not)]
  if ('all' in condition) return [condition, ...condition.all.flatMap(partsOf)]
  if ('any' in condition) return [condition, ...condition.any.flatMap(partsOf)]
  return [condition]
}
