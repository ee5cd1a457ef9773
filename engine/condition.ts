import { unreachable } from './unreachable.ts'

/** A fact's value. Facts are the author's own memory of a conversation. */
export type Fact = boolean | number | string

/** A claim about the conversation so far, in a closed language that cannot run code. */
export type Condition =
  | { readonly mood: { readonly 'at-least'?: number | undefined; readonly 'at-most'?: number | undefined } }
  | { readonly fact: string; readonly is?: Fact | undefined }
  | { readonly visited: string }
  | { readonly chose: string }
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
}

/** Whether the condition holds in the situation. A fact never set is `false`. */
export function holds(condition: Condition, situation: Situation): boolean {
  if ('mood' in condition) {
    const { 'at-least': least = -3, 'at-most': most = 3 } = condition.mood
    return situation.mood >= least && situation.mood <= most
  }
  if ('fact' in condition) return factOf(situation, condition.fact) === (condition.is ?? true)
  if ('visited' in condition) return situation.visited.includes(condition.visited)
  if ('chose' in condition) return situation.chosen.includes(condition.chose)
  if ('not' in condition) return !holds(condition.not, situation)
  if ('all' in condition) return condition.all.every((part) => holds(part, situation))
  if ('any' in condition) return condition.any.some((part) => holds(part, situation))
  return unreachable(condition)
}

function factOf(situation: Situation, name: string): Fact {
  return Object.hasOwn(situation.facts, name) ? (situation.facts[name] ?? false) : false
}

/** Every scene, choice and fact that a condition names, for checks of references. */
export function mentions(
  condition: Condition,
): readonly { readonly kind: 'scene' | 'choice' | 'fact'; readonly id: string }[] {
  if ('mood' in condition) return []
  if ('fact' in condition) return [{ kind: 'fact', id: condition.fact }]
  if ('visited' in condition) return [{ kind: 'scene', id: condition.visited }]
  if ('chose' in condition) return [{ kind: 'choice', id: condition.chose }]
  if ('not' in condition) return mentions(condition.not)
  if ('all' in condition) return condition.all.flatMap(mentions)
  if ('any' in condition) return condition.any.flatMap(mentions)
  return unreachable(condition)
}
