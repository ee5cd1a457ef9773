import { gestures, sayShape, type Gesture, type Say } from '../../engine/index.ts'

const isGesture = (name: string): name is Gesture => gestures.some((one) => one === name)

/**
 * A reply in somebody's own words, at this time in milliseconds. Gestures stand in brackets at its end:
 * `您好，请坐。(stand, smile)`. `undefined` for what is empty or too long.
 */
export function spoken(typed: string, at: number): Say | undefined {
  const [, words = typed, named] = /^(.*?)\s*[(（]([a-z-]+(?:[,，、\s]+[a-z-]+)*)[)）]$/u.exec(typed) ?? []
  const shown = named?.split(/[,，、\s]+/u) ?? []
  const isAllGestures = shown.every(isGesture)
  const read = sayShape.safeParse({
    type: 'say',
    text: isAllGestures ? words : typed,
    gestures: isAllGestures ? shown : [],
    at,
  })
  return read.success ? read.data : undefined
}

/** The item of a list that was picked by its number, counted from 1. */
export const picked = <T>(items: readonly T[], typed: string): T | undefined =>
  /^\d{1,3}$/.test(typed) ? items[Number(typed) - 1] : undefined
