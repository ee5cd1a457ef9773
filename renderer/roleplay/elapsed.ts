import type { Input } from '../../engine/index.ts'

/** A clock in milliseconds that goes on from the last input of an attempt. */
export function elapsedSince(inputs: readonly Input[], now: () => number): () => number {
  const already = inputs.at(-1)?.at ?? 0
  const start = now()
  return () => already + now() - start
}
