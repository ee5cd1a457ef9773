/** A part of the desktop, in the desktop's own units. */
type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A display as far as a window's place depends on it. */
export type Display = { readonly id: number; readonly bounds: Area; readonly workArea: Area }

/** Where the projector's window goes, and whether it fills its display. */
export type Place = { readonly area: Area; readonly fills: boolean }

/**
 * The whole of a display where the coach's window is not, or, where there is only one, a 16:9 window at the edge of
 * it. Throws `RangeError` without any display.
 */
export function projectorPlace(displays: readonly Display[], coachDisplay: number): Place {
  const other = displays.find(({ id }) => id !== coachDisplay)
  if (other) return { area: other.bounds, fills: true }
  const only = displays[0]
  if (!only) throw new RangeError('There is no display')
  const { x, y, width, height } = only.workArea
  const wide = Math.min(960, width)
  const high = Math.min(Math.round((wide * 9) / 16), height)
  return { area: { x: x + width - wide, y: y + height - high, width: wide, height: high }, fills: false }
}
