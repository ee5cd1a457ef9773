import { useEffect, useRef, useState } from 'react'

/** Which line is being heard, and whether all of them were. */
export type Hearing = {
  readonly index: number
  readonly done: boolean
  /** The line with this index was seen to its end. */
  readonly seen: () => void
}

/** The pause between two lines, in milliseconds. */
const breath = 650

/**
 * Goes through the `count` lines of a scene one by one. `scene` names the visit: when it changes, hearing begins
 * anew. `instantly` shows everything at once.
 */
export function useHearing(scene: string, count: number, instantly: boolean): Hearing {
  const [place, setPlace] = useState({ scene, index: 0, done: false })
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [scene])
  if (count === 0 || instantly) return { index: Math.max(0, count - 1), done: true, seen: nothing }
  const here = place.scene === scene ? place : { scene, index: 0, done: false }
  const seen = () => {
    clearTimeout(pause.current)
    if (here.index >= count - 1) setPlace({ ...here, done: true })
    else pause.current = setTimeout(() => setPlace({ ...here, index: here.index + 1 }), breath)
  }
  return { index: here.index, done: here.done, seen }
}

const nothing = () => undefined

/** Whether the person has asked the system for less motion. */
export const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
