/** What a key of a clicker or keyboard means in a classroom. */
export type Press =
  | { readonly is: 'next' }
  | { readonly is: 'back' }
  | { readonly is: 'black' }
  | { readonly is: 'choose'; readonly number: number }

/** The meaning of a key by its `KeyboardEvent.key`, or `undefined` where it has none. */
export function pressOf(key: string): Press | undefined {
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
    case ' ':
      return { is: 'next' }
    case 'PageUp':
    case 'ArrowLeft':
      return { is: 'back' }
    case '.':
    case 'b':
    case 'B':
      return { is: 'black' }
    default:
      return /^[1-9]$/.test(key) ? { is: 'choose', number: Number(key) } : undefined
  }
}

/** Keys that presenters send and that a window must not act on by itself. */
export const isPresenterKey = (key: string): boolean => key === 'F5' || pressOf(key) !== undefined

/** Answers whether a press is meant: the same key within 250 ms is the bounce of a worn clicker. */
export function pressGuard(now: () => number): (key: string) => boolean {
  let last = { key: '', at: -Infinity }
  return (key) => {
    const at = now()
    const bounced = key === last.key && at - last.at < 250
    if (!bounced) last = { key, at }
    return !bounced
  }
}
