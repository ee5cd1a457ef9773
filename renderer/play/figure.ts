import type { Emotion, Line, Posture, Roleplay } from '../../engine/index.ts'
import { emotionOfMood } from '../stage/emotion.ts'
import type { Looks } from '../stage/Customer.tsx'

/** Who stands at the counter, and how they look while they speak. */
export type Figure = {
  /** `customer`, or somebody of the cast. */
  readonly by: string
  readonly looks: Looks
  readonly emotion: Emotion
  readonly posture: Posture
  /** How strongly it is felt, 1 to 3. */
  readonly intensity: 1 | 2 | 3
  /** The name, where there are several whom it could be. */
  readonly tag: string | undefined
}

/**
 * The figure while the line with this index is said: whoever spoke last. The narrator and the clerk are not seen at
 * the counter. Where the author does not say how the customer feels, the mood does.
 */
export function figureFor(
  { customer, cast }: Roleplay,
  lines: readonly Line[],
  index: number,
  mood: number,
): Figure {
  const seen = (by: string) => by === 'customer' || Object.hasOwn(cast, by)
  const last = lines.slice(0, index + 1).findLast(({ by }) => seen(by))
  const other = last && last.by !== 'customer' ? cast[last.by] : undefined
  const person = other ?? customer
  return {
    by: other && last ? last.by : 'customer',
    looks: person.looks,
    emotion: last?.emotion ?? (other ? 'calm' : emotionOfMood(mood)),
    posture: last?.posture ?? 'at-ease',
    intensity: last?.intensity ?? 2,
    tag: Object.keys(cast).length > 0 ? person.name : undefined,
  }
}
