import * as z from 'zod'

/** The shape of a moment: milliseconds since the attempt began. */
export const atShape = z.int().min(0).max(1_000_000_000)
