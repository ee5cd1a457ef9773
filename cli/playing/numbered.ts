import type { Gesture } from '../../engine/index.ts'

/** Replies to pick from as lines with numbers from 1. */
export const numbered = (
  replies: readonly { readonly says: string; readonly gestures?: readonly Gesture[] }[],
): string[] =>
  replies.map(({ says, gestures = [] }, index) => {
    const shown = gestures.length > 0 ? `  (${gestures.join(', ')})` : ''
    return `  ${String(index + 1)}. ${says}${shown}`
  })

/** The letter of an item of a list, `a` for the first. */
export const letter = (index: number): string => String.fromCharCode(97 + index)
