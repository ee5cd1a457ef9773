import type { Progress } from '../activity.ts'

/** An attempt with more that has happened in it; what happened before stays as it is. */
export const happened = <State extends Progress<{ readonly type: string }>>(
  state: State,
  ...events: readonly State['events'][number][]
): State => ({ ...state, events: [...state.events, ...events] })
