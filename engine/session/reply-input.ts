import * as z from 'zod'
import { gestures, type Gesture } from '../gesture.ts'
import { idShape } from '../scenario/condition-shape.ts'
import { atShape } from './at-shape.ts'

/** The trainee picks one of the replies on offer. */
export type Choose = { readonly type: 'choose'; readonly choice: string; readonly at: number }

/** The trainee replies in their own words. */
export type Say = {
  readonly type: 'say'
  readonly text: string
  readonly gestures: readonly Gesture[]
  readonly at: number
}

/** The time that there was went by. */
export type TimeOut = { readonly type: 'time-out'; readonly at: number }

/** The shape of `Choose`. */
export const chooseShape = z.strictObject({ type: z.literal('choose'), choice: idShape, at: atShape })

/** The shape of `Say`. */
export const sayShape = z.strictObject({
  type: z.literal('say'),
  text: z.string().trim().min(1).max(400),
  gestures: z.array(z.enum(gestures)).max(4),
  at: atShape,
})

/** The shape of `TimeOut`. */
export const timeOutShape = z.strictObject({ type: z.literal('time-out'), at: atShape })
