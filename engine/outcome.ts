/** How a conversation can end, from best to worst. */
export const outcomes = ['satisfied', 'lukewarm', 'unresolved', 'escalated'] as const

/** One of the ways in which a conversation can end. */
export type Outcome = (typeof outcomes)[number]

/** How an attempt can end: as its conversation ended, finished where there was no conversation, or given up. */
export const attemptOutcomes = [...outcomes, 'finished', 'given-up'] as const

/** One of the ways in which an attempt can end. */
export type AttemptOutcome = (typeof attemptOutcomes)[number]
