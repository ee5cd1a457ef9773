import type { Gesture } from '../../engine/index.ts'

/** A reply in one's own words that is being written. */
export type Draft = { readonly text: string; readonly gestures: readonly Gesture[] }

/** Nothing written yet. */
export const blankDraft: Draft = { text: '', gestures: [] }

/** What a reply may hold at most. */
export const most = { characters: 400, gestures: 4 } as const
