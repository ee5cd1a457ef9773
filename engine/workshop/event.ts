import * as z from 'zod'
import { idShape } from '../scenario/condition-shape.ts'
import { atShape } from '../session/at-shape.ts'
import type { Ended, GaveUp } from '../session/reply-event.ts'

/** Where a card lies: in a column of a board, or where a lane and a phase of a blueprint meet. */
export type CardPlace = { readonly column: string } | { readonly lane: string; readonly phase: string }

/** What the facilitator and the groups can do, but for giving up. `at` is in milliseconds since the attempt began. */
export type WorkshopInput =
  | {
      readonly type: 'form-groups'
      readonly groups: readonly { readonly name: string }[]
      readonly at: number
    }
  | { readonly type: 'begin-step'; readonly step: string; readonly at: number }
  | { readonly type: 'next'; readonly at: number }
  | {
      readonly type: 'add-card'
      readonly step: string
      readonly group: string
      readonly place: CardPlace
      readonly text: string
      readonly at: number
    }
  | { readonly type: 'move-card'; readonly card: string; readonly place: CardPlace; readonly at: number }
  | { readonly type: 'remove-card'; readonly card: string; readonly at: number }
  | {
      readonly type: 'rate'
      readonly step: string
      readonly group: string
      readonly item: string
      readonly value: number
      readonly at: number
    }
  | { readonly type: 'hand-in'; readonly step: string; readonly group: string; readonly at: number }
  | { readonly type: 'extend'; readonly seconds: number; readonly at: number }
  | { readonly type: 'close'; readonly at: number }

/** The most groups that a workshop can have. */
export const mostGroups = 12

const placeShape = z.union([
  z.strictObject({ column: idShape }),
  z.strictObject({ lane: idShape, phase: idShape }),
])

/** The shapes of those inputs. */
export const workshopInputShapes = [
  z.strictObject({
    type: z.literal('form-groups'),
    groups: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(20) }))
      .min(1)
      .max(mostGroups),
    at: atShape,
  }),
  z.strictObject({ type: z.literal('begin-step'), step: idShape, at: atShape }),
  z.strictObject({ type: z.literal('next'), at: atShape }),
  z.strictObject({
    type: z.literal('add-card'),
    step: idShape,
    group: idShape,
    place: placeShape,
    text: z.string().trim().min(1).max(200),
    at: atShape,
  }),
  z.strictObject({ type: z.literal('move-card'), card: idShape, place: placeShape, at: atShape }),
  z.strictObject({ type: z.literal('remove-card'), card: idShape, at: atShape }),
  z.strictObject({
    type: z.literal('rate'),
    step: idShape,
    group: idShape,
    item: idShape,
    value: z.int().min(0).max(10),
    at: atShape,
  }),
  z.strictObject({ type: z.literal('hand-in'), step: idShape, group: idShape, at: atShape }),
  z.strictObject({ type: z.literal('extend'), seconds: z.int().min(1).max(3600), at: atShape }),
  z.strictObject({ type: z.literal('close'), at: atShape }),
] as const satisfies readonly z.ZodType<WorkshopInput>[]

/** A group of participants. */
export type Group = { readonly id: string; readonly name: string }

/** What has happened in a workshop. Times are in milliseconds. */
export type WorkshopEvent =
  | { readonly type: 'groups-formed'; readonly at: number; readonly groups: readonly Group[] }
  | { readonly type: 'step-begun'; readonly at: number; readonly step: string; readonly lasts: number }
  | {
      readonly type: 'presentation-order'
      readonly at: number
      readonly step: string
      readonly groups: readonly string[]
    }
  | {
      readonly type: 'card-added'
      readonly at: number
      readonly step: string
      readonly group: string
      readonly card: string
      readonly place: CardPlace
      readonly text: string
    }
  | {
      readonly type: 'card-moved'
      readonly at: number
      readonly step: string
      readonly card: string
      readonly place: CardPlace
    }
  | { readonly type: 'card-removed'; readonly at: number; readonly step: string; readonly card: string }
  | {
      readonly type: 'item-rated'
      readonly at: number
      readonly step: string
      readonly group: string
      readonly item: string
      readonly value: number
    }
  | {
      readonly type: 'handed-in'
      readonly at: number
      readonly step: string
      readonly group: string
      readonly inTime: boolean
    }
  | { readonly type: 'time-extended'; readonly at: number; readonly step: string; readonly by: number }
  | GaveUp
  | Ended
