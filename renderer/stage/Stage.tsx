import type { ReactNode } from 'react'
import type { Emotion, Gesture, Posture } from '../../engine/index.ts'
import { Clerk } from './Clerk.tsx'
import { Customer, type Looks } from './Customer.tsx'
import { HallBack, HallCounter, type HallWords } from './Hall.tsx'
import css from './Stage.module.css'

type Props = {
  readonly looks: Looks
  readonly emotion: Emotion
  readonly posture: Posture
  readonly clerkGestures: readonly Gesture[]
  readonly words: HallWords
  /** What is said, beside the customer's head: usually a `SpeechBubble`. */
  readonly children?: ReactNode
}

/** The hall with the customer at the counter and the clerk in front. It fills its container, which gives the size. */
export function Stage({ looks, emotion, posture, clerkGestures, words, children }: Props) {
  return (
    <div className={css.stage}>
      <svg
        className={css.scene}
        viewBox="0 0 1920 680"
        preserveAspectRatio="xMidYMax slice"
        aria-hidden="true"
      >
        <HallBack words={words} />
        <Customer
          looks={looks}
          emotion={emotion}
          posture={posture}
          place={{ x: 436, y: 58, width: 425, height: 575 }}
        />
        <HallCounter />
        <Clerk gestures={clerkGestures} />
      </svg>
      <div className={css.speech}>{children}</div>
    </div>
  )
}
