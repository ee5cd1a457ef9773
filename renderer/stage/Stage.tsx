import type { ReactNode } from 'react'
import type { Channel, Emotion, Gesture, Posture } from '../../engine/index.ts'
import { Clerk } from './Clerk.tsx'
import { Customer, type Looks } from './Customer.tsx'
import { DoorBack, PhoneBack } from './Elsewhere.tsx'
import { HallBack, HallCounter, type HallWords } from './Hall.tsx'
import css from './Stage.module.css'

type Props = {
  readonly looks: Looks
  readonly emotion: Emotion
  readonly posture: Posture
  readonly intensity?: 1 | 2 | 3
  /** Who it is, where there are several. */
  readonly tag?: string | undefined
  readonly clerkGestures: readonly Gesture[]
  /** Where it is, when it is not the hall. */
  readonly channel?: Channel
  readonly words: HallWords
  /** What is said, beside the customer's head: usually a `SpeechBubble`. */
  readonly children?: ReactNode
}

/**
 * The customer at the counter of the hall, at their own door or on the telephone, with the clerk in front. It fills its
 * container, which gives the size.
 */
export function Stage({ looks, emotion, posture, intensity, tag, channel = 'hall', ...shown }: Props) {
  const customer = (place: { x: number; y: number; width: number; height: number }) => (
    <Customer
      looks={looks}
      emotion={emotion}
      posture={posture}
      {...(intensity && { intensity })}
      place={place}
    />
  )
  return (
    <div className={css.stage}>
      <svg
        className={css.scene}
        viewBox="0 0 1920 680"
        preserveAspectRatio="xMidYMax slice"
        aria-hidden="true"
      >
        {channel === 'phone' ? (
          <PhoneBack>{customer({ x: 322, y: 132, width: 500, height: 676 })}</PhoneBack>
        ) : channel === 'door' ? (
          <>
            <DoorBack />
            {customer({ x: 436, y: 106, width: 425, height: 575 })}
          </>
        ) : (
          <>
            <HallBack words={shown.words} />
            {customer({ x: 436, y: 58, width: 425, height: 575 })}
            <HallCounter />
          </>
        )}
        {tag !== undefined && <NameTag name={tag} />}
        <Clerk gestures={shown.clerkGestures} />
      </svg>
      <div className={css.speech}>{shown.children}</div>
    </div>
  )
}

/** The name of the figure, on the counter before it. The words beside its head say it to screen readers. */
function NameTag({ name }: { readonly name: string }) {
  const characters = Array.from(name)
  const short = characters.length > 6 ? `${characters.slice(0, 5).join('')}…` : name
  const width = 40 + 32 * Math.min(6, characters.length)
  return (
    <g transform="translate(738 602)">
      <rect className={css.tag} y="-26" width={width} height="52" rx="8" />
      <text className={css.name} x={width / 2} y="10" textAnchor="middle">
        {short}
      </text>
    </g>
  )
}
